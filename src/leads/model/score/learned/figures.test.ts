import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaUnderCurve, brierScore, calibrationOf, logLoss, type Prediction } from './figures.ts';

const told = (...pairs: [number, 0 | 1][]): Prediction[] =>
  pairs.map(([chance, won]) => ({ chance, won: won === 1 }));

test('AUC, Brier and log loss of four predictions, worked out on paper', () => {
  const four = told([0.9, 1], [0.6, 0], [0.4, 1], [0.1, 0]);
  // Of the four pairs of won and lost, 0.9 beats both, 0.4 beats one.
  expect(areaUnderCurve(four)).toBe(0.75);
  expect(brierScore(four)).toBeCloseTo((0.01 + 0.36 + 0.36 + 0.01) / 4);
  expect(logLoss(four)).toBeCloseTo(-(2 * Math.log(0.9) + 2 * Math.log(0.4)) / 4);
});

test('ties count half; without won or lost there is no AUC, without predictions no figure', () => {
  expect(areaUnderCurve(told([0.5, 1], [0.5, 0]))).toBe(0.5);
  expect(areaUnderCurve(told([0.5, 1]))).toBeNull();
  expect([brierScore([]), logLoss([])]).toEqual([null, null]);
});

test('calibration groups hold every prediction once, lowest first', () => {
  const any = fc.array(fc.record({ chance: fc.double({ min: 0, max: 1, noNaN: true }), won: fc.boolean() }), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(any, (predictions) => {
      const rows = calibrationOf(predictions);
      expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(predictions.length);
      expect(rows.every((row) => row.count > 0)).toBe(true);
      expect(rows.map((row) => row.predicted)).toEqual(
        rows.map((row) => row.predicted).toSorted((a, b) => a - b),
      );
      const won = rows.reduce((sum, row) => sum + row.won * row.count, 0);
      expect(won).toBeCloseTo(predictions.filter((one) => one.won).length, 6);
    }),
  );
});

test('a monotone change of the chances leaves the AUC as it is', () => {
  const any = fc.array(fc.record({ chance: fc.integer({ min: 1, max: 99 }), won: fc.boolean() }));
  fc.assert(
    fc.property(any, (drafts) => {
      const scaled = (by: (chance: number) => number) =>
        drafts.map(({ chance, won }) => ({ chance: by(chance), won }));
      expect(areaUnderCurve(scaled((x) => x / 100))).toBe(areaUnderCurve(scaled((x) => (x / 100) ** 3)));
    }),
  );
});
