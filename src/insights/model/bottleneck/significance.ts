/** How surely a difference is more than chance: one-sided p-values, and what many of them looked at together still say. Pure. */
import type { Share } from '../statistics.ts';

/** Coefficients of W. H. Press et al., Numerical Recipes §6.2: erfc to 1.2e-7 of its value, everywhere. */
const erfcSeries = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];

/** The chance that a standard normal value is `z` or lower. */
export function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const series = erfcSeries.reduceRight((sum, term) => term + t * sum, 0);
  const tail = (t * Math.exp(series - x * x)) / 2;
  return z < 0 ? tail : 1 - tail;
}

/**
 * The chance that so low a share comes about although it is truly as high as the other: the pooled two-proportion z test with
 * the continuity correction of F. Yates (1934), without which some fifty deals are told apart a little too often.
 */
export function lowerThanOther(one: Share, other: Share): number {
  const pooled = (one.successes + other.successes) / (one.n + other.n);
  const parts = 1 / one.n + 1 / other.n;
  const spread = Math.sqrt(pooled * (1 - pooled) * parts);
  const difference = one.successes / one.n - other.successes / other.n + parts / 2;
  return spread > 0 ? normalBelow(difference / spread) : 1;
}

/** The chance of so few successes or fewer although the share is truly `aim` (0..1): the exact binomial test. */
export function lowerThanAim({ successes, n }: Share, aim: number): number {
  if (aim <= 0) return 1;
  if (aim >= 1) return successes < n ? 0 : 1;
  const odds = Math.log(aim / (1 - aim));
  let term = n * Math.log1p(-aim);
  let below = 0;
  for (let count = 0; count <= successes; count++) {
    below += Math.exp(term);
    term += Math.log((n - count) / (count + 1)) + odds;
  }
  return Math.min(1, below);
}

/** The chance of so many events or more where `mean` are expected (Poisson). */
export function moreThanExpected(count: number, mean: number): number {
  if (mean <= 0) return count > 0 ? 0 : 1;
  let term = -mean;
  let below = 0;
  for (let seen = 0; seen < count; seen++) {
    below += Math.exp(term);
    term += Math.log(mean) - Math.log(seen + 1);
  }
  return Math.max(0, 1 - below);
}

/**
 * Adjusts p-values looked at together, in their order: of those at 0.05 or lower at most 5 % are expected to be chance
 * (Y. Benjamini and Y. Hochberg, JRSS B 57, 1995). Where nothing at all is true, that is the chance of any false alarm.
 */
export function controlFalseDiscoveries(ps: readonly number[]): number[] {
  const falling = ps.map((p, index) => ({ p, index })).toSorted((a, b) => b.p - a.p);
  const adjusted: number[] = [];
  let least = 1;
  for (const [place, { p, index }] of falling.entries()) {
    least = Math.min(least, p * (ps.length / (ps.length - place)));
    adjusted[index] = least;
  }
  return adjusted;
}
