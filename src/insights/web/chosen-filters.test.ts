import { expect, test } from 'vitest';
import { conditionsOf, readFilters, withFilter, writeFilters } from './chosen-filters.ts';

const web = { id: 'web', name: '官网' };
const none = { id: null, name: '未填写' };

test('filters survive the way through the address', () => {
  const filters = [{ field: 'deals.source', values: [web, none] }];
  expect(readFilters(JSON.parse(JSON.stringify(writeFilters(filters))))).toEqual(filters);
});

test('an address that was tampered with loses only what makes no sense', () => {
  expect(
    readFilters([['deals.source', ['web', 'x'], [7, 'y']], 'nonsense', ['deals.team'], [3, ['a', 'b']]]),
  ).toEqual([{ field: 'deals.source', values: [{ id: 'web', name: 'x' }] }]);
  expect(readFilters('deals.source')).toEqual([]);
});

test('records without a value can be asked for', () => {
  expect(conditionsOf([{ field: 'deals.source', values: [web, none] }])).toEqual([
    { field: 'deals.source', op: 'in', value: ['web', null] },
  ]);
});

test('a filter changes in its place and leaves with its last value', () => {
  const filters = [
    { field: 'a', values: [web] },
    { field: 'b', values: [web] },
  ];
  expect(withFilter(filters, 'a', [none]).map((filter) => filter.field)).toEqual(['a', 'b']);
  expect(withFilter(filters, 'a', []).map((filter) => filter.field)).toEqual(['b']);
  expect(withFilter(filters, 'c', [web]).map((filter) => filter.field)).toEqual(['a', 'b', 'c']);
});
