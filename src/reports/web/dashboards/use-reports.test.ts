import { expect, test } from 'vitest';
import type { Block } from '../../model/blocks/block.ts';
import { documentSchema, emptyDocument } from '../../model/document.ts';
import { withBlock, withMove, withoutBlock, withSize } from './use-reports.ts';

const kpi = (id: string): Block => ({
  type: 'kpi',
  id,
  title: null,
  measure: 'deals.won',
  period: null,
  team: null,
  filters: [],
  compare: null,
});
const three = ['a', 'b', 'c'].reduce((document, id) => withBlock(document, kpi(id)), emptyDocument());
const order = (document: typeof three) => document.layouts.desktop.map(({ block }) => block).join('');

test('tiles are added, moved and taken away, and the document stays whole', () => {
  expect(order(withMove(three, 'c', 0))).toBe('cab');
  expect(order(withMove(three, 'a', 1))).toBe('bac');
  expect(order(withMove(three, 'a', -1))).toBe('abc');
  expect(order(withoutBlock(three, 'b'))).toBe('ac');
  for (const document of [three, withMove(three, 'c', 0), withoutBlock(three, 'b')])
    expect(documentSchema.parse(document)).toEqual(document);
});

test('a tile is made wider and lower within the grid', () => {
  const place = (document: typeof three) => document.layouts.desktop[0];
  expect(place(withSize(three, 'a', { w: 3 }))).toEqual({ block: 'a', w: 6, h: 1 });
  expect(place(withSize(three, 'a', { w: -5, h: -1 }))).toEqual({ block: 'a', w: 2, h: 1 });
  expect(place(withSize(three, 'a', { w: 50, h: 50 }))).toEqual({ block: 'a', w: 12, h: 6 });
});
