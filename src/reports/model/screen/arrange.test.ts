import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aligned, handles, layered, moved, resettled, sized, snapped, spread } from './arrange.ts';
import { smallest, type FreePlace } from './screen.ts';

const screen = { width: 1920, height: 1080 };
const place = (id: string, x: number, y: number, w = 100, h = 100): FreePlace => ({
  id,
  x,
  y,
  w,
  h,
  part: { kind: 'rule' },
});
const ids = (...some: string[]) => new Set(some);
const boxes = fc
  .record({ w: fc.integer({ min: smallest, max: 1920 }), h: fc.integer({ min: smallest, max: 1080 }) })
  .chain(({ w, h }) =>
    fc.record({
      x: fc.integer({ min: 0, max: 1920 - w }),
      y: fc.integer({ min: 0, max: 1080 - h }),
      w: fc.constant(w),
      h: fc.constant(h),
    }),
  );
const shift = fc.record({
  x: fc.integer({ min: -4000, max: 4000 }),
  y: fc.integer({ min: -4000, max: 4000 }),
});

test('several are moved together and stop at the edge in one piece', () => {
  const [a, b] = moved([place('a', 0, 0), place('b', 1700, 500)], ids('a', 'b'), { x: 500, y: -20 }, screen);
  expect([a!.x, a!.y, b!.x, b!.y]).toEqual([120, 0, 1820, 500]);
  expect(moved([place('a', 10, 10)], ids('b'), { x: 5, y: 5 }, screen)).toEqual([place('a', 10, 10)]);
});

test('nothing leaves the screen, however it is moved, pulled or resettled', () => {
  const isWithin = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }, size = screen) =>
    x >= 0 && y >= 0 && x + w <= size.width && y + h <= size.height;
  fc.assert(
    fc.property(boxes, shift, fc.constantFrom(...handles), (box, by, handle) => {
      const own = { ...place('a', 0, 0), ...box };
      expect(isWithin(moved([own], ids('a'), by, screen)[0]!)).toBe(true);
      const pulled = sized(box, handle, by, screen);
      expect(isWithin(pulled)).toBe(true);
      expect(pulled.w).toBeGreaterThanOrEqual(smallest);
      expect(pulled.h).toBeGreaterThanOrEqual(smallest);
      if (!handle.includes('w')) expect(pulled.x).toBe(box.x);
      if (!handle.includes('e')) expect(pulled.x + pulled.w).toBe(box.x + box.w);
      const small = { width: 960, height: 540 };
      expect(isWithin(resettled([own], screen, small)[0]!, small)).toBe(true);
    }),
  );
});

test('what comes near an edge or a middle snaps to it and shows the line', () => {
  const other = place('b', 300, 300, 200, 200);
  expect(snapped({ x: 296, y: 700, w: 100, h: 100 }, [other], screen, 8)).toEqual({
    x: 4,
    y: 0,
    guides: [{ is: 'upright', at: 300 }],
  });
  expect(snapped({ x: 905, y: 487, w: 100, h: 100 }, [], screen, 8)).toEqual({
    x: 5,
    y: 3,
    guides: [
      { is: 'upright', at: 960 },
      { is: 'level', at: 540 },
    ],
  });
  expect(snapped({ x: 700, y: 700, w: 100, h: 100 }, [other], screen, 8).guides).toEqual([]);
});

test('several are aligned with each other, one alone with the screen', () => {
  const two = [place('a', 10, 0, 100), place('b', 300, 200, 50)];
  expect(aligned(two, ids('a', 'b'), 'right', screen).map(({ x }) => x)).toEqual([250, 300]);
  expect(aligned(two, ids('a', 'b'), 'center', screen).map(({ x }) => x)).toEqual([130, 155]);
  expect(aligned(two, ids('a'), 'center', screen)[0]!.x).toBe(910);
  expect(aligned(two, ids('b'), 'bottom', screen)[1]!.y).toBe(980);
});

test('three or more are spread with the same room between them', () => {
  const three = [place('a', 0, 0), place('b', 110, 0), place('c', 500, 0)];
  expect(spread(three, ids('a', 'b', 'c'), 'across').map(({ x }) => x)).toEqual([0, 250, 500]);
  expect(spread(three, ids('a', 'b'), 'across')).toEqual(three);
});

test('what lies above what is a matter of order, and nothing is lost by it', () => {
  const three = [place('a', 0, 0), place('b', 0, 0), place('c', 0, 0)];
  const order = (places: readonly FreePlace[]) => places.map(({ id }) => id).join('');
  expect(order(layered(three, 'a', 'front'))).toBe('bca');
  expect(order(layered(three, 'a', 'forward'))).toBe('bac');
  expect(order(layered(three, 'c', 'back'))).toBe('cab');
  expect(order(layered(three, 'c', 'forward'))).toBe('abc');
  expect(order(layered(three, 'x', 'back'))).toBe('abc');
});
