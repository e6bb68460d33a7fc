/** Arranging what stands on a page of a screen: moved, sized, snapped, aligned, laid above each other. All within the screen. */
import { smallest, type Box, type FreePlace } from './screen.ts';

type Size = { width: number; height: number };

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The places with some of them moved together as far as the screen allows: none is pushed out of shape at its edge. */
export function moved(
  places: readonly FreePlace[],
  ids: ReadonlySet<string>,
  by: { x: number; y: number },
  { width, height }: Size,
): FreePlace[] {
  const own = places.filter(({ id }) => ids.has(id));
  if (own.length === 0) return [...places];
  const hull = hullOf(own);
  const x = within(Math.round(by.x), -hull.x, width - hull.x - hull.w);
  const y = within(Math.round(by.y), -hull.y, height - hull.y - hull.h);
  return places.map((place) => (ids.has(place.id) ? { ...place, x: place.x + x, y: place.y + y } : place));
}

/** The smallest box around several. */
export function hullOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}

/** The eight handles by which a box is sized: the sides of the world that they pull at. */
export const handles = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Handle = (typeof handles)[number];

/** The box pulled at a handle; the side opposite stays, and what is smallest stays to be taken hold of. */
export function sized(box: Box, handle: Handle, by: { x: number; y: number }, { width, height }: Size): Box {
  let { x, y, w, h } = box;
  const right = x + w;
  const bottom = y + h;
  if (handle.includes('e')) w = within(Math.round(w + by.x), smallest, width - x);
  if (handle.includes('s')) h = within(Math.round(h + by.y), smallest, height - y);
  if (handle.includes('w')) {
    x = within(Math.round(x + by.x), 0, right - smallest);
    w = right - x;
  }
  if (handle.includes('n')) {
    y = within(Math.round(y + by.y), 0, bottom - smallest);
    h = bottom - y;
  }
  return { x, y, w, h };
}

/** A line that something snaps to: at `at`, upright or level. */
export type Guide = { is: 'upright' | 'level'; at: number };

/**
 * How far a box is off the nearest edge or middle of the others or of the screen, where that is near enough; the guides
 * are what it then lies on.
 */
export function snapped(
  box: Box,
  others: readonly Box[],
  { width, height }: Size,
  reach: number,
): { x: number; y: number; guides: Guide[] } {
  const whole = { x: 0, y: 0, w: width, h: height };
  const x = nearest(
    edges(box.x, box.w),
    [...others, whole].flatMap((one) => edges(one.x, one.w)),
    reach,
  );
  const y = nearest(
    edges(box.y, box.h),
    [...others, whole].flatMap((one) => edges(one.y, one.h)),
    reach,
  );
  return {
    x: x?.by ?? 0,
    y: y?.by ?? 0,
    guides: [
      ...(x ? [{ is: 'upright' as const, at: x.at }] : []),
      ...(y ? [{ is: 'level' as const, at: y.at }] : []),
    ],
  };
}

const edges = (from: number, length: number) => [from, from + length / 2, from + length];

function nearest(
  own: readonly number[],
  lines: readonly number[],
  reach: number,
): { by: number; at: number } | null {
  let best: { by: number; at: number } | null = null;
  for (const edge of own)
    for (const at of lines) {
      const by = at - edge;
      if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at };
    }
  return best;
}

export const alignments = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof alignments)[number];

/** Several places brought to one edge or middle of them all; one alone to that of the screen. */
export function aligned(
  places: readonly FreePlace[],
  ids: ReadonlySet<string>,
  how: Alignment,
  { width, height }: Size,
): FreePlace[] {
  const own = places.filter(({ id }) => ids.has(id));
  if (own.length === 0) return [...places];
  const around = own.length === 1 ? { x: 0, y: 0, w: width, h: height } : hullOf(own);
  return places.map((place) => (ids.has(place.id) ? { ...place, ...alignedBox(place, around, how) } : place));
}

function alignedBox({ w, h }: Box, around: Box, how: Alignment): Partial<Box> {
  const right = around.x + around.w;
  const bottom = around.y + around.h;
  const ways: Record<Alignment, Partial<Box>> = {
    left: { x: around.x },
    center: { x: Math.round(around.x + (around.w - w) / 2) },
    right: { x: right - w },
    top: { y: around.y },
    middle: { y: Math.round(around.y + (around.h - h) / 2) },
    bottom: { y: bottom - h },
  };
  return ways[how];
}

/** The same room between three or more places, along one axis; the outermost stay. */
export function spread(
  places: readonly FreePlace[],
  ids: ReadonlySet<string>,
  axis: 'across' | 'down',
): FreePlace[] {
  const [from, length] = axis === 'across' ? (['x', 'w'] as const) : (['y', 'h'] as const);
  const own = places.filter(({ id }) => ids.has(id)).toSorted((one, other) => one[from] - other[from]);
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last || own.length < 3) return [...places];
  const taken = own.reduce((sum, place) => sum + place[length], 0);
  const room = (last[from] + last[length] - first[from] - taken) / (own.length - 1);
  const starts = new Map<string, number>();
  let next = first[from];
  for (const place of own) {
    starts.set(place.id, Math.round(next));
    next += place[length] + room;
  }
  return places.map((place) =>
    place.id === last.id ? place : { ...place, [from]: starts.get(place.id) ?? place[from] },
  );
}

export const layerings = ['front', 'forward', 'backward', 'back'] as const;
export type Layering = (typeof layerings)[number];

/** The places with one laid above or below others: all of them, or the next one. */
export function layered(places: readonly FreePlace[], id: string, how: Layering): FreePlace[] {
  const at = places.findIndex((place) => place.id === id);
  const place = places[at];
  if (!place) return [...places];
  const to = { front: places.length - 1, forward: at + 1, backward: at - 1, back: 0 }[how];
  return places.toSpliced(at, 1).toSpliced(within(to, 0, places.length - 1), 0, place);
}

/** Places scaled to another size of the screen, each still within it. */
export function resettled(places: readonly FreePlace[], before: Size, after: Size): FreePlace[] {
  const across = after.width / before.width;
  const down = after.height / before.height;
  return places.map((place) => {
    const w = within(Math.round(place.w * across), smallest, after.width);
    const h = within(Math.round(place.h * down), 4, after.height);
    return {
      ...place,
      w,
      h,
      x: within(Math.round(place.x * across), 0, after.width - w),
      y: within(Math.round(place.y * down), 0, after.height - h),
    };
  });
}
