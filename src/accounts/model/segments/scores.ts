/** What customers have bought, as scores: recency, frequency and money from 1 to 5 (RFM), and their class by value (ABC). */
import { addMonths, daysBetween, type Day } from '../../../platform/model/calendar.ts';
import type { SegmentRules } from './segment-rules.ts';

/** What one account has bought: in the window that counts, and when last at all. */
export type Purchases = { accountId: string; deals: number; amount: bigint; lastOn: Day };

export type ValueClass = 'a' | 'b' | 'c';

/** 5 is best; null where nothing was bought in the window. */
export type Scores = {
  recency: number | null;
  frequency: number | null;
  monetary: number | null;
  valueClass: ValueClass | null;
  lastWonOn: Day | null;
};

export const noScores: Scores = {
  recency: null,
  frequency: null,
  monetary: null,
  valueClass: null,
  lastWonOn: null,
};

/** The first day that counts: so many months back from today. */
export function windowStart(today: Day, months: number): Day {
  return addMonths(today, -months);
}

/**
 * The scores of every account that has bought something. Those whose last purchase lies before the window keep the day of
 * it and have no scores: they are customers of former times.
 */
export function scoresOf(
  rules: Pick<SegmentRules, 'rfm' | 'abc'>,
  purchases: readonly Purchases[],
  today: Day,
): ReadonlyMap<string, Scores> {
  const buyers = purchases.filter(({ deals }) => deals > 0);
  const score = scorers(rules.rfm, buyers, today);
  const classes = valueClasses(rules.abc, buyers);
  return new Map(
    purchases.map((one) => {
      const former = { ...noScores, lastWonOn: one.lastOn };
      return [
        one.accountId,
        one.deals === 0
          ? former
          : { ...former, ...score(one), valueClass: classes.get(one.accountId) ?? null },
      ];
    }),
  );
}

function scorers(rfm: SegmentRules['rfm'], buyers: readonly Purchases[], today: Day) {
  const daysSince = (one: Purchases) => daysBetween(one.lastOn, today);
  if (rfm.by === 'limits') {
    const amounts = rfm.amount.map(BigInt);
    return (one: Purchases) => ({
      recency: 5 - reached(rfm.recencyDays, daysSince(one) - 1),
      frequency: 1 + reached(rfm.deals, one.deals),
      monetary: 1 + reached(amounts, one.amount),
    });
  }
  const recency = quintileOf(buyers.map((one) => -daysSince(one)));
  const frequency = quintileOf(buyers.map(({ deals }) => deals));
  const monetary = quintileOf(buyers.map(({ amount }) => Number(amount)));
  return (one: Purchases) => ({
    recency: recency(-daysSince(one)),
    frequency: frequency(one.deals),
    monetary: monetary(Number(one.amount)),
  });
}

/** How many of the rising limits are reached. */
function reached<T extends number | bigint>(limits: readonly T[], value: T): number {
  return limits.filter((limit) => value >= limit).length;
}

/**
 * The fifth of all values in which one lies, from 1 for the lowest to 5: by its middle rank, so that equal values share
 * their fifth and a value that all have is a 3.
 */
export function quintileOf(values: readonly number[]): (value: number) => number {
  const sorted = values.toSorted((a, b) => a - b);
  const rankOf = new Map<number, { first: number; count: number }>();
  for (const [place, value] of sorted.entries()) {
    const held = rankOf.get(value);
    rankOf.set(value, { first: held?.first ?? place, count: (held?.count ?? 0) + 1 });
  }
  return (value) => {
    const { first, count } = rankOf.get(value) ?? { first: 0, count: 0 };
    return Math.min(5, 1 + Math.floor((5 * (first + count / 2)) / Math.max(1, sorted.length)));
  };
}

/**
 * A, B or C by cumulative share of what was bought (Pareto): an account is A while those that bought more hold less than
 * `a` percent of all, B while they hold less than `b`. Accounts that bought for the same amount share their class.
 */
export function valueClasses(
  { a, b }: SegmentRules['abc'],
  buyers: readonly Pick<Purchases, 'accountId' | 'amount'>[],
): ReadonlyMap<string, ValueClass> {
  const total = buyers.reduce((sum, { amount }) => sum + amount, 0n);
  const classes = new Map<string, ValueClass>();
  const sorted = buyers.filter(({ amount }) => amount > 0n).toSorted((x, y) => Number(y.amount - x.amount));
  let above = 0n;
  let sum = 0n;
  let last: bigint | null = null;
  for (const { accountId, amount } of sorted) {
    if (amount !== last) above = sum;
    last = amount;
    sum += amount;
    classes.set(
      accountId,
      above * 100n < total * BigInt(a) ? 'a' : above * 100n < total * BigInt(b) ? 'b' : 'c',
    );
  }
  return classes;
}
