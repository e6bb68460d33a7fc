import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMoney, divideHalfUp, formatMoney, parseMoney, percentOf, type Money } from './money.ts';

const cny = (amount: bigint): Money => ({ amount, currency: 'CNY' });
const fen = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

test.each([
  [123_456_700n, '¥1,234,567'],
  [123_450n, '¥1,234.50'],
  [5n, '¥0.05'],
  [-123_450n, '-¥1,234.50'],
  [0n, '¥0'],
  [900_719_925_474_099_301n, '¥9,007,199,254,740,993.01'],
])('%s fen reads %s in full', (amount, text) => {
  expect(formatMoney(cny(amount), 'zh-CN')).toBe(text);
  expect(formatMoney(cny(amount), 'en')).toBe(text);
});

test.each([
  [123_456_700n, '123.5万', '¥1,235K'],
  [100_000_000n, '100万', '¥1,000K'],
  [1_234_567_890_000n, '1,234,567.9万', '¥12,345,679K'],
  [50_000n, '0.05万', '¥1K'],
  [99_999_900n, '100万', '¥1,000K'],
  [-123_456_700n, '-123.5万', '-¥1,235K'],
  [0n, '0万', '¥0K'],
])('%s fen reads %s in 万 and %s in thousands', (amount, zh, en) => {
  expect(formatMoney(cny(amount), 'zh-CN', 'short')).toBe(zh);
  expect(formatMoney(cny(amount), 'en', 'short')).toBe(en);
});

test('a foreign currency never looks like yuan', () => {
  expect(formatMoney({ amount: 100n, currency: 'JPY' }, 'en')).toBe('JP¥1');
  expect(formatMoney({ amount: 1_234_500n, currency: 'USD' }, 'zh-CN', 'short')).toBe('US$1.2万');
  expect(formatMoney({ amount: 100n, currency: 'CHF' }, 'en')).toBe('CHF 1');
});

test.each([
  ['1234.5', 123_450n],
  [' ¥1,234.50 ', 123_450n],
  ['￥１２３４', 123_400n],
  ['12.5万', 12_500_000n],
  ['12.345678万元', 12_345_678n],
  ['1.2亿', 12_000_000_000n],
  ['-20', -2_000n],
  ['-¥20', -2_000n],
  ['.5', 50n],
  ['7.', 700n],
  ['1.10000', 110n],
  ['10000000000000', 10n ** 15n],
])('a user who types %j means %s fen', (typed, amount) => {
  expect(parseMoney(typed)).toEqual({ ok: true, money: cny(amount) });
});

test.each([
  ['', 'money.empty'],
  ['  ¥ ', 'money.empty'],
  ['abc', 'money.not_a_number'],
  ['.', 'money.not_a_number'],
  ['万', 'money.not_a_number'],
  ['1,23', 'money.not_a_number'],
  ['1.2.3', 'money.not_a_number'],
  ['1e5', 'money.not_a_number'],
  ['0.001', 'money.too_precise'],
  ['1.2345678万', 'money.too_precise'],
  ['10000000000000.01', 'money.too_large'],
])('%j is refused as %s', (typed, code) => {
  expect(parseMoney(typed)).toEqual({ ok: false, code });
});

test('every amount shown in full is read back as the same amount', () => {
  fc.assert(
    fc.property(fen, (amount) => {
      expect(parseMoney(formatMoney(cny(amount), 'zh-CN'))).toEqual({ ok: true, money: cny(amount) });
    }),
  );
});

test('the short form is never further than half its last digit from the amount', () => {
  fc.assert(
    fc.property(fen, (amount) => {
      const parsed = parseMoney(formatMoney(cny(amount), 'zh-CN', 'short'));
      if (!parsed.ok) throw new Error(parsed.code);
      const distance = parsed.money.amount - amount;
      expect(distance < 0n ? -distance : distance).toBeLessThanOrEqual(50_000n);
    }),
  );
});

test('a percentage is rounded half-up to a fen', () => {
  expect(percentOf(cny(101n), 50).amount).toBe(51n);
  expect(percentOf(cny(-101n), 50).amount).toBe(-51n);
  expect(percentOf(cny(1_000n), 33.3333).amount).toBe(333n);
  expect(percentOf(cny(123_450n), 100)).toEqual(cny(123_450n));
});

test('a rounded quotient is at most half a divisor away, and a half goes away from zero', () => {
  fc.assert(
    fc.property(fen, fc.bigInt({ min: 1n, max: 10n ** 9n }), (dividend, divisor) => {
      const rest = dividend - divideHalfUp(dividend, divisor) * divisor;
      expect((rest < 0n ? -rest : rest) * 2n).toBeLessThanOrEqual(divisor);
      expect(divideHalfUp(-dividend, divisor)).toBe(-divideHalfUp(dividend, divisor));
    }),
  );
});

test('amounts of one currency add up, amounts of two do not mix', () => {
  expect(addMoney(cny(1n), cny(2n))).toEqual(cny(3n));
  expect(() => addMoney(cny(1n), { amount: 1n, currency: 'USD' })).toThrow('USD');
});
