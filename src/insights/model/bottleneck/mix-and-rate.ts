/** Why a share changed: because its parts did, or because there is more of other parts now (Simpson's paradox). Pure. */
import type { Share } from '../statistics.ts';

export type ChangedPart = { now: Share; past: Share };

/** The change of a share in whole points (0..1): `rate` + `mix` = `total`. */
export type SplitChange = { total: number; rate: number; mix: number };

/**
 * Splits the change of a share over its parts: `rate` is what the parts' own shares changed, at the mean of both mixes;
 * `mix` is what the other mix changed, at the mean of both shares (the midpoint split of E. M. Kitagawa, JASA 50, 1955).
 * A part that is there on one side only belongs to the mix. Null without anything on one of the sides.
 */
export function splitChange(parts: readonly ChangedPart[]): SplitChange | null {
  const [now, past] = [sumOf(parts.map((part) => part.now)), sumOf(parts.map((part) => part.past))];
  if (now.n === 0 || past.n === 0) return null;
  const total = now.successes / now.n - past.successes / past.n;
  const rate = parts
    .filter((part) => part.now.n > 0 && part.past.n > 0)
    .reduce((sum, part) => {
      const weight = (part.now.n / now.n + part.past.n / past.n) / 2;
      return sum + weight * (part.now.successes / part.now.n - part.past.successes / part.past.n);
    }, 0);
  return { total, rate, mix: total - rate };
}

/** Shares taken together. */
export function sumOf(shares: readonly Share[]): Share {
  return shares.reduce((sum, { successes, n }) => ({ successes: sum.successes + successes, n: sum.n + n }), {
    successes: 0,
    n: 0,
  });
}
