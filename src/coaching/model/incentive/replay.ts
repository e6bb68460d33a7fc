/** A scheme tried on months gone by: what it would have paid, to whom, and how unequally. Pure. */
import { payoutOf, type IncentiveFacts } from './payout.ts';
import type { IncentiveRules } from './rules.ts';

export type PersonPeriods = { personId: string; periods: readonly IncentiveFacts[] };

export type ReplayedPerson = {
  personId: string;
  /** By period, in their order. */
  payouts: bigint[];
  total: bigint;
  /** Under the rules in force; null where there are none. */
  before: bigint | null;
};

export type Replay = { people: ReplayedPerson[]; cost: bigint; before: bigint | null; gini: number | null };

/** Most paid first. */
export function replayOf(
  rules: IncentiveRules,
  inForce: IncentiveRules | null,
  people: readonly PersonPeriods[],
): Replay {
  const replayed = people
    .map(({ personId, periods }): ReplayedPerson => {
      const payouts = periods.map((facts) => payoutOf(rules, facts).total);
      const before = inForce && sumOf(periods.map((facts) => payoutOf(inForce, facts).total));
      return { personId, payouts, total: sumOf(payouts), before };
    })
    .toSorted((one, other) => (one.total < other.total ? 1 : one.total > other.total ? -1 : 0));
  return {
    people: replayed,
    cost: sumOf(replayed.map(({ total }) => total)),
    before: inForce && sumOf(replayed.map(({ before }) => before!)),
    gini: gini(replayed.map(({ total }) => Number(total))),
  };
}

/**
 * The Gini coefficient of what people get: 0 when all get alike, near 1 when one gets all. Null without anything paid.
 * Σᵢ (2i − n − 1) xᵢ ÷ (n Σ x) over ascending x (C. Gini, 1912, in its ordered form).
 */
export function gini(values: readonly number[]): number | null {
  const sum = values.reduce((all, value) => all + value, 0);
  if (values.length === 0 || sum === 0) return null;
  const ordered = [...values].sort((a, b) => a - b);
  const weighed = ordered.reduce((all, value, at) => all + (2 * (at + 1) - ordered.length - 1) * value, 0);
  return weighed / (ordered.length * sum);
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
