import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceColumn } from './outside-source.ts';
import { readCell } from './read-cell.ts';

const column = (type: SourceColumn['type'], more: Partial<SourceColumn> = {}): SourceColumn => ({
  key: 'c1',
  header: 'x',
  name: { zh: 'x', en: 'x' },
  type,
  money: type === 'money' ? { currency: 'CNY', unit: 'one' } : null,
  dateFormat: null,
  means: null,
  ...more,
});
const read = (type: SourceColumn['type'], text: string, more?: Partial<SourceColumn>) =>
  readCell(column(type, more), text);

test.each([
  ['text', ' 华东 ', '华东'],
  ['text', '=1+1', '=1+1'],
  ['number', '1,234.5', 1234.5],
  ['number', '12%', 0.12],
  ['number', '', null],
  ['money', '1234.567', 123_457n],
  ['money', '¥1,234.50', 123_450n],
  ['money', '12.5万', 12_500_000n],
  ['money', '-300', -30_000n],
  ['date', '2026-01-31', '2026-01-31'],
  ['date', '2026-01', '2026-01-01'],
  ['date', '2026年3月', '2026-03-01'],
  ['boolean', '是', true],
] as const)('a %s cell %j is %s', (type, text, value) => {
  expect(read(type, text)).toEqual({ ok: true, value });
});

test.each([
  ['number', 'abc', 'value.not_number'],
  ['number', '1e400', 'value.too_large'],
  ['number', '9'.repeat(30), 'value.too_large'],
  ['money', 'viel', 'value.not_money'],
  ['money', `${'9'.repeat(20)}`, 'value.too_large'],
  ['date', '2026-13-01', 'value.not_date'],
  ['date', '2026-13', 'value.not_date'],
  ['date', '3/4/2026', 'value.ambiguous_date'],
  ['boolean', 'maybe', 'value.not_boolean'],
  ['text', 'x'.repeat(501), 'value.too_long'],
  ['text', 'a\0b', 'value.nul_character'],
] as const)('a %s cell %j is refused: %s', (type, text, code) => {
  expect(read(type, text)).toEqual({ ok: false, code });
});

test('amounts in thousands, in ten thousands and in hundredths are the same money', () => {
  const amount = (text: string, unit: 'one' | 'thousand' | 'ten_thousand' | 'cent') =>
    read('money', text, { money: { currency: 'CNY', unit } });
  const fen = { ok: true, value: 1_234_500n };
  expect(amount('12345', 'one')).toEqual(fen);
  expect(amount('12.345', 'thousand')).toEqual(fen);
  expect(amount('1.2345', 'ten_thousand')).toEqual(fen);
  expect(amount('1234500', 'cent')).toEqual(fen);
});

test('no text makes reading fail, and what is read fits where it is kept', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('text', 'number', 'money', 'date', 'boolean'),
      (text, type) => {
        const value = read(type as SourceColumn['type'], text);
        if (!value.ok || value.value === null) return;
        if (type === 'money') expect((value.value as bigint) < 2n ** 63n).toBe(true);
        if (type === 'number') expect(Math.abs(value.value as number)).toBeLessThanOrEqual(1e15);
      },
    ),
  );
});
