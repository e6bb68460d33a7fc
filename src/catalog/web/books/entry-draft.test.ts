import { expect, test } from 'vitest';
import { changesOf, faultOf, shareOfList, type DrawnEntry } from './entry-draft.ts';

const product = (id: string) => ({ id, name: id, code: null, unit: null, active: true });
const entry = (id: string, told: Partial<DrawnEntry> = {}): DrawnEntry => ({
  product: product(id),
  listPrice: '1000',
  price: '900',
  floorPrice: null,
  ...told,
});

test.each<[Partial<DrawnEntry>, ReturnType<typeof faultOf>]>([
  [{}, null],
  [{ price: null }, 'missing'],
  [{ price: '¥x' }, 'unread'],
  [{ floorPrice: '¥x' }, 'unread'],
  [{ floorPrice: '900' }, null],
  [{ floorPrice: '901' }, 'floorAbove'],
])('a price with %j is faulty: %s', (told, fault) => {
  expect(faultOf(entry('a', told))).toBe(fault);
});

test('only what differs is sent, what was taken out is removed', () => {
  const kept = [entry('a'), entry('b'), entry('c')];
  const drawn = [entry('a'), entry('b', { price: '800' }), entry('d')];
  expect(changesOf(kept, drawn, false)).toEqual({
    set: [
      { productId: 'b', price: '800' },
      { productId: 'd', price: '900' },
    ],
    remove: ['c'],
  });
});

test('floors are told only by who may write them', () => {
  const drawn = [entry('a', { floorPrice: '700' })];
  expect(changesOf([entry('a')], drawn, true).set).toEqual([
    { productId: 'a', price: '900', floorPrice: '700' },
  ]);
  expect(changesOf([entry('a')], drawn, false).set).toEqual([]);
});

test('a price is told as a share of the list price where both are known', () => {
  expect(shareOfList(entry('a'))).toBe(0.9);
  expect(shareOfList(entry('a', { listPrice: null }))).toBeNull();
  expect(shareOfList(entry('a', { listPrice: '0' }))).toBeNull();
});
