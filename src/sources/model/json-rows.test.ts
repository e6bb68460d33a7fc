import { expect, test } from 'vitest';
import { atPath, headerOf, readJson, rowsAt } from './json-rows.ts';

const rowsOf = (value: unknown, path = '') => rowsAt(value, path)?.map((row) => Object.fromEntries(row));

test('rows stand at a path, and what stands inside a row becomes columns', () => {
  const answer = { data: { items: [{ id: 1, owner: { name: '李' }, tags: ['a'], gone: null }] } };
  expect(rowsOf(answer, 'data.items')).toEqual([{ id: '1', 'owner.name': '李', tags: '["a"]', gone: '' }]);
});

test('lists of lists take their first one as the header', () => {
  expect(
    rowsOf([
      ['月份', ''],
      ['2026-01', 3],
    ]),
  ).toEqual([{ 月份: '2026-01', '#2': '3' }]);
});

test('what is no list has no rows, and names of others are not followed', () => {
  expect(rowsAt({ data: 1 }, 'data')).toBeNull();
  expect(rowsAt({}, 'constructor.prototype')).toBeNull();
  expect(atPath({ a: 1 }, '__proto__')).toBeUndefined();
});

test('a hostile answer changes nothing but its own rows', () => {
  const read = readJson('[{"__proto__":{"polluted":true},"constructor":"x","n":1e400}]');
  const rows = rowsAt(read.ok && read.value, '');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect([...rows![0]!]).toEqual([
    ['__proto__.polluted', 'true'],
    ['constructor', 'x'],
    ['n', 'Infinity'],
  ]);
});

test('what is nested too deep is refused before it is parsed, what is no JSON with a word', () => {
  expect(readJson('['.repeat(1_000_000))).toEqual({ ok: false, code: 'too_deep' });
  expect(readJson(`{"a":"${'['.repeat(1000)}"}`).ok).toBe(true);
  expect(readJson('<html>')).toEqual({ ok: false, code: 'not_json' });
  expect(readJson('\uFEFF[]')).toEqual({ ok: true, value: [] });
});

test('columns come in the order they are first met, sixty at most', () => {
  const rows = rowsAt([{ b: 1 }, { a: 1, b: 2 }], '')!;
  expect(headerOf(rows)).toEqual(['b', 'a']);
  const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`n${at}`, at]));
  expect(headerOf(rowsAt([wide], '')!)).toHaveLength(60);
});
