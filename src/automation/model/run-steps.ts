/** What becomes of the actions of a run, one after the other. */
import type { ActionResult } from './run.ts';

export type StepsSoFar = {
  /** Of this run, in order. */
  results: readonly ActionResult[];
  /** What an earlier try has done. */
  before: readonly ActionResult[];
  /** What became of the same run under the author's rights; null where nobody else set it off. */
  rehearsed: readonly ActionResult[] | null;
};

/**
 * What is settled of an action without trying it; null: it is tried. After one that was refused nothing is reached, what an
 * earlier try has done stays done, and what the author may not do is refused as it was in the rehearsal.
 */
export function settledStep(action: number, { results, before, rehearsed }: StepsSoFar): ActionResult | null {
  if (results.some(({ state }) => state !== 'done')) return { action, state: 'not_reached', words: null };
  const earlier = before[action];
  if (earlier?.state === 'done') return earlier;
  const inRehearsal = rehearsed?.[action];
  return inRehearsal && inRehearsal.state !== 'done' ? inRehearsal : null;
}
