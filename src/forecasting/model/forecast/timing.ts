/** When a deal will be won if it is: how long it took others from there, and how far the rep's own date can be believed (funnel.md §7.2). */

/** Days that won deals took from reaching a rank, ascending. */
export type Timing = { days: readonly number[]; mean: number };

/** As many deals' worth of an even decay stand behind the observed ones, so that the few and the old have a share too. */
const decayWeight = 4;

export function timingOf(days: readonly number[]): Timing {
  const sorted = days.toSorted((a, b) => a - b);
  const mean = sorted.length === 0 ? 45 : sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  return { days: sorted, mean: Math.max(1, mean) };
}

/**
 * The share of the wins to come, of deals that have stood `age` days since they reached the rank, that falls between
 * `from` and `to` days from now: what the won deals that took longer than `age` did, beside an even decay with their mean.
 */
export function shareOfWins({ days, mean }: Timing, age: number, from: number, to: number): number {
  if (to <= from) return 0;
  const longer = days.length - countUpTo(days, age);
  const within = countUpTo(days, age + to) - countUpTo(days, age + Math.max(0, from));
  const decay = Math.exp(-Math.max(0, from) / mean) - Math.exp(-to / mean);
  return (within + decayWeight * decay) / (longer + decayWeight);
}

/** How many of the ascending values are not greater; by halving. */
export function countUpTo(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A rep's date is a hit when the deal is won within so many days of it. */
export const hitDays = 14;
