import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phoneDigits, phoneKeyOf } from './phone-digits.ts';

test.each([
  ['13800138000', '13800138000'],
  ['+86 138-0013-8000', '13800138000'],
  ['0086 138 0013 8000', '13800138000'],
  ['8613800138000', '13800138000'],
  ['013800138000', '13800138000'],
  ['（＋８６）１３８００１３８０００', '13800138000'],
  ['021-12345678', '2112345678'],
  ['(021) 1234 5678', '2112345678'],
  ['+86 21 12345678', '2112345678'],
  ['021-12345678转8001', '2112345678x8001'],
  ['021-12345678-8001', '2112345678x8001'],
  ['021 12345678 ext. 8001', '2112345678x8001'],
  ['0755-8612345', '7558612345'],
  ['400-820-8820', '4008208820'],
  ['+1 415 555 0132', '+14155550132'],
  ['0014155550132', '+14155550132'],
  ['12345678', '12345678'],
])('“%s” is kept as %s', (written, kept) => {
  expect(phoneKeyOf(phoneDigits(written)!)).toBe(kept);
});

test.each(['', '95588', '110', '没有电话', '1234567890123456789'])('“%s” tells nobody apart', (written) => {
  expect(phoneDigits(written)).toBeNull();
});

test('a number that was read once is not changed by being read again', () => {
  const written = fc.string({ unit: fc.constantFrom(...'0123456789+-() 转x８６'), maxLength: 20 });
  fc.assert(
    fc.property(written, (text) => {
      const digits = phoneDigits(text);
      if (digits) expect(phoneDigits(phoneKeyOf(digits))).toEqual(digits);
    }),
    { numRuns: 3000 },
  );
});
