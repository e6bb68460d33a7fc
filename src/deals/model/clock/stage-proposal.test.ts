import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastWonDeals, proposeStageDays } from './stage-proposal.ts';

const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('the 75th percentile of the won deals, from 20 of them on', () => {
  expect(proposeStageDays(oneTo(21), undefined)).toEqual({ days: 16, deals: 21 });
  expect(proposeStageDays(oneTo(leastWonDeals - 1), 12)).toBeUndefined();
});

test('a proposal moves by a fifth at most, up and down', () => {
  expect(proposeStageDays(oneTo(21), 10)!.days).toBe(12);
  expect(proposeStageDays(oneTo(21), 30)!.days).toBe(24);
  expect(proposeStageDays(oneTo(21), 15)!.days).toBe(16);
});

test('a stage that won deals pass at once still allows half a day', () => {
  expect(
    proposeStageDays(
      Array.from({ length: 40 }, () => 0),
      undefined,
    )!.days,
  ).toBe(0.5);
});

test('a proposal lies within the times seen, in whatever order they come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1, max: 200, noNaN: true }), { minLength: 20, maxLength: 60 }),
      (times) => {
        const { days } = proposeStageDays(times, undefined)!;
        expect(proposeStageDays(times.toReversed(), undefined)!.days).toBe(days);
        expect(days).toBeGreaterThanOrEqual(Math.min(...times) - 0.05);
        expect(days).toBeLessThanOrEqual(Math.max(...times) + 0.05);
      },
    ),
  );
});
