import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kaplanMeier, median, newcombe, percentile, ratio, smoothedShare, wilson } from './statistics.ts';

test('a rate over nothing is null, never 0 or 1', () => {
  expect(ratio(0, 0)).toBeNull();
  expect(ratio(5n, 0n)).toBeNull();
  expect(ratio(160n, 400n)).toBe(0.4);
  expect(wilson(0, 0)).toBeNull();
});

test('the Wilson interval of 3 in 10 is 10.8 % to 60.3 %, of 30 in 100 is 21.9 % to 39.6 %', () => {
  expect(wilson(3, 10)!.low).toBeCloseTo(0.1078, 4);
  expect(wilson(3, 10)!.high).toBeCloseTo(0.6032, 4);
  expect(wilson(30, 100)!.low).toBeCloseTo(0.219, 3);
  expect(wilson(30, 100)!.high).toBeCloseTo(0.396, 3);
});

test('the Wilson interval holds the share itself and stays between 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (won, lost) => {
      fc.pre(won + lost > 0);
      const { low, high } = wilson(won, won + lost)!;
      const share = won / (won + lost);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(share + 1e-12);
      expect(high).toBeGreaterThanOrEqual(share - 1e-12);
    }),
  );
});

test('the median and P80 lie between neighbours as PostgreSQL puts them', () => {
  expect(median([])).toBeNull();
  expect(median([7])).toBe(7);
  expect(median([10, 1, 3, 2])).toBe(2.5);
  expect(percentile([1, 2, 3, 4, 5], 0.8)).toBeCloseTo(4.2);
  expect(percentile([5, 1], 0)).toBe(1);
  expect(percentile([5, 1], 1)).toBe(5);
});

test('a percentile grows with the asked share and stays within the values', () => {
  const value = fc.integer({ min: -1000, max: 1000 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), share, share, (values, p, q) => {
      const low = percentile(values, Math.min(p, q))!;
      const high = percentile(values, Math.max(p, q))!;
      expect(low).toBeLessThanOrEqual(high + 1e-9);
      expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
      expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
    }),
  );
});

test('a share of few deals is pulled towards the prior', () => {
  expect(smoothedShare(2, 6, 1 / 3, 2)).toBeCloseTo(1 / 3);
  expect(smoothedShare(2, 5, 1 / 3, 2)).toBeCloseTo(0.381, 4);
  expect(smoothedShare(2, 3, 1 / 3, 2)).toBeCloseTo(0.5333, 4);
  expect(smoothedShare(0, 0, 0.25, 0)).toBe(0.25);
});

test('stays that go on are censored at their present length', () => {
  // By hand: at 10 d 1 of 4 advances, at 20 d (one censored at 15) 1 of 2; 1 − 3/4 · 1/2 = 62.5 %.
  const stays = [
    { durationDays: 10, advanced: true },
    { durationDays: 15, advanced: false },
    { durationDays: 20, advanced: true },
    { durationDays: 30, advanced: false },
  ];
  expect(kaplanMeier(stays, 9)).toBe(0);
  expect(kaplanMeier(stays, 10)).toBe(0.25);
  expect(kaplanMeier(stays, 20)).toBe(0.625);
  expect(kaplanMeier(stays, 30)).toBe(0.625);
});

test('a deal censored on the day another advances was still at risk that day', () => {
  const stays = [
    { durationDays: 5, advanced: true },
    { durationDays: 5, advanced: false },
  ];
  expect(kaplanMeier(stays, 5)).toBe(0.5);
});

test('nothing is claimed beyond the longest stay, nor without stays', () => {
  expect(kaplanMeier([], 90)).toBeNull();
  expect(kaplanMeier([{ durationDays: 30, advanced: false }], 90)).toBeNull();
  expect(kaplanMeier([{ durationDays: 30, advanced: true }], 90)).toBe(1);
});

test('lost deals never advance, so half lost and half advanced is 50 %', () => {
  const advanced = { durationDays: 10, advanced: true };
  const lost = { durationDays: Number.POSITIVE_INFINITY, advanced: false };
  expect(kaplanMeier([advanced, lost, lost, advanced], 90)).toBe(0.5);
});

test('without censoring the estimate is the plain share that advanced in time', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 1 }), fc.nat(100), (durations, horizon) => {
      const stays = durations.map((durationDays) => ({ durationDays, advanced: true }));
      const share = durations.filter((days) => days <= horizon).length / durations.length;
      expect(kaplanMeier(stays, horizon)).toBeCloseTo(share, 9);
    }),
  );
});

test('the difference of two shares has Newcombe’s interval', () => {
  // Newcombe (1998), table II: 56/70 against 48/80, method 10.
  const found = newcombe({ successes: 56, n: 70 }, { successes: 48, n: 80 })!;
  expect([found.low, found.high].map((end) => end.toFixed(4))).toEqual(['0.0524', '0.3339']);
  const none = newcombe({ successes: 0, n: 10 }, { successes: 0, n: 10 })!;
  expect([none.low, none.high].map((end) => end.toFixed(4))).toEqual(['-0.2775', '0.2775']);
  expect(newcombe({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toBeNull();
});

test('the interval of a difference holds the difference, turns round with the sides, and stays within one', () => {
  const share = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([hits, misses]) => ({ successes: hits, n: hits + misses }))
    .filter(({ n }) => n > 0);
  fc.assert(
    fc.property(share, share, (one, other) => {
      const { low, high } = newcombe(one, other)!;
      const difference = one.successes / one.n - other.successes / other.n;
      expect(low).toBeLessThanOrEqual(difference + 1e-12);
      expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
      expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
      const turned = newcombe(other, one)!;
      expect(turned.low).toBeCloseTo(-high, 12);
    }),
  );
});
