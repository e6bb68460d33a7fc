import { expect, test } from 'vitest';
import type { Field } from '../../platform/model/fields.ts';
import { faultsOf } from './field-faults.ts';
import { bodyOf, bodySchema, flattenBody, openBodySchema, valueSchema } from './field-schema.ts';

const label = { zh: '字段', en: 'Field' };
const fields: Field[] = [
  { id: 'name', label, kind: 'text', column: 'name', required: true, maxLength: 10 },
  { id: 'email', label, kind: 'email', column: 'email' },
  { id: 'price', label, kind: 'money', column: 'price' },
  { id: 'level', label, kind: 'select', column: 'level', options: [{ value: 'a', label }] },
  { id: 'active', label, kind: 'boolean', column: 'active' },
  { id: 'created_at', label, kind: 'instant', column: 'created_at', readOnly: true },
  { id: 'custom.seats', label, kind: 'integer', required: true },
  { id: 'custom.memo', label, kind: 'long_text' },
];

function faults(body: unknown, mode: 'create' | 'update' = 'create') {
  const read = bodySchema(fields, mode).safeParse(body);
  return read.success ? [] : faultsOf(read.error).map((fault) => `${fault.path}: ${fault.code}`);
}

test('a new record needs every required field, an update only what it changes', () => {
  expect(faults({})).toEqual(['name: required', 'custom.seats: required']);
  expect(faults({}, 'update')).toEqual([]);
  expect(faults({ name: '  ' }, 'update')).toEqual(['name: required']);
  expect(faults({ name: null, custom: { seats: null } }, 'update')).toEqual([
    'name: required',
    'custom.seats: required',
  ]);
});

test('null and an empty text clear a field that is not required', () => {
  const read = bodySchema(fields, 'update').parse({ email: ' ', price: null, custom: { memo: '' } });
  expect(flattenBody(read)).toEqual({ email: null, price: null, 'custom.memo': null });
});

test('each fault names its field and says what is wrong', () => {
  const wrong = {
    name: '一二三四五六七八九十一',
    email: 'nobody',
    price: '12.5',
    level: 'z',
    active: null,
    custom: { seats: 1.5 },
  };
  expect(faults(wrong)).toEqual([
    'name: too_long',
    'email: not_an_email',
    'price: not_an_amount',
    'level: not_an_option',
    'active: wrong_type',
    'custom.seats: not_a_number',
  ]);
});

test('fields the product sets, unknown fields and unknown custom fields are refused', () => {
  const wrong = {
    name: '甲',
    created_at: '2026-01-01T00:00:00Z',
    tenant_id: 'x',
    custom: { seats: 1, __other: 1 },
  };
  expect(faults(wrong)).toEqual([
    'custom.__other: unknown_field',
    'created_at: unknown_field',
    'tenant_id: unknown_field',
  ]);
});

test('the contract leaves options and custom fields to the organisation', () => {
  expect(
    openBodySchema(fields.slice(0, 6), 'create').safeParse({ name: '甲', level: 'own', custom: { any: 1 } })
      .success,
  ).toBe(true);
});

test('values by field id and a body are two forms of the same', () => {
  const values = { name: '甲', 'custom.seats': 3 };
  expect(flattenBody(bodyOf(values))).toEqual(values);
  expect(bodyOf({ name: '甲' })).toEqual({ name: '甲' });
});

const accepted: [Field['kind'], unknown, unknown][] = [
  ['phone', '+86 138-0013-8000', '+86 138-0013-8000'],
  ['phone', '(010) 6666 8888 转 12', '(010) 6666 8888 转 12'],
  ['email', 'Zhang@X.CN', 'zhang@x.cn'],
  ['url', 'https://example.cn/路径', 'https://example.cn/路径'],
  ['money', '0012', '12'],
  ['money', '9000000000000000', '9000000000000000'],
  ['day', '2024-02-29', '2024-02-29'],
  ['instant', '2026-01-01T08:00:00+08:00', '2026-01-01T00:00:00.000Z'],
];
const refused: [Field['kind'], unknown, string][] = [
  ['phone', 'abc', 'not_a_phone'],
  ['phone', '=1+1', 'not_a_phone'],
  ['url', 'javascript:alert(1)', 'not_a_url'],
  ['url', 'ftp://example.cn', 'not_a_url'],
  ['money', '9000000000000001', 'out_of_range'],
  ['money', '-1', 'not_an_amount'],
  ['money', 100, 'not_an_amount'],
  ['day', '2025-02-29', 'not_a_day'],
  ['day', '0001-01-01', 'not_a_day'],
  ['decimal', Number.NaN, 'not_a_number'],
  ['decimal', 1e16, 'out_of_range'],
  ['reference', '17', 'not_an_id'],
  ['boolean', 'true', 'wrong_type'],
];

test.each(accepted)('%s accepts %s', (kind, given, kept) => {
  expect(valueSchema({ id: 'x', label, kind }).parse(given)).toBe(kept);
});

test.each(refused)('%s refuses %s as %s', (kind, given, code) => {
  expect(valueSchema({ id: 'x', label, kind }).safeParse(given).error?.issues[0]?.message).toBe(code);
});
