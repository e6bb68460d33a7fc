import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../platform/model/calendar.ts';
import type { GridValue } from '../grid-value.ts';
import { applyFunction, takes } from './functions.ts';

test.each<[string, GridValue[], GridValue]>([
  ['year', ['2026-03-09'], 2026],
  ['month', ['2026-03-09'], 3],
  ['month', ['2026-03'], 3],
  ['day', ['2026-03-09'], 9],
  ['day', ['2026-03'], null],
  ['year', ['2026'], 2026],
  ['day', ['2026-03-09T10:00:00Z'], 9],
  ['year', ['华东'], null],
  ['year', [null], null],
  ['days', ['2026-02-27', '2026-03-01'], 2],
  ['days', ['2026-03-01', '2026-02-27'], -2],
  ['days', ['2026-02-30', '2026-03-01'], null],
  ['days', [null, '2026-03-01'], null],
  ['left', ['明斗科技', 2], '明斗'],
  ['left', ['明斗科技'], '明'],
  ['left', ['明斗', 9], '明斗'],
  ['left', ['明斗', -1], ''],
  ['right', ['明斗科技', 2], '科技'],
  ['right', ['明斗', 0], ''],
  ['mid', ['HT-2026-0001', 4, 4], '2026'],
  ['mid', ['HT-2026', 4], '2026'],
  ['mid', ['HT', 9, 2], ''],
  ['length', ['明斗🏮'], 3],
  ['length', [null], null],
  ['left', [{ id: 'x', name: '林晓雯' }, 1], '林'],
  ['contains', ['Acme Ltd', 'acme'], true],
  ['contains', ['华东', '北'], false],
  ['contains', [null, '北'], false],
])('%s of %j is %j', (name, values, result) => {
  expect(applyFunction(name, values)).toEqual(result);
});

test('as many days lie between as are gone, forth and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), (count) => {
      const [from, to] = ['2026-11-28', addDays('2026-11-28', count)];
      expect(applyFunction('days', [from, to])).toBe(count);
      expect(applyFunction('days', [to, from])).toBe(count === 0 ? 0 : -count);
    }),
  );
});

test('a text is its left, its middle and its right', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, at) => {
      const length = applyFunction('length', [text]) as number;
      const left = applyFunction('left', [text, at]) as string;
      expect(left + String(applyFunction('mid', [text, at + 1]))).toBe(text);
      expect(
        String(applyFunction('left', [text, length - Math.min(at, length)])) +
          String(applyFunction('right', [text, at])),
      ).toBe(text);
    }),
  );
  expect(takes('mid')).toEqual([2, 3]);
});
