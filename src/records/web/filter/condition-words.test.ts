import { expect, test } from 'vitest';
import type { Field } from '../../../platform/model/fields.ts';
import { formatsFor } from '../../../platform/web/locale/formats.ts';
import { firstOp, offeredOps, opened, wordsOf } from './condition-words.ts';

const label = { zh: '字段', en: 'Field' };
const owner: Field = { id: 'owner', label, kind: 'user' };
const amount: Field = { id: 'amount', label, kind: 'money' };
const created: Field = { id: 'created_at', label, kind: 'instant' };
const level: Field = {
  id: 'level',
  label,
  kind: 'select',
  options: ['a', 'b', 'c'].map((value) => ({ value, label: { zh: `${value}级`, en: value } })),
};
const words = {
  label: (said: { zh: string }) => said.zh,
  formats: formatsFor({ locale: 'zh-CN', timeZone: 'Asia/Shanghai', currency: 'CNY', moneyStyle: 'full' }),
  nameOf: (id: string) => (id === 'u1' ? '林晓雯' : undefined),
  yes: '是',
  no: '否',
};

test('a chip says the choice itself, and how many more', () => {
  expect(wordsOf(level, { field: 'level', op: 'in', value: ['a', 'b', 'c'] }, words)).toBe('a级、b级 +1');
  expect(wordsOf(level, { field: 'level', op: 'is_not', value: 'a' }, words)).toBe('不是 a级');
});

test('people are named, and stand as dots until their name is there', () => {
  expect(wordsOf(owner, { field: 'owner', op: 'in', value: ['u1', 'u2'] }, words)).toBe('林晓雯、…');
  expect(wordsOf(owner, { field: 'owner', op: 'is_me' }, words)).toBe('是我');
});

test('amounts read as money, windows of days as their name', () => {
  expect(wordsOf(amount, { field: 'amount', op: 'between', value: ['100000', '200000'] }, words)).toBe(
    '¥1,000 – ¥2,000',
  );
  expect(wordsOf(created, { field: 'created_at', op: 'this_month' }, words)).toBe('本月');
  expect(wordsOf(created, { field: 'created_at', op: 'gte', value: '2026-03-01' }, words)).toBe(
    '不早于 2026-03-01',
  );
});

test('a choice of one opens as a choice of many', () => {
  expect(opened(level, { field: 'level', op: 'is', value: 'a' })).toEqual({
    field: 'level',
    op: 'in',
    value: ['a'],
  });
  expect(offeredOps(level)).not.toContain('is');
  expect(firstOp(owner)).toBe('is_me');
});
