import { expect, test } from 'vitest';
import { addressOf, isSameList, listQueryOf, plainList, readListState, viewStateOf } from './list-state.ts';

const mine = {
  ...plainList,
  conditions: [{ field: 'owner', op: 'is_me' as const }],
  search: '华东',
  sort: { by: 'amount', desc: true },
  columns: ['name', 'amount'],
  view: 'v1',
};

test('an address says the whole list and reads back as it was', () => {
  expect(readListState(addressOf(mine))).toEqual(mine);
});

test('a list as usual leaves nothing in the address', () => {
  expect(Object.values(addressOf(plainList)).every((part) => part === undefined)).toBe(true);
});

test('a filter in the address may be the text another page linked to', () => {
  expect(readListState({ filter: '[{"field":"owner","op":"is_me"}]' }).conditions).toEqual(mine.conditions);
  expect(readListState({ filter: '[{"field":' }).conditions).toEqual([]);
  expect(readListState({ filter: [{ field: 'owner', op: 'no_such' }] }).conditions).toEqual([]);
});

test('a search for digits is a text', () => {
  expect(readListState({ q: 138 }).search).toBe('138');
});

test('a view remembers the list, not where it was chosen', () => {
  expect(viewStateOf(mine)).not.toHaveProperty('view');
  expect(isSameList(mine, { ...mine, view: null, isBin: true })).toBe(true);
  expect(isSameList(mine, { ...mine, sort: null })).toBe(false);
});

test('the server is asked with the filter as text and the largest first', () => {
  expect(listQueryOf({ ...mine, isBin: true })).toEqual({
    search: '华东',
    filter: '[{"field":"owner","op":"is_me"}]',
    sort: '-amount',
    deleted: 'true',
  });
});
