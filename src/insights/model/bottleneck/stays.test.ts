import { expect, test } from 'vitest';
import {
  lastingBeyond,
  meanStay,
  medianStay,
  slowerThanAim,
  slowerThanOthers,
  type Lifetime,
} from './stays.ts';

const stay = (days: number, ended = true): Lifetime => ({ days, ended, count: 1, amount: 0n });

/** Freireich et al. 1963: weeks of remission with 6-MP and with placebo, the example of every textbook. */
const treated = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((days) => stay(days)),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((days) => stay(days, false)),
];
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map((days) =>
  stay(days),
);

test('the log-rank test of the textbook: chi-square 16.79 in favour of the treated', () => {
  // z² = 16.79; one-sided: half of the two-sided chance of 0.0000417.
  expect(slowerThanOthers(treated, placebo)).toBeCloseTo(0.0000209, 6);
  expect(slowerThanOthers(placebo, treated)).toBeGreaterThan(0.99);
});

test('medians by Kaplan-Meier: 23 weeks with treatment, 8 without; open stays count as long as they lasted', () => {
  expect(medianStay(treated)).toBe(23);
  expect(medianStay(placebo)).toBe(8);
  expect(medianStay([stay(3), stay(5, false), stay(5, false)])).toBeNull();
  expect(lastingBeyond(treated, 10)).toBeCloseTo(0.7529, 4);
});

test('a median over the ended ones alone would flatter: three still wait', () => {
  const stays = [stay(2), stay(4), stay(30, false), stay(30, false), stay(30, false)];
  expect(meanStay(stays)).toBe(3);
  expect(medianStay(stays)).toBeNull();
});

test('thirty stays of which two thirds outlast the aim are slower than aimed at, as many as half are not', () => {
  const stays = (late: number) => Array.from({ length: 30 }, (_, index) => stay(index < late ? 20 : 5));
  expect(slowerThanAim(stays(24), 10)).toBeLessThan(0.001);
  expect(slowerThanAim(stays(15), 10)).toBeCloseTo(0.5, 6);
  expect(slowerThanAim([stay(3, false)], 10)).toBe(1);
});
