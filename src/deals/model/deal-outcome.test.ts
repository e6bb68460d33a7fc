import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  closedWinRate,
  cohortWinRate,
  meanWonAmount,
  salesVelocity,
  valueWinRate,
  weightedAmount,
} from './deal-outcome.ts';

test('without closed, created or won deals there is no rate', () => {
  expect(closedWinRate(0, 0)).toBeNull();
  expect(cohortWinRate(0, 0)).toBeNull();
  expect(valueWinRate(0n, 0n)).toBeNull();
  expect(meanWonAmount(0n, 0)).toBeNull();
});

test('the closed win rate leaves open deals out, the cohort win rate counts them', () => {
  expect(closedWinRate(2, 4)).toBeCloseTo(1 / 3);
  expect(cohortWinRate(2, 10)).toBe(0.2);
});

test('the value win rate weighs deals by amount', () => {
  expect(valueWinRate(16_000n, 24_000n)).toBe(0.4);
});

const parts = { openDeals: 4, meanWonAmount: 8_000, winRate: 1 / 3, meanCycleDays: 56.5 };

test('velocity is open deals × mean won amount × win rate ÷ cycle, in fen a day', () => {
  expect(salesVelocity(parts)).toBeCloseTo(188.79, 2);
});

test('velocity is unknown when one of its parts is, or when deals close the day they begin', () => {
  expect(salesVelocity({ ...parts, meanWonAmount: null })).toBeNull();
  expect(salesVelocity({ ...parts, winRate: null })).toBeNull();
  expect(salesVelocity({ ...parts, meanCycleDays: null })).toBeNull();
  expect(salesVelocity({ ...parts, meanCycleDays: 0 })).toBeNull();
});

test('ten per cent more deals, amount or win rate give ten per cent more; a ten per cent shorter cycle gives 11.1 %', () => {
  const positive = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(positive, positive, fc.integer({ min: 1, max: 99 }), positive, (n, amount, percent, days) => {
      const at = { openDeals: n, meanWonAmount: amount, winRate: percent / 100, meanCycleDays: days };
      const velocity = salesVelocity(at)!;
      for (const lever of ['openDeals', 'meanWonAmount', 'winRate'] as const)
        expect(salesVelocity({ ...at, [lever]: at[lever] * 1.1 })! / velocity).toBeCloseTo(1.1, 9);
      expect(salesVelocity({ ...at, meanCycleDays: days * 0.9 })! / velocity).toBeCloseTo(1 / 0.9, 9);
    }),
  );
});

test('the weighted amount is exact to the fen, each deal rounded by itself', () => {
  expect(weightedAmount([])).toBe(0n);
  expect(
    weightedAmount([
      { amount: 1n, probability: 50 },
      { amount: 1n, probability: 50 },
    ]),
  ).toBe(2n);
  expect(weightedAmount([{ amount: 9_007_199_254_740_993n, probability: 100 }])).toBe(9_007_199_254_740_993n);
  expect(weightedAmount([{ amount: 10_000n, probability: 33.33 }])).toBe(3_333n);
});

test('deals are never weighted with more than their amount', () => {
  const deal = fc.record({
    amount: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    probability: fc.integer({ min: 0, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(deal), (deals) => {
      const whole = deals.reduce((sum, { amount }) => sum + amount, 0n);
      expect(weightedAmount(deals) <= whole).toBe(true);
    }),
  );
});
