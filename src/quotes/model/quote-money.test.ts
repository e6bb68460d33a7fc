import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyOf, mostLesser, spread, type PricedLine, type TaxMode } from './quote-money.ts';
import { sameAsOracle } from './testing/quote-oracle.ts';

const plain: PricedLine = {
  quantity: 10_000n,
  unitPrice: 100_00n,
  discount: 0n,
  taxRate: 1300n,
  unitCost: null,
};

describe('one line', () => {
  test.each<[string, Partial<PricedLine>, TaxMode, object]>([
    [
      'two pieces at 100, tax on top',
      { quantity: 20_000n },
      'excluded',
      { net: 200_00n, tax: 26_00n, gross: 226_00n },
    ],
    [
      'the same with tax in the price',
      { quantity: 20_000n },
      'included',
      { net: 176_99n, tax: 23_01n, gross: 200_00n },
    ],
    ['a discount of 12.5 %', { discount: 1250n }, 'excluded', { list: 100_00n, amount: 87_50n, tax: 11_38n }],
    ['a third of a piece', { quantity: 3_333n }, 'excluded', { amount: 33_33n, tax: 4_33n }],
    [
      'half a fen is rounded up',
      { unitPrice: 1n, quantity: 5_000n, taxRate: 0n },
      'excluded',
      { amount: 1n },
    ],
    ['everything given away', { discount: 10_000n }, 'excluded', { amount: 0n, tax: 0n, gross: 0n }],
    ['a known cost', { unitCost: 60_00n, quantity: 15_000n }, 'excluded', { cost: 90_00n }],
  ])('%s', (_, told, mode, expected) => {
    expect(moneyOf([{ ...plain, ...told }], mode).lines[0]).toMatchObject(expected);
  });
});

test('rates of the whole: what is given away, and what is left after cost', () => {
  const lines = [
    { ...plain, discount: 1000n, unitCost: 50_00n },
    { ...plain, unitPrice: 300_00n, unitCost: 100_00n },
  ];
  expect(moneyOf(lines, 'excluded')).toMatchObject({
    list: 400_00n,
    discount: 10_00n,
    discountRate: 250n,
    net: 390_00n,
    cost: 150_00n,
    margin: 6154n,
  });
  expect(moneyOf([plain, lines[0]!], 'excluded').margin).toBeNull();
  expect(moneyOf([], 'excluded')).toMatchObject({ list: 0n, discountRate: null, margin: null, cost: 0n });
});

test('an amount off the whole is spread over the lines to the fen', () => {
  const lines = [plain, plain, plain];
  const money = moneyOf(lines, 'excluded', 100n);
  expect(money.lines.map(({ amount }) => amount)).toEqual([99_66n, 99_67n, 99_67n]);
  expect(money.discount).toBe(100n);
  expect(moneyOf(lines, 'excluded', mostLesser(lines)).gross).toBe(0n);
});

test('what is spread adds up, and nobody gets more than a fen beside their share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 20 }),
      fc.nat(),
      (weights, part) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0n);
        const amount = total === 0n ? 0n : BigInt(part) % (total + 1n);
        const shares = spread(amount, weights);
        expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(amount);
        for (const [at, share] of shares.entries()) {
          expect(share).toBeLessThanOrEqual(weights[at]!);
          expect(share * total - amount * weights[at]!).toBeLessThan(total === 0n ? 1n : total);
        }
      },
    ),
  );
});

const line: fc.Arbitrary<PricedLine> = fc.record({
  quantity: fc.bigInt({ min: 0n, max: 10n ** 9n }),
  unitPrice: fc.bigInt({ min: 0n, max: 10n ** 11n }),
  discount: fc.bigInt({ min: 0n, max: 10_000n }),
  taxRate: fc.constantFrom(0n, 100n, 300n, 600n, 900n, 1300n, 1234n),
  unitCost: fc.option(fc.bigInt({ min: 0n, max: 10n ** 11n })),
});

test('random quotes are what exact fractions make of them', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom<TaxMode>('included', 'excluded'),
      fc.nat({ max: 10_000 }),
      (lines, mode, part) => {
        const lesser = (mostLesser(lines) * BigInt(part)) / 10_000n;
        expect(sameAsOracle(lines, mode, lesser)).toEqual([]);
      },
    ),
    { numRuns: 2000 },
  );
});
