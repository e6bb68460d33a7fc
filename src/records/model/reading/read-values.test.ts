import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldKind } from '../../../platform/model/fields.ts';
import { readField } from './read-field.ts';
import { valueFaults } from './value-faults.ts';
import {
  readBoolean,
  readDecimal,
  readEmail,
  readInteger,
  readOption,
  readPercent,
  readText,
  readUrl,
} from './read-values.ts';

test('yes and no are understood in Chinese and English', () => {
  for (const text of ['是', 'TRUE', 'yes', '1', '√', ' Ｙ '])
    expect(readBoolean(text)).toEqual({ ok: true, value: true });
  for (const text of ['否', 'False', 'no', '0', '×'])
    expect(readBoolean(text)).toEqual({ ok: true, value: false });
  expect(readBoolean('maybe')).toEqual({ ok: false, code: 'value.not_boolean' });
});

test('whole numbers take separators and a trailing zero, and nothing else', () => {
  expect(readInteger('2,822')).toEqual({ ok: true, value: 2822 });
  expect(readInteger('12.0')).toEqual({ ok: true, value: 12 });
  expect(readInteger('12.5')).toEqual({ ok: false, code: 'value.not_integer' });
  expect(readInteger('1,23')).toEqual({ ok: false, code: 'value.not_integer' });
  expect(readInteger('99999999999999999999')).toEqual({ ok: false, code: 'value.too_large' });
});

test('every number is read back as it was written', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(readDecimal(String(number))).toEqual({ ok: true, value: Object.is(number, -0) ? 0 : number });
    }),
  );
});

test('a share is read with and without its sign', () => {
  expect(readPercent('25%')).toEqual({ ok: true, value: 25 });
  expect(readPercent('12.5 ％')).toEqual({ ok: true, value: 12.5 });
});

test('an e-mail address is bared of what mail programs put around it', () => {
  expect(readEmail(' Wang.Wei@Example.COM ')).toEqual({ ok: true, value: 'wang.wei@example.com' });
  expect(readEmail('王伟 <wang@例子.中国>')).toEqual({ ok: true, value: 'wang@例子.中国' });
  expect(readEmail('mailto:a@b.cn')).toEqual({ ok: true, value: 'a@b.cn' });
  for (const text of ['', 'a@b', '@b.cn', 'a b@c.cn', 'a@@b.cn', 'a@b..cn', 'javascript:alert(1)']) {
    expect(readEmail(text)).toEqual({ ok: false, code: 'value.not_email' });
  }
});

test('a web address is http and nothing else', () => {
  expect(readUrl('www.example.com')).toEqual({ ok: true, value: 'https://www.example.com' });
  expect(readUrl('http://例子.中国/路径?x=1')).toEqual({ ok: true, value: 'http://例子.中国/路径?x=1' });
  for (const text of ['javascript:alert(1)', 'ftp://a.cn', 'nothing', 'https://', 'file:///etc/passwd']) {
    expect(readUrl(text)).toEqual({ ok: false, code: 'value.not_url' });
  }
});

const sources = [
  { value: 'website', label: { zh: '官网', en: 'Website' } },
  { value: 'referral', label: { zh: '转介绍', en: 'Referral' } },
  { value: 'partner', label: { zh: '渠道', en: 'Channel' } },
  { value: 'channel_b', label: { zh: '渠道', en: 'Channel B' } },
];

test('an option is found by its value and by either label', () => {
  expect(readOption('官网', sources)).toEqual({ ok: true, value: 'website' });
  expect(readOption(' REFERRAL ', sources)).toEqual({ ok: true, value: 'referral' });
  expect(readOption('渠道', sources)).toEqual({ ok: false, code: 'value.ambiguous_option' });
  expect(readOption('别的', sources)).toEqual({ ok: false, code: 'value.not_option' });
});

test('text may not hold NUL nor grow beyond its field', () => {
  expect(readText('  钱\n多 ')).toEqual({ ok: true, value: '钱\n多' });
  expect(readText('a\0b')).toEqual({ ok: false, code: 'value.nul_character' });
  expect(readText('😀😀', 2)).toEqual({ ok: true, value: '😀😀' });
  expect(readText('abc', 2)).toEqual({ ok: false, code: 'value.too_long' });
});

test('a blank cell is no value whatever the field', () => {
  const kinds: FieldKind[] = ['text', 'money', 'day', 'boolean', 'select', 'phone', 'integer', 'user'];
  for (const kind of kinds) expect(readField({ kind }, '  ')).toEqual({ ok: true, value: null });
});

test('a formula error is named, and in plain text it stays text', () => {
  expect(readField({ kind: 'money' }, '#REF!')).toEqual({ ok: false, code: 'value.spreadsheet_error' });
  expect(readField({ kind: 'text' }, '#N/A')).toEqual({ ok: true, value: '#N/A' });
  expect(readField({ kind: 'text' }, '=1+1')).toEqual({ ok: true, value: '=1+1' });
});

test('no cell makes any reader fail, and every fault has its sentence', () => {
  const kinds = fc.constantFrom<FieldKind>(
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
  );
  fc.assert(
    fc.property(kinds, fc.string({ unit: 'binary' }), (kind, text) => {
      const reading = readField({ kind, options: sources }, text);
      if (!reading.ok) expect(valueFaults[reading.code].zh).toBeTruthy();
    }),
    { numRuns: 1000 },
  );
});
