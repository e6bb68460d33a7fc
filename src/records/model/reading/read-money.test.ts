import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMoney } from './read-money.ts';

test.each([
  ['1234', 123_400n, null],
  ['1,234.50', 123_450n, null],
  ['¥1,234', 123_400n, 'CNY'],
  ['￥１，２３４．５', 123_450n, 'CNY'],
  ['12.5万', 12_500_000n, null],
  ['1.2345亿元', 12_345_000_000n, 'CNY'],
  ['1.234万', 1_234_000n, null],
  ['3千万', 3_000_000_000n, null],
  ['$5,000', 500_000n, 'USD'],
  ['US$ 5,000.00', 500_000n, 'USD'],
  ['5000 USD', 500_000n, 'USD'],
  ['HK$88', 8_800n, 'HKD'],
  ['€1.234,56', 123_456n, 'EUR'],
  ['1.234.567', 123_456_700n, null],
  ['1 234,50', 123_450n, null],
  ['人民币 300 元', 30_000n, 'CNY'],
  ['(300)', -30_000n, null],
  ['-¥300.5', -30_050n, 'CNY'],
  ['¥-300.5', -30_050n, 'CNY'],
  ['0.125', 13n, null],
  ['333.333333', 33_333n, null],
  ['.5', 50n, null],
  ['0', 0n, null],
] as const)('the amount %s is read as %s fen', (text, fen, currency) => {
  expect(readMoney(text)).toEqual({ ok: true, value: { fen, currency } });
});

test.each(['1.234', '12,34', '1,23', '12,34,567', '1,2345'])(
  '%s could be two amounts, so it is refused',
  (text) => {
    expect(readMoney(text)).toEqual({ ok: false, code: 'value.ambiguous_money' });
  },
);

test.each([
  '',
  '.',
  'abc',
  '12abc',
  '1..2',
  '--5',
  '¥',
  '1,234.5.6',
  '=1+1',
  '1e5',
  '十万',
  'NaN',
  '1/2',
  '5,',
])('%j is no amount', (text) => {
  expect(readMoney(text)).toMatchObject({ ok: false });
});

test('an amount nobody could mean is refused', () => {
  expect(readMoney('9'.repeat(30))).toEqual({ ok: false, code: 'value.too_large' });
  expect(readMoney(`1${'0'.repeat(5000)}`)).toEqual({ ok: false, code: 'value.too_large' });
});

test('a column in millions is scaled without losing a fen', () => {
  expect(readMoney('1100.04', 1_000_000)).toEqual({
    ok: true,
    value: { fen: 110_004_000_000n, currency: null },
  });
});

test('every amount written plainly or with separators is read back to the fen', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.boolean(), (fen, grouped) => {
      const size = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
      const whole = size.slice(0, -2);
      const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
      const text = `${fen < 0n ? '-' : ''}${shown}.${size.slice(-2)}`;
      expect(readMoney(text)).toEqual({ ok: true, value: { fen, currency: null } });
    }),
  );
});

test('no text makes the reader fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof readMoney(text).ok).toBe('boolean');
    }),
  );
});
