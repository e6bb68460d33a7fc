/** How much larger one share is than another among comparable cases: compared within strata, never across them. Pure. */
import { z95, type Interval, type Share } from './statistics.ts';

/** Cases alike in all that is matched by, with something and without it. */
export type Stratum = { with: Share; without: Share };

export type MatchedDifference = {
  /** The shares that both sides would have, were their cases spread over the strata alike. */
  with: number;
  without: number;
  /** The first less the second. */
  difference: number;
  /** 95 %, within -1..1; null where all cases end alike and chance cannot be judged. */
  interval: Interval | null;
};

/**
 * The Mantel–Haenszel risk difference: strata weigh n₁·n₀ ÷ (n₁ + n₀), so that one with a single side weighs nothing. Its
 * variance is that of Sato, Greenland and Robins, which holds for a few large strata as for many small ones (N. Mantel and
 * W. Haenszel, JNCI 22, 1959; S. Greenland and J. Robins, Biometrics 41, 1985; T. Sato, Biometrics 45, 1989).
 * Null when no stratum has both sides.
 */
export function matchedDifference(strata: readonly Stratum[]): MatchedDifference | null {
  const both = strata.filter((one) => one.with.n > 0 && one.without.n > 0);
  const sum = (part: (one: Stratum) => number) => both.reduce((total, one) => total + part(one), 0);
  const weight = sum(weightOf);
  if (weight === 0) return null;
  const share = (side: 'with' | 'without') =>
    sum((one) => (weightOf(one) * one[side].successes) / one[side].n) / weight;
  const [used, unused] = [share('with'), share('without')];
  const difference = used - unused;
  const variance = (difference * sum(skewOf) + sum(spreadOf)) / weight ** 2;
  return { with: used, without: unused, difference, interval: intervalOf(difference, variance) };
}

function weightOf({ with: used, without }: Stratum): number {
  return (used.n * without.n) / (used.n + without.n);
}

/** Sato's P of a stratum. */
function skewOf({ with: used, without }: Stratum): number {
  const [n, m, a, c] = [used.n, without.n, used.successes, without.successes];
  return (n ** 2 * c - m ** 2 * a + (n * m * (m - n)) / 2) / (n + m) ** 2;
}

/** Sato's Q of a stratum. */
function spreadOf({ with: used, without }: Stratum): number {
  const [n, m, a, c] = [used.n, without.n, used.successes, without.successes];
  return (a * (m - c) + c * (n - a)) / (2 * (n + m));
}

function intervalOf(difference: number, variance: number): Interval | null {
  if (variance <= 1e-12) return null;
  const reach = z95 * Math.sqrt(variance);
  return { low: Math.max(-1, difference - reach), high: Math.min(1, difference + reach) };
}
