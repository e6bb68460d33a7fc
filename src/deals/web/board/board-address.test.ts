import { expect, test } from 'vitest';
import {
  askedConditions,
  filterInAddress,
  filterText,
  isOnlyMine,
  onlyMine,
  readBoardState,
} from './board-address.ts';

test('an address without anything is the whole board', () => {
  expect(readBoardState({})).toEqual({
    pipeline: null,
    conditions: [],
    search: '',
    lanes: null,
    stage: null,
    withClosed: false,
  });
});

test('filters read as a list writes them, and what cannot be read is left out', () => {
  const mine = [{ field: 'owner', op: 'is_me' as const }];
  expect(readBoardState(filterInAddress(mine)).conditions).toEqual(mine);
  expect(readBoardState({ filter: '[{"field":"owner","op":"is_me"}]' }).conditions).toEqual(mine);
  expect(readBoardState({ filter: [{ field: 'owner', op: 'nonsense' }] }).conditions).toEqual([]);
});

test('the search is one more condition, so that counts and cards agree', () => {
  expect(askedConditions({ conditions: [], search: ' 振动 ' })).toEqual([
    { field: 'name', op: 'contains', value: '振动' },
  ]);
  expect(filterText(askedConditions({ conditions: [], search: '  ' }))).toBeUndefined();
});

test('“mine” narrows to the reader’s own deals and back, beside other conditions', () => {
  const source = { field: 'source', op: 'is' as const, value: 'website' };
  expect(isOnlyMine(onlyMine([source], true))).toBe(true);
  expect(onlyMine(onlyMine([source], true), false)).toEqual([source]);
});
