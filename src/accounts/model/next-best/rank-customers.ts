/** Which customers first: how likely the hour pays, by what the customer is worth among one's own. */
import type { ReasonToCall } from './reasons-to-call.ts';

export type Ranked<C> = C & { score: number };

/**
 * Customers with a reason, the best first. Chance: one less the product of what speaks against each reason (independent
 * reasons add up and never pass 1). Worth: from 0.3 for the least to 1 for the largest by rank of what was won and is
 * open, so that one giant does not drown all others; equal amounts are worth the same. Score = 100 × chance × worth.
 */
export function rankCustomers<C extends { id: string; worth: bigint; reasons: readonly ReasonToCall[] }>(
  customers: readonly C[],
): Ranked<C>[] {
  const sorted = customers.map(({ worth }) => worth).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const rankOf = new Map(sorted.map((worth, place) => [worth, place]));
  const most = Math.max(1, sorted.length - 1);
  return customers
    .filter(({ reasons }) => reasons.length > 0)
    .map((one) => {
      const chance = 1 - one.reasons.reduce((against, { strength }) => against * (1 - strength), 1);
      const worth = 0.3 + (0.7 * rankOf.get(one.worth)!) / most;
      return { ...one, score: Math.round(100 * chance * worth) };
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
