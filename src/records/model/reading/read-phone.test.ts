import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPhone } from './read-phone.ts';

test.each([
  ['13800138000', '13800138000'],
  ['138 0013 8000', '13800138000'],
  ['138-0013-8000', '13800138000'],
  ['+86 138 0013 8000', '13800138000'],
  ['0086-13800138000', '13800138000'],
  ['８６１３８００１３８０００', '13800138000'],
  ['021-12345678', '021-12345678'],
  ['(021) 1234 5678', '021-12345678'],
  ['+86 21 1234 5678', '021-12345678'],
  ['0755-12345678', '0755-12345678'],
  ['021-12345678-8001', '021-12345678-8001'],
  ['021-12345678 转 8001', '021-12345678-8001'],
  ['电话：010-12345678', '010-12345678'],
  ['400-800-1234', '4008001234'],
  ['+1 (415) 555-2671', '+14155552671'],
  ['0044 20 7946 0958', '+442079460958'],
  ['1-955-371-0847 x371', '19553710847x371'],
])('%s is kept as %s', (text, phone) => {
  expect(readPhone(text)).toEqual({ ok: true, value: phone });
});

test.each(['', 'none', '12', '138001380001380013800', 'a@b.cn', '=1+1'])('%j is no phone number', (text) => {
  expect(readPhone(text)).toEqual({ ok: false, code: 'value.not_phone' });
});

test('a number that Excel cut short is not taken for a phone number', () => {
  expect(readPhone('1.38E+10')).toEqual({ ok: false, code: 'value.lost_digits' });
});

test('a number once read is read the same again', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+(]?[\d ()x-]{5,20}$/), (text) => {
      const first = readPhone(text);
      if (first.ok) expect(readPhone(first.value)).toEqual(first);
    }),
    { numRuns: 2000 },
  );
});
