import { expect, test } from 'vitest';
import { accuracyOf, coverageOf } from './accuracy.ts';
import { calibrate, type Settled } from './calibrate.ts';

const month = (place: number, mean: number, actual: number, variance = 0): Settled => ({
  place,
  mean,
  actual,
  variance,
});
const months = (count: number, actualOf: (index: number) => number): Settled[] =>
  Array.from({ length: count }, (_, index) => month(index % 3, 100, actualOf(index)));

test('without a past nothing is corrected; a model that always aims too high is brought down, the more months say so', () => {
  expect(calibrate([]).levels).toEqual([1, 1, 1]);
  const few = calibrate(months(3, () => 50)).levels[0];
  const many = calibrate(months(48, () => 50)).levels[0];
  expect(few).toBeLessThan(1);
  expect(many).toBeLessThan(few);
  expect(many).toBeGreaterThan(0.5);
});

test('where the last month of quarters brings more, it is aimed at higher', () => {
  const { levels } = calibrate(months(24, (index) => (index % 3 === 2 ? 140 : 80)));
  expect(levels[2]).toBeGreaterThan(1.15);
  expect(levels[0]).toBeLessThan(0.95);
});

test('the shock is what single chances do not explain', () => {
  const swinging = months(24, (index) => (index % 2 === 0 ? 60 : 140));
  const explained = swinging.map((one) => ({ ...one, variance: 1600 }));
  expect(calibrate(swinging).shock).toBeGreaterThan(0.3);
  expect(calibrate(explained).shock).toBeLessThan(0.25);
});

test('bias and error are shares of what came; a period without a band is in no coverage', () => {
  expect(
    accuracyOf([
      { forecast: 120, actual: 100 },
      { forecast: 60, actual: 100 },
    ]),
  ).toEqual({
    periods: 2,
    bias: -0.1,
    wape: 0.3,
  });
  expect(accuracyOf([{ forecast: 5, actual: 0 }])).toEqual({ periods: 1, bias: null, wape: null });
  const band = { p10: 90, p90: 110 };
  expect(
    coverageOf([
      { actual: 90, band },
      { actual: 111, band },
      { actual: 1, band: null },
    ]),
  ).toBe(0.5);
  expect(coverageOf([{ actual: 1, band: null }])).toBeNull();
});
