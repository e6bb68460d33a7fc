import { expect, test } from 'vitest';
import { blockSchema, type Block } from '../blocks/block.ts';
import { documentSchema, emptyDocument, placesOn, type ReportDocument, type Screen } from '../document.ts';
import {
  withBlock,
  withChanged,
  withCopy,
  withDesktopLayout,
  withMove,
  withoutBlock,
  withRemade,
  withSize,
} from './arrange.ts';
import { keyAct } from './key-act.ts';

const kpi = (id: string): Block => blockSchema.parse({ type: 'kpi', id, measure: 'deals.won' });
const three = ['a', 'b', 'c'].reduce((document, id) => withBlock(document, kpi(id)), emptyDocument());
const order = (document: ReportDocument, screen: Screen = 'desktop') =>
  placesOn(document, screen)
    .map(({ block }) => block)
    .join('');
const placeOf = (document: ReportDocument, id: string, screen: Screen = 'desktop') =>
  placesOn(document, screen).find(({ block }) => block === id);

test('blocks are put, moved, copied and taken away, and the document stays whole', () => {
  expect(order(withMove(three, 'desktop', 'c', 0))).toBe('cab');
  expect(order(withMove(three, 'desktop', 'a', 1))).toBe('bac');
  expect(withMove(three, 'desktop', 'a', -1)).toBe(three);
  expect(order(withoutBlock(three, 'b'))).toBe('ac');
  expect(order(withBlock(three, kpi('d'), 1))).toBe('adbc');
  const wide = withSize(three, 'desktop', 'a', { w: 7, h: 2 });
  const copied = withCopy(wide, 'a', 'd');
  expect(order(copied)).toBe('adbc');
  expect(placeOf(copied, 'd')).toEqual({ block: 'd', w: 7, h: 2 });
  expect(withChanged(three, { ...kpi('b'), title: 'Won' } as Block).blocks[1]).toMatchObject({
    title: 'Won',
  });
  for (const document of [three, withMove(three, 'desktop', 'c', 0), withoutBlock(three, 'b'), copied])
    expect(documentSchema.parse(document)).toEqual(document);
});

test('a size stays within the grid', () => {
  const sized = (w: number, h: number) => placeOf(withSize(three, 'desktop', 'a', { w, h }), 'a');
  expect(sized(6, 1)).toEqual({ block: 'a', w: 6, h: 1 });
  expect(sized(-5, 0)).toEqual({ block: 'a', w: 2, h: 1 });
  expect(sized(50, 50)).toEqual({ block: 'a', w: 12, h: 6 });
  expect(withSize(three, 'desktop', 'a', { w: 3, h: 1 })).toBe(three);
});

test('a number that becomes a chart gets the room of one, and keeps more where it has more', () => {
  const chart = blockSchema.parse({ type: 'chart', id: 'a', shape: 'bar', measures: ['deals.won'] });
  expect(placeOf(withRemade(three, chart), 'a')).toEqual({ block: 'a', w: 6, h: 2 });
  const large = withSize(three, 'desktop', 'a', { w: 8, h: 4 });
  expect(placeOf(withRemade(large, chart), 'a')).toEqual({ block: 'a', w: 8, h: 4 });
  const small = withSize(withRemade(three, chart), 'desktop', 'a', { w: 4, h: 1 });
  expect(placeOf(withRemade(small, { ...chart, shape: 'pie' } as Block), 'a')).toMatchObject({ w: 4, h: 1 });
});

test('a layout that is changed on a phone is its own, holds what is added later, and can follow again', () => {
  const own = withMove(three, 'phone', 'c', 0);
  expect([order(own), order(own, 'phone'), order(own, 'tablet')]).toEqual(['abc', 'cab', 'abc']);
  const more = withBlock(own, kpi('d'));
  expect([order(more, 'phone'), placeOf(more, 'd', 'phone')?.w]).toEqual(['cabd', 12]);
  expect(order(withoutBlock(more, 'c'), 'phone')).toBe('abd');
  expect(order(withDesktopLayout(own, 'phone'), 'phone')).toBe('abc');
  expect(documentSchema.parse(more)).toEqual(more);
});

test('arrows move, with Shift they size, Delete takes away; other keys are left to the browser', () => {
  const place = { block: 'a', w: 4, h: 2 };
  const act = (key: string, more: object = {}) =>
    keyAct({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }, place);
  expect([act('ArrowRight'), act('ArrowUp')]).toEqual([
    { kind: 'move', by: 1 },
    { kind: 'move', by: -1 },
  ]);
  expect(act('ArrowDown', { shiftKey: true })).toEqual({ kind: 'size', w: 4, h: 3 });
  expect([act('Delete'), act('Escape'), act('d', { ctrlKey: true })]).toEqual([
    { kind: 'remove' },
    { kind: 'leave' },
    { kind: 'copy' },
  ]);
  expect([act('d'), act('Tab'), act('ArrowLeft', { altKey: true }), act('z', { ctrlKey: true })]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
