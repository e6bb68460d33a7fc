import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quintileOf, scoresOf, valueClasses, windowStart, type Purchases } from './scores.ts';
import { usualLimits, usualSegmentRules } from './segment-rules.ts';

const today = '2026-06-30';
const bought = (accountId: string, lastOn: string, deals: number, yuan: number): Purchases => ({
  accountId,
  lastOn,
  deals,
  amount: BigInt(yuan) * 100n,
});

test('five customers, each in a fifth of its own', () => {
  const purchases = [
    bought('a', '2026-06-20', 5, 500),
    bought('b', '2026-05-20', 4, 400),
    bought('c', '2026-04-20', 3, 300),
    bought('d', '2026-03-20', 2, 200),
    bought('e', '2026-02-20', 1, 100),
  ];
  const scores = scoresOf(usualSegmentRules, purchases, today);
  expect([...scores.values()].map((one) => [one.recency, one.frequency, one.monetary])).toEqual([
    [5, 5, 5],
    [4, 4, 4],
    [3, 3, 3],
    [2, 2, 2],
    [1, 1, 1],
  ]);
});

test('own limits: what reaches a limit has passed it, a day more is a day too many', () => {
  const scores = scoresOf(
    {
      ...usualSegmentRules,
      rfm: {
        ...usualLimits,
        recencyDays: [30, 90, 180, 365],
        deals: [2, 3, 5, 8],
        amount: [...usualLimits.amount],
      },
    },
    [
      bought('fresh', '2026-05-31', 8, 1_000_000),
      bought('older', '2026-05-30', 7, 999_999),
      bought('first', '2025-06-29', 1, 1),
    ],
    today,
  );
  const of = (id: string) => scores.get(id)!;
  expect([of('fresh').recency, of('fresh').frequency, of('fresh').monetary]).toEqual([5, 5, 5]);
  expect([of('older').recency, of('older').frequency, of('older').monetary]).toEqual([4, 4, 4]);
  expect([of('first').recency, of('first').frequency, of('first').monetary]).toEqual([1, 1, 1]);
});

test('who last bought before the window keeps the day and has no scores', () => {
  expect(windowStart(today, 24)).toBe('2024-06-30');
  const scores = scoresOf(usualSegmentRules, [bought('gone', '2023-01-05', 0, 0)], today);
  expect(scores.get('gone')).toEqual({
    recency: null,
    frequency: null,
    monetary: null,
    valueClass: null,
    lastWonOn: '2023-01-05',
  });
});

test('A, B and C by cumulative share; who crosses the line is still above it, equals share their class', () => {
  const buyers = [
    { accountId: 'big', amount: 70n },
    { accountId: 'next', amount: 12n },
    { accountId: 'third', amount: 8n },
    { accountId: 'twin', amount: 5n },
    { accountId: 'other twin', amount: 5n },
    { accountId: 'free', amount: 0n },
  ];
  expect([...valueClasses({ a: 80, b: 95 }, buyers)]).toEqual([
    ['big', 'a'],
    ['next', 'a'],
    ['third', 'b'],
    ['twin', 'b'],
    ['other twin', 'b'],
  ]);
});

test('a better customer never has the lower score, whatever the others bought', () => {
  const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, (all) => {
      const fifth = quintileOf(all);
      const sorted = all.toSorted((a, b) => a - b).map(fifth);
      expect(sorted.every((score) => score >= 1 && score <= 5)).toBe(true);
      expect(sorted.every((score, place) => place === 0 || score >= sorted[place - 1]!)).toBe(true);
    }),
  );
});

test('what A holds is the least that reaches its share', () => {
  const amounts = fc.array(fc.bigInt({ min: 1n, max: 1_000_000n }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(amounts, (all) => {
      const buyers = all.map((amount, place) => ({ accountId: String(place), amount }));
      const classes = valueClasses({ a: 80, b: 95 }, buyers);
      const held = buyers
        .filter(({ accountId }) => classes.get(accountId) === 'a')
        .map(({ amount }) => amount);
      const sum = (some: readonly bigint[]) => some.reduce((total, amount) => total + amount, 0n);
      expect(sum(held) * 100n >= sum(all) * 80n).toBe(true);
      const least = held.reduce((a, b) => (a < b ? a : b));
      expect(sum(held.filter((amount) => amount > least)) * 100n < sum(all) * 80n).toBe(true);
    }),
  );
});
