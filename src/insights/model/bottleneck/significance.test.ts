import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  controlFalseDiscoveries,
  lowerThanAim,
  lowerThanOther,
  moreThanExpected,
  normalBelow,
} from './significance.ts';

test('the normal distribution as tables have it', () => {
  expect(normalBelow(0)).toBeCloseTo(0.5, 6);
  expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 6);
  expect(normalBelow(-1.6448536269514722)).toBeCloseTo(0.05, 6);
  expect(normalBelow(-4)).toBeCloseTo(3.167e-5, 8);
});

test('two shares: 30 of 100 against 45 of 100 is z = -2.046 with the correction', () => {
  expect(lowerThanOther({ successes: 30, n: 100 }, { successes: 45, n: 100 })).toBeCloseTo(0.02043, 4);
  expect(lowerThanOther({ successes: 0, n: 20 }, { successes: 0, n: 20 })).toBe(1);
});

test('a share against an aim, exactly: 3 of 20 where half is aimed at', () => {
  expect(lowerThanAim({ successes: 3, n: 20 }, 0.5)).toBeCloseTo(0.001288, 6);
  expect(lowerThanAim({ successes: 20, n: 20 }, 0.9)).toBeCloseTo(1, 9);
  expect(lowerThanAim({ successes: 19, n: 20 }, 1)).toBe(0);
});

test('a crowd against what is expected: 10 or more where 5 are', () => {
  expect(moreThanExpected(10, 5)).toBeCloseTo(0.031828, 5);
  expect(moreThanExpected(0, 5)).toBe(1);
});

test('the example of Benjamini and Hochberg: of fifteen p-values four are told at 5 %', () => {
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  expect(controlFalseDiscoveries(ps).filter((p) => p <= 0.05)).toHaveLength(4);
});

test('adjusted chances are never below the plain ones, keep their order, and one alone stays as it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
      (ps) => {
        const adjusted = controlFalseDiscoveries(ps);
        for (const [index, p] of ps.entries()) {
          expect(adjusted[index]).toBeGreaterThanOrEqual(p);
          for (const [other, q] of ps.entries())
            if (p < q) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[other]!);
        }
        expect(controlFalseDiscoveries([ps[0]!])).toEqual([ps[0]]);
      },
    ),
  );
});
