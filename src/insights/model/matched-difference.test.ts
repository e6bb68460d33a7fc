import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchedDifference, type Stratum } from './matched-difference.ts';

const stratum = (a: number, n: number, c: number, m: number): Stratum => ({
  with: { successes: a, n },
  without: { successes: c, n: m },
});

test('deaths in the trial of tolbutamide, by age: 3.5 points more (Rothman, Modern Epidemiology)', () => {
  // Under 55: 8 of 106 against 5 of 120; from 55: 22 of 98 against 16 of 85.
  const told = matchedDifference([stratum(8, 106, 5, 120), stratum(22, 98, 16, 85)])!;
  // By hand: (430 ÷ 226 + 302 ÷ 183) ÷ (12720 ÷ 226 + 8330 ÷ 183).
  expect(told.difference).toBeCloseTo(0.0349, 4);
  expect(told.interval!.low).toBeCloseTo(-0.0276, 4);
  expect(told.interval!.high).toBeCloseTo(0.0974, 4);
});

test('what looks like a gain vanishes among comparable cases (Simpson)', () => {
  // 90 of 100 against 9 of 10 where it is hard, 1 of 10 against 10 of 100 where it is easy: no difference in either.
  const told = matchedDifference([stratum(90, 100, 9, 10), stratum(1, 10, 10, 100)])!;
  expect(told.difference).toBeCloseTo(0, 12);
  expect(told.interval!.low).toBeLessThan(0);
});

test('without a stratum that has both sides nothing is said; where all end alike no interval is', () => {
  expect(matchedDifference([])).toBeNull();
  expect(matchedDifference([stratum(3, 9, 0, 0), stratum(0, 0, 2, 9)])).toBeNull();
  expect(matchedDifference([stratum(9, 9, 7, 7)])).toMatchObject({ difference: 0, interval: null });
});

const sizes = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .chain(([n, m]) => fc.tuple(fc.nat(n), fc.nat(m)).map(([a, c]) => stratum(a, n, c, m)));
const several = fc.array(sizes, { minLength: 1, maxLength: 12 });

test('one stratum of equal sides is the plain difference with its plain variance', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(60), fc.nat(60), (n, one, other) => {
      const [a, c] = [Math.min(one, n), Math.min(other, n)];
      const { difference, interval } = matchedDifference([stratum(a, n, c, n)])!;
      const [p, q] = [a / n, c / n];
      const plain = Math.sqrt((p * (1 - p) + q * (1 - q)) / n);
      expect(difference).toBeCloseTo(p - q, 12);
      if (interval === null) expect(plain).toBeCloseTo(0, 6);
      else expect(interval.high).toBeCloseTo(Math.min(1, p - q + 1.959963984540054 * plain), 9);
    }),
  );
});

test('it changes its sign with the sides, and one-sided strata change nothing', () => {
  fc.assert(
    fc.property(several, (strata) => {
      const told = matchedDifference(strata)!;
      const turned = matchedDifference(strata.map((one) => ({ with: one.without, without: one.with })))!;
      expect(turned.difference).toBeCloseTo(-told.difference, 12);
      if (told.interval) expect(turned.interval!.low).toBeCloseTo(-told.interval.high, 9);
      const more = [...strata, stratum(5, 9, 0, 0), stratum(0, 0, 1, 3)];
      expect(matchedDifference(more)).toEqual(told);
    }),
  );
});

test('the interval holds the difference, and narrows as the same strata come again', () => {
  fc.assert(
    fc.property(several, (strata) => {
      const once = matchedDifference(strata)!;
      const fourTimes = matchedDifference([...strata, ...strata, ...strata, ...strata])!;
      expect(fourTimes.difference).toBeCloseTo(once.difference, 12);
      fc.pre(once.interval !== null);
      expect(once.interval!.low).toBeLessThanOrEqual(once.difference + 1e-12);
      expect(once.interval!.high).toBeGreaterThanOrEqual(once.difference - 1e-12);
      expect(fourTimes.interval!.low).toBeGreaterThanOrEqual(once.interval!.low - 1e-12);
    }),
  );
});
