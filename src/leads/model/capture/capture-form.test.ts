import { expect, test } from 'vitest';
import { leadFields } from '../lead/lead-fields.ts';
import { captureFormSchema, formFaults, inputsOf } from './capture-form.ts';
import { spamReason } from './spam-guard.ts';

const form = captureFormSchema.parse({
  title: '预约演示',
  fields: [
    { field: 'name', label: '称呼', required: true },
    { field: 'mobile', label: '手机' },
    { field: 'wechat', label: '微信' },
    { field: 'custom.gone', label: '已删字段' },
  ],
});
const inputs = inputsOf(form, leadFields.fields);

test('a field that no longer exists is not asked', () => {
  expect(inputs.map(({ field }) => field)).toEqual(['name', 'mobile', 'wechat']);
});

test('answers need what is required, readable values and one way to reach the person', () => {
  expect(Object.keys(formFaults(inputs, {}))).toEqual(['name', 'mobile']);
  for (const mobile of ['123', '1380013'])
    expect(Object.keys(formFaults(inputs, { name: '王', mobile })), mobile).toEqual(['mobile']);
  expect(formFaults(inputs, { name: '王', wechat: 'wang_88' })).toEqual({});
});

test.each([
  ['javascript:alert(1)', false],
  ['https://example.cn/thanks', true],
  ['//example.cn', false],
])('thanks may lead to %s: %s', (address, isGood) => {
  expect(captureFormSchema.safeParse({ ...form, thanks: { kind: 'address', address } }).success).toBe(isGood);
});

test.each([
  ['https://www.acme.cn', true],
  ['https://*.acme.cn', true],
  ['http://localhost:3000', true],
  ["https://a.cn; script-src 'unsafe-inline'", false],
  ['*', false],
])('a site that shows the form is an origin: %s %s', (site, isGood) => {
  expect(captureFormSchema.safeParse({ ...form, sites: [site] }).success).toBe(isGood);
});

const now = new Date('2026-03-02T10:00:00Z');
const opened = (seconds: number) => ({
  honeypot: '',
  openedAt: new Date(now.getTime() - seconds * 1000),
  answer: '',
});

test('robots are told by the hidden field, by haste, by the missing mark and by the question', () => {
  expect(spamReason({ ...opened(20), honeypot: 'x' }, null, now)).toBe('honeypot');
  expect(spamReason(opened(1), null, now)).toBe('too_fast');
  expect(spamReason({ ...opened(20), openedAt: null }, null, now)).toBe('stale_page');
  expect(spamReason(opened(13 * 3600), null, now)).toBe('stale_page');
  expect(spamReason(opened(-60), null, now)).toBe('too_fast');
  expect(spamReason({ ...opened(20), answer: '4' }, { answers: ['5'] }, now)).toBe('wrong_answer');
  expect(spamReason({ ...opened(20), answer: ' ５ ' }, { answers: ['5'] }, now)).toBeNull();
  expect(spamReason(opened(20), null, now)).toBeNull();
});
