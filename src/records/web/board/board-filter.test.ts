import { expect, test } from 'vitest';
import { askedConditions, conditionsIn, filterText, isOnlyMine, onlyMine } from './board-filter.ts';

test('what an address tells wrongly is no condition', () => {
  expect(conditionsIn('nonsense')).toEqual([]);
  expect(conditionsIn([{ field: 'owner', op: 'is_me' }])).toEqual([{ field: 'owner', op: 'is_me' }]);
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
