/** The few statistics that the product's numbers rest on; each answers null where nothing can be said. */

/** a ÷ b; null when b is zero (a zero denominator is never 0 or 1). */
export function ratio(a: number | bigint, b: number | bigint): number | null {
  return Number(b) === 0 ? null : Number(a) / Number(b);
}

export type Interval = { low: number; high: number };

/** The 97.5 % point of the normal distribution, for two-sided 95 % intervals. */
export const z95 = 1.959963984540054;

/** The Wilson score interval (95 %) of a share, both ends within 0..1; null without trials. E. B. Wilson, JASA 22 (1927). */
export function wilson(successes: number, n: number): Interval | null {
  if (n <= 0) return null;
  const share = successes / n;
  const square = z95 ** 2;
  const middle = share + square / (2 * n);
  const spread = z95 * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  const scale = 1 + square / n;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

export type Share = { successes: number; n: number };

/**
 * The 95 % interval of how much larger one share is than another, by Newcombe's hybrid of two Wilson intervals (method 10,
 * Statistics in Medicine 17, 1998); within -1..1. Null when either has no trials.
 */
export function newcombe(one: Share, other: Share): Interval | null {
  const [a, b] = [wilson(one.successes, one.n), wilson(other.successes, other.n)];
  if (!a || !b) return null;
  const [p, q] = [one.successes / one.n, other.successes / other.n];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}

/** The value below which the share `p` (0..1) lies, linear between neighbours as PostgreSQL's percentile_cont; null when empty. */
export function percentile(values: readonly number[], p: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle value; the mean of the two middle ones when they are even in number; null when empty. */
export function median(values: readonly number[]): number | null {
  return percentile(values, 0.5);
}

/**
 * A share pulled towards what is known from a larger group: (successes + strength · prior) ÷ (n + strength).
 * With n = 0 it is the prior itself.
 */
export function smoothedShare(successes: number, n: number, prior: number, strength: number): number {
  return n + strength === 0 ? prior : (successes + strength * prior) / (n + strength);
}

/** One stay, watched from its start for `durationDays`, ended by advancing or (right-censored) not ended yet. */
export type Stay = { durationDays: number; advanced: boolean };

/**
 * The chance (0..1) to advance within `horizonDays` by the Kaplan–Meier product limit (JASA 53, 1958), stays that go on
 * being censored at their present length. One that can never advance any more, like a lost deal, is handed in with
 * `durationDays: Infinity`: censored at its end it would count as if it might still advance.
 * Null without stays, and beyond the longest stay while some have not advanced: nobody was watched that long.
 */
export function kaplanMeier(stays: readonly Stay[], horizonDays: number): number | null {
  if (stays.length === 0) return null;
  const sorted = [...stays].sort((a, b) => compareDurations(a.durationDays, b.durationDays));
  const longest = sorted.at(-1)!.durationDays;
  let staying = 1;
  let index = 0;
  while (index < sorted.length && sorted[index]!.durationDays <= horizonDays) {
    const at = sorted[index]!.durationDays;
    const atRisk = sorted.length - index;
    let advanced = 0;
    for (; index < sorted.length && sorted[index]!.durationDays === at; index++) {
      if (sorted[index]!.advanced) advanced++;
    }
    staying *= 1 - advanced / atRisk;
  }
  return horizonDays > longest && staying > 0 ? null : 1 - staying;
}

/** Infinity − Infinity is not a number, so the order is asked, not subtracted. */
function compareDurations(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
