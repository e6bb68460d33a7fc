import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksInOrder, pageAfter, scaleTo, screenSchema, type WallScreen } from './screen.ts';

const place = (id: string, x: number, y: number) => ({
  id,
  x,
  y,
  w: 100,
  h: 100,
  part: { kind: 'block' as const, block: id },
});
const written = (places: object[], more: object = {}) => ({
  width: 1920,
  height: 1080,
  pages: [{ id: 'p1', places }],
  ...more,
});

test('a screen is kept when all that stands on it is within its size', () => {
  const screen = screenSchema.parse(written([place('a', 0, 0), place('b', 1820, 980)]));
  expect(screen).toMatchObject({ fit: 'contain', theme: 'night', carousel: null });
  expect(screenSchema.safeParse(written([place('a', 1821, 0)])).success).toBe(false);
  expect(screenSchema.safeParse(written([place('a', 0, 0), place('a', 5, 5)])).success).toBe(false);
  expect(screenSchema.safeParse(written([], { pages: [] })).success).toBe(false);
});

test('on a phone blocks are read from the top down and from the left, each once', () => {
  const screen = screenSchema.parse({
    ...written([]),
    pages: [
      { id: 'p1', places: [place('low', 0, 500), place('right', 900, 0), place('left', 0, 0)] },
      { id: 'p2', places: [place('left', 0, 0), place('last', 0, 900)] },
    ],
  });
  expect(blocksInOrder(screen)).toEqual(['left', 'right', 'low', 'last']);
});

test('each fit keeps its promise on any window', () => {
  const side = fc.integer({ min: 320, max: 7680 });
  fc.assert(
    fc.property(side, side, side, side, (width, height, across, down) => {
      const window = { width: across, height: down };
      const of = (fit: WallScreen['fit']) => scaleTo({ width, height, fit }, window);
      const whole = of('contain');
      expect(whole.across).toBe(whole.down);
      expect(whole.left).toBeGreaterThanOrEqual(-0.001);
      expect(whole.top).toBeGreaterThanOrEqual(-0.001);
      expect(Math.min(whole.left, whole.top)).toBeCloseTo(0, 3);
      expect(of('width').across * width).toBeCloseTo(across, 3);
      expect(of('width').down).toBe(of('width').across);
      expect(of('stretch').across * width).toBeCloseTo(across, 3);
      expect(of('stretch').down * height).toBeCloseTo(down, 3);
    }),
  );
  expect(scaleTo({ width: 1920, height: 1080, fit: 'contain' }, { width: 0, height: 0 }).across).toBe(1);
});

test('pages turn round in both directions', () => {
  expect([0, 1, 2].map((page) => pageAfter(page, 3))).toEqual([1, 2, 0]);
  expect(pageAfter(0, 3, -1)).toBe(2);
  expect(pageAfter(0, 1)).toBe(0);
});
