import { expect, test } from 'vitest';
import { withCard as put, without, type CardPages } from './column-cards.ts';

type Card = { id: string; at: string };
type Pages = CardPages<Card>;

const card = (id: string, day: number): Card => ({ id, at: String(day).padStart(2, '0') });
const withCard = (pages: Pages | undefined, one: Card) => put(pages, one, (a, b) => a.at >= b.at);
const column = (...pages: Card[][]): Pages => ({
  pages: pages.map((items, index) => ({ items, nextCursor: index === 0 ? 'more' : null })),
  pageParams: pages.map(() => undefined),
});
const idsOf = (pages: Pages | undefined) =>
  pages?.pages.map((page) => page.items.map((one) => one.id).join(''));

test('a moved card leaves its column and stands where it belongs by time', () => {
  expect(idsOf(without(column([card('a', 9), card('b', 8)]), 'a'))).toEqual(['b']);
  expect(idsOf(withCard(column([card('a', 9), card('c', 7)], [card('d', 5)]), card('b', 8)))).toEqual([
    'abc',
    'd',
  ]);
  expect(idsOf(withCard(column([card('a', 9)], [card('d', 5)]), card('z', 1)))).toEqual(['a', 'dz']);
});

test('a card is never twice in a column', () => {
  expect(idsOf(withCard(column([card('a', 9), card('c', 7)]), card('c', 10)))).toEqual(['ca']);
});

test('a card that belongs further down than what is loaded waits for the loading', () => {
  expect(idsOf(withCard(column([card('a', 9)]), card('z', 1)))).toEqual(['a']);
});

test('a column never seen stays unseen, and one without the card stays the same', () => {
  const seen = column([card('a', 9)]);
  expect(withCard(undefined, card('a', 9))).toBeUndefined();
  expect(without(seen, 'b')).toBe(seen);
});
