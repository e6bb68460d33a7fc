import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText, lineSchema, readDecimalText } from './quote-line.ts';
import { numberIn, patternSchema, periodOf, usualPattern } from './quote-number.ts';

test('what is written as a decimal is read as the same number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), fc.constantFrom(2, 4), (value, places) => {
      expect(readDecimalText(decimalText(value, places), places)).toBe(value);
    }),
  );
});

test.each([
  ['1,234.5', 12_345_000n],
  ['１．５', 15_000n],
  ['.5', 5000n],
  ['1.00000', 10_000n],
  ['0.00001', null],
  ['-1', null],
  ['', null],
  ['abc', null],
])('%s is read as %s', (text, value) => {
  expect(readDecimalText(text)).toBe(value);
});

test('a line needs a name and bounded figures', () => {
  const good = { name: '网关', quantity: '10000', unitPrice: '100' };
  expect(lineSchema.parse(good)).toMatchObject({ discount: 0, taxRate: 0, productId: null });
  for (const wrong of [
    { name: ' ' },
    { quantity: '-1' },
    { unitPrice: '1.5' },
    { discount: 10_001 },
    { more: 1 },
  ])
    expect(lineSchema.safeParse({ ...good, ...wrong }).success).toBe(false);
});

test('numbers follow the pattern, a period at a time', () => {
  const period = periodOf(usualPattern, '2026-11-27');
  expect(period).toBe('Q-202611-####');
  expect(numberIn(period, 7)).toBe('Q-202611-0007');
  expect(numberIn(period, 12_345)).toBe('Q-202611-12345');
  expect(patternSchema.safeParse('Q-###-##').success).toBe(false);
  expect(patternSchema.safeParse('报价{year}-####').success).toBe(true);
  expect(patternSchema.safeParse('no count').success).toBe(false);
});
