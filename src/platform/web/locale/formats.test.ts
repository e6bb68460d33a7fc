import { expect, test } from 'vitest';
import { formatsFor } from './formats.ts';

const chinese = formatsFor({
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  moneyStyle: 'full',
});
const english = formatsFor({ locale: 'en', timeZone: 'Asia/Shanghai', currency: 'CNY', moneyStyle: 'short' });

test('an instant reads in the time zone of the organisation', () => {
  expect(chinese.instant('2026-03-01T16:30:00Z')).toBe('2026-03-02 00:30');
  expect(english.instant('2026-03-01T16:30:00Z')).toBe('2 Mar 2026, 00:30');
});

test('a missing value is a dash, a zero stays a zero', () => {
  expect(chinese.percent(null)).toBe('–');
  expect(chinese.percent(0)).toBe('0%');
  expect([0.3, 0.314, 1 / 3, 0.0004, 0.9996, 1].map((ratio) => chinese.percent(ratio))).toEqual([
    '30.0%',
    '31.4%',
    '33.3%',
    '0.0%',
    '100.0%',
    '100%',
  ]);
  expect(chinese.money('')).toBe('–');
  expect(chinese.money('0')).toBe('¥0');
});

test('money follows the choice of full or short', () => {
  expect(chinese.money('123456700')).toBe('¥1,234,567');
  expect(english.money('123500000')).toBe('¥1,235K');
});

test('relative time counts calendar days of the organisation beyond half a day', () => {
  const now = new Date('2026-03-02T01:00:00Z');
  expect(chinese.relativeTime('2026-03-02T00:57:00Z', now)).toBe('3分钟前');
  expect(chinese.relativeTime('2026-03-01T22:00:00Z', now)).toBe('3小时前');
  expect(chinese.relativeTime('2026-02-28T20:00:00Z', now)).toBe('昨天');
  expect(english.relativeTime('2026-03-04T02:00:00Z', now)).toBe('in 2 days');
});

test('an amount without a currency is in the organisation’s own', () => {
  const abroad = formatsFor({ locale: 'en', timeZone: 'UTC', currency: 'USD', moneyStyle: 'full' });
  expect([abroad.money('123450'), abroad.money('123450', 'CNY')]).toEqual(['US$1,234.50', '¥1,234.50']);
});
