import { expect, test } from 'vitest';
import {
  conditionsIn,
  isNarrowed,
  isOnlyMine,
  narrowedBy,
  narrowingQuery,
  onlyMine,
} from './board-filter.ts';

test('what an address tells wrongly is no condition', () => {
  expect(conditionsIn('nonsense')).toEqual([]);
  expect(conditionsIn([{ field: 'owner', op: 'is_me' }])).toEqual([{ field: 'owner', op: 'is_me' }]);
});

test('counts and cards are asked for by the same filter and words', () => {
  const narrowed = { conditions: [], search: ' 振动 ' };
  expect(narrowingQuery(narrowed)).toEqual({ search: '振动' });
  const inStage = narrowedBy(narrowed, { field: 'stage', op: 'is', value: 's1' });
  expect(narrowingQuery(inStage)).toEqual({
    filter: JSON.stringify([{ field: 'stage', op: 'is', value: 's1' }]),
    search: '振动',
  });
  expect(narrowingQuery({ conditions: [], search: '  ' })).toEqual({});
  expect(isNarrowed({ conditions: [], search: '  ' })).toBe(false);
  expect(isNarrowed(narrowed)).toBe(true);
});

test('“mine” narrows to the reader’s own deals and back, beside other conditions', () => {
  const source = { field: 'source', op: 'is' as const, value: 'website' };
  expect(isOnlyMine(onlyMine([source], true))).toBe(true);
  expect(onlyMine(onlyMine([source], true), false)).toEqual([source]);
});
