import { expect, test } from 'vitest';
import { leadFields } from '../lead/lead-fields.ts';
import { capturableFields, readDraft } from './read-draft.ts';

const fields = capturableFields(leadFields.fields);
const read = (texts: Record<string, string>) => readDraft(texts, fields, 'Asia/Shanghai');

test('texts become values in one spelling', () => {
  expect(
    read({
      mobile: '+86 138-0013-8000',
      email: 'A@B.CN',
      industry: '制造业',
      employees: '1,200',
      website: 'acme.cn',
    }).draft,
  ).toEqual({
    mobile: '13800138000',
    email: 'a@b.cn',
    industry: 'manufacturing',
    employees: 1200,
    website: 'https://acme.cn',
  });
});

test('what cannot be read is told, and spoils nothing else', () => {
  const told = read({ mobile: '13800138000', industry: '炼金术', email: 'none' });
  expect(told.draft).toEqual({ mobile: '13800138000' });
  expect(told.faults).toEqual([
    { field: 'email', code: 'value.not_email', text: 'none' },
    { field: 'industry', code: 'value.not_option', text: '炼金术' },
  ]);
});

test('texts longer than their field are cut; a product is looked up later; nobody from outside names an owner', () => {
  const told = read({ name: '王'.repeat(300), product: 'CRM 标准版', owner: 'x', status: 'won' });
  expect(told.draft).toEqual({ name: '王'.repeat(100) });
  expect(told.names).toEqual({ product: 'CRM 标准版' });
});
