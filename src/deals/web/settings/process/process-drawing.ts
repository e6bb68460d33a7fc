/** A stage's process on the drawing board: pure changes to it. */
import type {
  ProcessPart,
  Requirement,
  StageProcess,
  TransitionRule,
} from '../../../model/process/stage-process.ts';

/** One rule or item of a part of the process. */
export type Drawn<P extends ProcessPart> = StageProcess[P][number];

export function withAdded<P extends ProcessPart>(
  process: StageProcess,
  part: P,
  drawn: Drawn<P>,
): StageProcess {
  return { ...process, [part]: [...process[part], drawn] };
}

export function withChanged<P extends ProcessPart>(
  process: StageProcess,
  part: P,
  drawn: Drawn<P>,
): StageProcess {
  return { ...process, [part]: process[part].map((one) => (one.id === drawn.id ? drawn : one)) };
}

export function withoutRule(process: StageProcess, part: ProcessPart, id: string): StageProcess {
  return { ...process, [part]: process[part].filter((one) => one.id !== id) };
}

/** A new requirement of this kind, only observed until somebody means it. */
export function blankRequirement(kind: Requirement['kind'], id: string): Requirement {
  const anchor = { id, mode: 'observe' as const };
  switch (kind) {
    case 'field':
      return { ...anchor, kind, object: 'deal', field: 'amount' };
    case 'contact':
      return { ...anchor, kind, role: 'decision_maker', atLeast: 1 };
    case 'activity':
      return { ...anchor, kind, activity: 'any', atLeast: 1 };
    case 'file':
      return { ...anchor, kind, word: null, atLeast: 1 };
    case 'form':
    case 'approval':
      return { ...anchor, kind };
  }
}

export const transitionKinds = ['no_back', 'no_skip', 'close_won', 'close_lost'] as const;
export type TransitionKind = (typeof transitionKinds)[number];

export function blankTransition(kind: TransitionKind, id: string): TransitionRule {
  const anchor = { id, mode: 'observe' as const };
  if (kind === 'no_back') return { ...anchor, kind };
  if (kind === 'no_skip') return { ...anchor, kind, except: [] };
  return { ...anchor, kind: 'close', outcome: kind === 'close_won' ? 'won' : 'lost', by: 'superior' };
}

export function kindOfTransition(rule: TransitionRule): TransitionKind {
  return rule.kind === 'close' ? `close_${rule.outcome}` : rule.kind;
}

/** How many rules and items of each part there are; parts without any are left out. */
export function countsOf(process: StageProcess): { part: ProcessPart; count: number }[] {
  const parts: readonly ProcessPart[] = ['entry', 'checklist', 'exit', 'transitions'];
  return parts.map((part) => ({ part, count: process[part].length })).filter(({ count }) => count > 0);
}

/** Are all items said in words? What is not cannot be saved. */
export function isWholeProcess(process: StageProcess | null | undefined): boolean {
  return !process || process.checklist.every(({ text }) => text.trim() !== '');
}
