import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaOf, pathOf, pointsOf, roundUp, toldLabels } from './trend-lines.ts';

const drawing = { width: 400, height: 200, top: 10, bottom: 20, left: 40, right: 10 };

test('an axis ends on a round number that holds the largest figure', () => {
  expect([0, 7, 12, 23, 51, 1000].map(roundUp)).toEqual([1, 10, 20, 25, 100, 1000]);
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e12, noNaN: true }), (value) => {
      expect(roundUp(value)).toBeGreaterThanOrEqual(value * 0.999999);
      expect(roundUp(value)).toBeLessThanOrEqual(value * 2.51);
    }),
  );
});

test('every figure lies within the drawing, the largest at its top', () => {
  const [low, none, high] = pointsOf([0, null, 100], 100, drawing);
  expect(low).toEqual({ x: 40, y: 180 });
  expect(none).toBeNull();
  expect(high).toEqual({ x: 390, y: 10 });
  expect(pointsOf([5], 10, drawing)[0]!.x).toBe(215);
});

test('where nothing is known the line has a gap and no ground below it', () => {
  const points = pointsOf([1, null, 3, 4], 4, drawing);
  expect(pathOf(points).match(/M/g)).toHaveLength(2);
  expect(areaOf(points, 180)).toBe('');
  expect(areaOf(pointsOf([1, 2], 4, drawing), 180)).toMatch(/^M.*Z$/);
});

test('labels that would touch are left out, never the last', () => {
  const told = toldLabels(12, 300, 50);
  expect(told(11)).toBe(true);
  expect(Array.from({ length: 12 }, (_, at) => told(at)).filter(Boolean)).toHaveLength(6);
});
