import { expect, test } from 'vitest';
import type { Field } from '../../model/fields.ts';
import { bodyFrom, faultOf } from './field-values.ts';

const label = { zh: '字段', en: 'Field' };
const name: Field = { id: 'name', label, kind: 'text', required: true };
const owner: Field = { id: 'owner', label, kind: 'user' };
const amount: Field = { id: 'amount', label, kind: 'money' };
const segment: Field = { id: 'custom.segment', label, kind: 'text' };
const createdAt: Field = { id: 'createdAt', label, kind: 'instant', readOnly: true };
const fields = [name, owner, amount, segment, createdAt];

test('a new record sends what was filled in, pointers by id', () => {
  const values = {
    name: '华东项目',
    owner: { id: 'u1', name: '李雷' },
    amount: '',
    custom: { segment: '制造' },
    createdAt: 'x',
  };
  expect(bodyFrom(fields, values)).toEqual({ name: '华东项目', owner: 'u1', custom: { segment: '制造' } });
});

test('a changed record sends only what differs, and null for what was cleared', () => {
  const before = {
    name: '华东项目',
    owner: { id: 'u1', name: '李雷' },
    amount: '100',
    custom: { segment: '制造' },
  };
  expect(bodyFrom(fields, { ...before, amount: null }, before)).toEqual({ amount: null });
  expect(bodyFrom(fields, { ...before, custom: { segment: '' } }, before)).toEqual({
    custom: { segment: null },
  });
});

test('the form tells a missing field and an unread amount before the server does', () => {
  expect(faultOf(name, ' ')).toBe('required');
  expect(faultOf(amount, '¥约五万')).toBe('notAnAmount');
  expect(faultOf(amount, '123400')).toBeNull();
  expect(faultOf(amount, null)).toBeNull();
});
