import { expect, test } from 'vitest';
import { numberIn, wallFigure } from './wall-figure.ts';

const zh = { locale: 'zh-CN', currency: 'CNY' } as const;
const en = { locale: 'en', currency: 'CNY' } as const;

test('amounts read in 万 and 亿 in Chinese, in thousands and millions in English', () => {
  expect(wallFigure('money', 123_456_700, zh)).toEqual({ before: '¥', digits: '123.5', after: '万' });
  expect(wallFigure('money', 123_456_789_000, zh)).toEqual({ before: '¥', digits: '12.3', after: '亿' });
  expect(wallFigure('money', 999_900, zh)).toEqual({ before: '¥', digits: '9,999', after: '' });
  expect(wallFigure('money', 123_456_700, en)).toEqual({ before: '¥', digits: '1.2', after: 'M' });
  expect(wallFigure('money', -123_456_700, zh).digits).toBe('-123.5');
});

test('shares, counts and lengths keep their units, and the unknown has none', () => {
  expect(wallFigure('percent', 0.3141, zh)).toEqual({ before: '', digits: '31.4', after: '%' });
  expect(wallFigure('count', 12_345, zh)).toEqual({ before: '', digits: '12,345', after: '' });
  expect(wallFigure('days', 12.34, zh).after).toBe('天');
  expect(wallFigure('minutes', 90, zh)).toEqual({ before: '', digits: '1.5', after: '小时' });
  expect(wallFigure('money', null, zh)).toEqual({ before: '', digits: '–', after: '' });
});

test('only numbers are read as numbers', () => {
  expect(numberIn('1200')).toBe(1200);
  expect(numberIn({ id: 'a', name: 'b' })).toBeNull();
  expect(numberIn('华东')).toBeNull();
  expect(numberIn(undefined)).toBeNull();
});
