/** What the best third of the reps achieve, told without flattering them: chosen by one half of the deals, measured by the other. */
import type { Share } from '../statistics.ts';
import { sumOf } from './mix-and-rate.ts';

/** A rep's passages of one stage, in two halves drawn by chance. */
export type Halves = readonly [choosing: Share, measuring: Share];

/** With fewer reps there is no third of them, with fewer passages to choose by a rep is in no third. */
const fewestReps = 6;
const fewestToChooseBy = 5;

/** `best` and `others` are of the measuring half alone, so that luck that chose the best does not count for them again. */
export type BestThird = { best: Share; others: Share };

/** The best third of the reps by their rate in the one half, beside the other reps, both in the other half. Null for too few. */
export function bestThird(reps: readonly Halves[]): BestThird | null {
  const ranked = reps
    .filter(([choosing]) => choosing.n >= fewestToChooseBy)
    .toSorted(([a], [b]) => b.successes / b.n - a.successes / a.n);
  if (ranked.length < fewestReps) return null;
  const best = new Set(ranked.slice(0, Math.floor(ranked.length / 3)));
  const measured = (some: readonly Halves[]) => sumOf(some.map(([, measuring]) => measuring));
  return { best: measured([...best]), others: measured(reps.filter((one) => !best.has(one))) };
}
