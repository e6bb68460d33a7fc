import { expect, test } from 'vitest';
import type { Field } from '../../platform/model/fields.ts';
import { spokenValue } from './spoken-value.ts';

const zh = { locale: 'zh-CN', timeZone: 'Asia/Shanghai', currency: 'CNY' } as const;
const field = (kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  id: 'x',
  label: { zh: 'x', en: 'x' },
  kind,
  ...more,
});

test('values are said as one says them to a customer', () => {
  const options = [{ value: 'mid', label: { zh: '中型', en: 'Medium' } }];
  expect(spokenValue(field('money'), '1234567890', zh)).toBe('¥12,345,678.90');
  expect(spokenValue(field('day'), '2026-03-09', zh)).toBe('2026年3月9日');
  expect(spokenValue(field('day'), '2026-03-09', { ...zh, locale: 'en' })).toBe('2026-03-09');
  expect(spokenValue(field('instant'), '2026-03-08T17:00:00Z', zh)).toBe('2026年3月9日');
  expect(spokenValue(field('select', { options }), 'mid', zh)).toBe('中型');
  expect(spokenValue(field('select', { options }), 'gone', zh)).toBe('gone');
  expect(spokenValue(field('reference'), { id: '1', name: '青禾' }, zh)).toBe('青禾');
  expect(spokenValue(field('boolean'), false, zh)).toBe('否');
  expect(spokenValue(field('percent'), 40, zh)).toBe('40%');
});

test('what is not there is not said: nothing, no amount, a name out of sight, a mask', () => {
  for (const value of [null, undefined, '']) expect(spokenValue(field('text'), value, zh)).toBeNull();
  expect(spokenValue(field('money'), '0', zh)).toBeNull();
  expect(spokenValue(field('money'), '***', zh)).toBeNull();
  expect(spokenValue(field('reference'), { id: '1', name: null }, zh)).toBeNull();
});
