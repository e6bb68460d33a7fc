import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Field, FieldKind } from '../../platform/model/fields.ts';
import {
  labelOfOp,
  operandsFor,
  operandsOf,
  opsOf,
  readFilter,
  writeFilter,
  type FilterOp,
} from './filter.ts';
import { relativeWindows } from './relative-days.ts';

const label = { zh: '字段', en: 'Field' };
const kinds: FieldKind[] = [
  'text',
  'long_text',
  'email',
  'phone',
  'url',
  'money',
  'integer',
  'decimal',
  'percent',
  'day',
  'instant',
  'boolean',
  'select',
  'reference',
  'user',
  'team',
];
const field = (kind: FieldKind): Field => ({ id: 'x', label, kind, column: 'x' });

test('every op of every kind of field has words in both languages', () => {
  for (const kind of kinds) {
    expect(opsOf(kind).length).toBeGreaterThan(1);
    for (const op of opsOf(kind)) expect(Object.values(labelOfOp(op, kind)).every(Boolean)).toBe(true);
  }
  expect(labelOfOp('gt', 'day').zh).toBe('晚于');
  expect(labelOfOp('gt', 'money').zh).toBe('大于');
});

test('only people can be “me”, only texts are looked into, only days are relative', () => {
  expect(kinds.filter((kind) => opsOf(kind).includes('is_me'))).toEqual(['user']);
  expect(kinds.filter((kind) => opsOf(kind).includes('contains'))).toEqual([
    'text',
    'long_text',
    'email',
    'phone',
    'url',
  ]);
  expect(kinds.filter((kind) => opsOf(kind).includes('this_week'))).toEqual(['day', 'instant']);
});

test('a filter survives its way through a URL', () => {
  const conditions = [
    { field: 'amount', op: 'gte' as const, value: '100' },
    { field: 'owner', op: 'is_me' as const },
  ];
  expect(readFilter(writeFilter(conditions))).toEqual(conditions);
});

test.each([
  '',
  'null',
  '{}',
  '[{"field":"a"}]',
  '[{"field":"a","op":"drop table"}]',
  '[{"field":"a","op":"is","x":1}]',
])('%s is not a filter', (text) => expect(readFilter(text)).toBe(null));

test('no text whatever breaks the reading of a filter', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const read = readFilter(text);
      expect(read === null || Array.isArray(read)).toBe(true);
    }),
  );
});

const operands: [FieldKind, FilterOp, unknown, unknown][] = [
  ['money', 'gte', '0100', ['100']],
  ['money', 'gte', 100, null],
  ['money', 'between', ['1', '2'], ['1', '2']],
  ['money', 'between', ['1'], null],
  ['text', 'contains', '云', ['云']],
  ['text', 'contains', 'a\0b', null],
  ['text', 'gt', 'a', null],
  ['select', 'in', ['a', 'b'], ['a', 'b']],
  ['select', 'in', [], null],
  ['instant', 'lt', '2026-01-01', ['2026-01-01']],
  ['instant', 'lt', '2026-01-01T00:00:00Z', null],
  ['user', 'is', 'me', null],
  ['boolean', 'is', true, [true]],
  ['day', 'this_week', undefined, []],
];

test.each(operands)('%s %s %j is read as %j', (kind, op, value, expected) => {
  expect(operandsFor(field(kind), { field: 'x', op, ...(value !== undefined && { value }) })).toEqual(
    expected,
  );
});

test('an op that takes no value ignores one', () => {
  expect(operandsOf('empty')).toBe('none');
  expect(operandsFor(field('text'), { field: 'x', op: 'empty', value: 'whatever' })).toEqual([]);
});

test('relative windows follow today: weeks begin on Monday, overdue ends yesterday', () => {
  const thursday = '2026-01-01';
  expect(relativeWindows.this_week.of(thursday)).toEqual({ from: '2025-12-29', to: '2026-01-05' });
  expect(relativeWindows.next_month.of('2026-01-31')).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  expect(relativeWindows.last_month.of('2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  expect(relativeWindows.last_7_days.of(thursday)).toEqual({ from: '2025-12-26', to: '2026-01-02' });
  expect(relativeWindows.next_7_days.of(thursday)).toEqual({ from: '2026-01-01', to: '2026-01-08' });
  expect(relativeWindows.overdue.of(thursday).to).toBe(thursday);
  expect(relativeWindows.tomorrow.of('2026-02-28')).toEqual({ from: '2026-03-01', to: '2026-03-02' });
});
