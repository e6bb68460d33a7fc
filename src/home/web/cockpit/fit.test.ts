import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitOf } from './fit.ts';

test('a sheet fits the screen in both directions, whichever is tighter', () => {
  const screen = { width: 1920, height: 1080 };
  expect(fitOf({ width: 1920, height: 1080 }, screen)).toBe(1);
  expect(fitOf({ width: 1920, height: 1350 }, screen)).toBe(0.8);
  expect(fitOf({ width: 0, height: 0 }, screen)).toBe(1);
});

test('nothing is cut off between a third and double', () => {
  const side = fc.integer({ min: 640, max: 1900 });
  fc.assert(
    fc.property(side, side, side, side, (width, height, across, down) => {
      const fit = fitOf({ width, height }, { width: across, height: down });
      expect(fit).toBeGreaterThanOrEqual(1 / 3);
      if (fit > 1 / 3) {
        expect(width * fit).toBeLessThanOrEqual(across + 0.001);
        expect(height * fit).toBeLessThanOrEqual(down + 0.001);
      }
    }),
  );
});
