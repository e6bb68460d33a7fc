import { expect, test } from 'vitest';
import { withOnTop, without, type Card, type CardPages } from './board-cards.ts';

const card = (id: string): Card => ({
  id,
  name: id,
  version: 1,
  account: null,
  owner: null,
  stage_entered_at: '2026-11-01T00:00:00Z',
  next_step: null,
  next_step_on: null,
  abilities: { update: true, transfer: false },
});
const column = (...ids: string[]): CardPages => ({ pages: [{ items: ids.map(card), nextCursor: null }], pageParams: [undefined] });
const idsOf = (pages: CardPages | undefined) => pages?.pages.flatMap((page) => page.items.map((one) => one.id));

test('a moved card leaves its column and stands on top of the other', () => {
  expect(idsOf(without(column('a', 'b'), 'a'))).toEqual(['b']);
  expect(idsOf(withOnTop(column('c'), card('a')))).toEqual(['a', 'c']);
});

test('a card is never twice in a column, and a column never seen stays unseen', () => {
  expect(idsOf(withOnTop(column('a', 'c'), card('a')))).toEqual(['a', 'c']);
  expect(withOnTop(undefined, card('a'))).toBeUndefined();
});
