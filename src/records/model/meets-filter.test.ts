import { expect, test } from 'vitest';
import type { Field, FieldKind } from '../../platform/model/fields.ts';
import type { Condition } from './filter.ts';
import { meetsCondition, meetsFilter, type Asked } from './meets-filter.ts';

const label = { zh: '字段', en: 'Field' };
const field = (kind: FieldKind): Field => ({ id: 'x', label, kind, column: 'x' });
// Noon of 31 March in Shanghai.
const asked: Asked = { now: new Date('2026-03-31T04:00:00Z'), timeZone: 'Asia/Shanghai', userId: 'me' };
const meets = (kind: FieldKind, value: unknown, op: Condition['op'], operand?: unknown): boolean =>
  meetsCondition(
    field(kind),
    { field: 'x', op, ...(operand !== undefined && { value: operand }) },
    value,
    asked,
  );

test('what is empty is empty, is not anything, and is compared with nothing', () => {
  for (const nothing of [null, undefined, '']) {
    expect(meets('text', nothing, 'empty')).toBe(true);
    expect(meets('text', nothing, 'is_not', 'a')).toBe(true);
    expect(meets('integer', nothing, 'lt', 3)).toBe(false);
    expect(meets('text', nothing, 'contains', 'a')).toBe(false);
  }
});

test('numbers and money are compared as numbers, texts by their letters', () => {
  expect(meets('integer', 9, 'lt', 10)).toBe(true);
  expect(meets('money', '900', 'lt', '1000')).toBe(true);
  expect(meets('money', '8999999999999999', 'gt', '8999999999999998')).toBe(true);
  expect(meets('integer', 10, 'between', [10, 20])).toBe(true);
  expect(meets('integer', 21, 'between', [10, 20])).toBe(false);
  expect(meets('text', 'ACME 公司', 'contains', 'acme')).toBe(true);
  expect(meets('select', 'a', 'in', ['b', 'a'])).toBe(true);
});

test('instants are compared by the day they fall on in the time zone', () => {
  const lateOn30 = '2026-03-30T15:59:00Z';
  expect(meets('instant', lateOn30, 'is', '2026-03-30')).toBe(true);
  expect(meets('instant', '2026-03-30T16:00:00Z', 'is', '2026-03-31')).toBe(true);
  expect(meets('instant', lateOn30, 'yesterday')).toBe(true);
  expect(meets('instant', lateOn30, 'today')).toBe(false);
  expect(meets('day', '2026-03-31', 'last_7_days')).toBe(true);
});

test('“me” is the person who asks', () => {
  expect(meets('user', 'me', 'is_me')).toBe(true);
  expect(meets('user', 'other', 'is_me')).toBe(false);
});

test('a condition that fits no field, or whose value does not fit, is met by nothing', () => {
  expect(meetsFilter([field('text')], [{ field: 'y', op: 'empty' }], { x: 'a' }, asked)).toBe(false);
  expect(meets('integer', 3, 'gt', 'many')).toBe(false);
  expect(meets('boolean', true, 'contains', 'a')).toBe(false);
  expect(meetsFilter([field('text')], [], {}, asked)).toBe(true);
});

test('of a field with many values one suffices', () => {
  const [a, b] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
  expect(meets('reference', [a], 'is', a)).toBe(true);
  expect(meets('reference', [a], 'is_not', a)).toBe(false);
  expect(meets('reference', [a], 'in', [b, a])).toBe(true);
  expect(meets('reference', [], 'empty')).toBe(true);
  expect(meets('reference', [], 'is_not', b)).toBe(true);
  expect(meets('reference', [a], 'not_empty')).toBe(true);
});
