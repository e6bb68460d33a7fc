import { expect, test } from 'vitest';
import { conditionsOf, filterText, isFiltered } from './board-address.ts';

test('the filters of the address become conditions the server reads', () => {
  expect(conditionsOf({ mine: '1', source: 'website' })).toEqual([
    { field: 'owner', op: 'is_me' },
    { field: 'source', op: 'is', value: 'website' },
  ]);
});

test('an address without filters asks for everything', () => {
  expect(filterText(conditionsOf({ pipeline: 'p1', stage: 's1' }))).toBeUndefined();
  expect(isFiltered({ pipeline: 'p1' })).toBe(false);
  expect(isFiltered({ search: '科技' })).toBe(true);
});
