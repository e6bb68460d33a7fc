/** Undo and redo: what was, what is, what was undone. Each is a whole, so that going back can never leave a half. */

export type History<Whole> = {
  past: readonly Whole[];
  present: Whole;
  future: readonly Whole[];
  /** What the last change was about: further ones about the same are one step back, as typing is. */
  about: string | null;
};

const mostSteps = 100;

export function beginHistory<Whole>(present: Whole): History<Whole> {
  return { past: [], present, future: [], about: null };
}

/** A change; what was undone before it is gone. One that changes nothing is no step. */
export function step<Whole>(
  history: History<Whole>,
  next: Whole,
  about: string | null = null,
): History<Whole> {
  if (next === history.present) return history;
  const isSame = about !== null && about === history.about;
  const past = isSame ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { past, present: next, future: [], about };
}

/** One step back; the first is left where it is. */
export function undo<Whole>(history: History<Whole>): History<Whole> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    about: null,
  };
}

/** What was undone last, again. */
export function redo<Whole>(history: History<Whole>): History<Whole> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, about: null };
}
