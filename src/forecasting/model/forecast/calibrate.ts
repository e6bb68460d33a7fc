/** The model's own past errors correct it: how high it aims, and how wide its band is. Only periods that were over count. */

import type { Day } from '../../../platform/model/calendar.ts';

/** One past month: what was expected at its beginning, and what came. */
export type Settled = {
  /** Which month of its quarter it was, 0 to 2: many teams close at the end of quarters. */
  place: number;
  mean: number;
  variance: number;
  actual: number;
};

/** The place of a month in its quarter: 0, 1 or 2. */
export function placeInQuarter(month: Day): number {
  return (Number(month.slice(5, 7)) - 1) % 3;
}

export type Calibration = {
  /** Expected amounts of a month are multiplied by this, by its place in the quarter. */
  levels: readonly [number, number, number];
  /** Spread of the logarithm of a common shock to all amounts: what single chances do not explain. */
  shock: number;
};

/** As many months' worth of trust in the uncorrected model, in the level of all months, and in the usual shock. */
const trusted = { level: 12, place: 3, shock: 8 } as const;
/** The shock before there is any past: a third either way. */
const usualShock = 0.35;

/**
 * A level is what came ÷ what was expected over all settled months, drawn towards 1, and for each place in the quarter
 * drawn towards that of all. The shock is what is left of the squared errors after the spread of single chances is taken
 * off, against what was expected, drawn towards the usual one.
 */
export function calibrate(settled: readonly Settled[]): Calibration {
  const known = settled.filter(({ mean }) => mean > 0);
  const level = levelOf(known, trusted.level, 1);
  const levels = [0, 1, 2].map((place) =>
    levelOf(
      known.filter((one) => one.place === place),
      trusted.place,
      level,
    ),
  ) as [number, number, number];
  return { levels, shock: shockOf(known, levels) };
}

function levelOf(known: readonly Settled[], trust: number, prior: number): number {
  if (known.length === 0) return prior;
  const expected = sumOf(known, ({ mean }) => mean);
  const weight = (trust * expected) / known.length;
  return (sumOf(known, ({ actual }) => actual) + weight * prior) / (expected + weight);
}

function shockOf(known: readonly Settled[], levels: Calibration['levels']): number {
  if (known.length === 0) return usualShock;
  const levelFor = (place: number): number => levels[place] ?? 1;
  const aimed = sumOf(known, ({ mean, place }) => (mean * levelFor(place)) ** 2);
  const unexplained = sumOf(
    known,
    ({ mean, variance, actual, place }) =>
      (actual - mean * levelFor(place)) ** 2 - variance * levelFor(place) ** 2,
  );
  const weight = (trusted.shock * aimed) / known.length;
  const square = (unexplained + weight * usualShock ** 2) / (aimed + weight);
  return Math.sqrt(Math.min(1, Math.max(0.0004, square)));
}

function sumOf(known: readonly Settled[], of: (one: Settled) => number): number {
  return known.reduce((sum, one) => sum + of(one), 0);
}
