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
  const best = pickBest(reps, ([choosing]) => choosing, { fewest: fewestReps });
  if (!best) return null;
  const measured = (some: readonly Halves[]) => sumOf(some.map(([, measuring]) => measuring));
  return { best: measured([...best]), others: measured(reps.filter((one) => !best.has(one))) };
}

/** The best third, `least` at least, by the share to choose by, of those with enough behind it; null when these are fewer than `fewest`. */
export function pickBest<T>(
  reps: readonly T[],
  choosing: (rep: T) => Share,
  { fewest, least = 1 }: { fewest: number; least?: number },
): ReadonlySet<T> | null {
  const rate = (rep: T): number => choosing(rep).successes / choosing(rep).n;
  const ranked = reps
    .filter((rep) => choosing(rep).n >= fewestToChooseBy)
    .toSorted((a, b) => rate(b) - rate(a));
  return ranked.length < fewest
    ? null
    : new Set(ranked.slice(0, Math.max(least, Math.floor(ranked.length / 3))));
}
