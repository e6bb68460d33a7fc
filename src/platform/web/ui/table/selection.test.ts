import { expect, test } from 'vitest';
import { gridTemplate, nextSort } from './columns.ts';
import { movedTo, selectRange, toggle } from './selection.ts';

const ids = ['a', 'b', 'c', 'd'];

test('a row is selected and let go by the same key', () => {
  expect([...toggle(new Set(['a']), 'b')]).toEqual(['a', 'b']);
  expect([...toggle(new Set(['a', 'b']), 'a')]).toEqual(['b']);
});

test('a range takes both its ends, upwards too', () => {
  expect([...selectRange(new Set(), ids, 2, 1)]).toEqual(['b', 'c']);
});

test('keys move the active row and never beyond the list', () => {
  expect(movedTo('ArrowDown', 3, 4, 10)).toBe(3);
  expect(movedTo('ArrowUp', 0, 4, 10)).toBe(0);
  expect(movedTo('PageDown', 0, 40, 10)).toBe(10);
  expect(movedTo('End', 0, 4, 10)).toBe(3);
  expect(movedTo('x', 2, 4, 10)).toBe(2);
});

test('a click on a column sorts up, then down, then not at all', () => {
  expect(nextSort(null, 'amount')).toEqual({ by: 'amount', desc: false });
  expect(nextSort({ by: 'amount', desc: false }, 'amount')).toEqual({ by: 'amount', desc: true });
  expect(nextSort({ by: 'amount', desc: true }, 'amount')).toBeNull();
});

test('a column without a width shares what is left', () => {
  const columns = [
    { id: 'name', name: '名称', cell: () => '' },
    { id: 'amount', name: '金额', cell: () => '', width: 120 },
  ];
  expect(gridTemplate(columns, {}, true)).toBe('40px minmax(200px, 320fr) minmax(120px, 120fr)');
  expect(gridTemplate(columns, { amount: 90 }, false)).toBe('minmax(200px, 320fr) 90px');
});
