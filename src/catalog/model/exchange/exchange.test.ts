import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertAmount, convertBetween, evenRate, largestRate, rateOn, type Exchange } from './exchange.ts';

const usd = [
  { on: '2026-01-05', rate: 712_340_000n },
  { on: '2026-02-01', rate: 715_000_000n },
];
const exchange: Exchange = { base: 'CNY', rates: new Map([['USD', usd]]) };

test.each<[string, string, string, { rate: bigint | null; on: string | null }]>([
  ['the own currency needs no rate', 'CNY', '2020-01-01', { rate: evenRate, on: null }],
  ['there is none before the first', 'USD', '2026-01-04', { rate: null, on: null }],
  ['it holds from its day on', 'USD', '2026-01-05', usd[0]!],
  ['until the next one', 'USD', '2026-01-31', usd[0]!],
  ['which holds from its own day', 'USD', '2026-02-01', usd[1]!],
  ['the last one goes on', 'USD', '2030-01-01', usd[1]!],
  ['a currency without rates has none', 'JPY', '2026-03-01', { rate: null, on: null }],
])('%s', (_, currency, day, used) => {
  expect(rateOn(exchange, currency, day)).toEqual(used);
});

test.each<[bigint, bigint | null, bigint | null]>([
  [10_000n, 712_340_000n, 71_234n],
  [1n, 50_000_000n, 1n],
  [1n, 49_999_999n, 0n],
  [3n, 50_000_000n, 2n],
  [0n, 712_340_000n, 0n],
  [100n, null, null],
])('%d at %d is %d', (amount, rate, converted) => {
  expect(convertAmount(amount, rate)).toBe(converted);
});

const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const dated = fc.record({ on: day, rate: fc.bigInt({ min: 1n, max: largestRate }) });
const rates = fc
  .uniqueArray(dated, { selector: ({ on }) => on, maxLength: 12 })
  .map((some) => some.toSorted((one, other) => (one.on < other.on ? -1 : 1)));

test('the rate of a day is the one of the latest day that is not after it', () => {
  fc.assert(
    fc.property(rates, day, (some, asked) => {
      const { rate, on } = rateOn({ base: 'CNY', rates: new Map([['USD', some]]) }, 'USD', asked);
      const before = some.filter((one) => one.on <= asked);
      expect(rate).toBe(before.at(-1)?.rate ?? null);
      if (on === null) expect(before).toEqual([]);
      else expect(some.filter((one) => one.on > on && one.on <= asked)).toEqual([]);
    }),
  );
});

const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });

test('a converted amount is within half a fen of the exact one, the own currency stays as it is', () => {
  fc.assert(
    fc.property(amount, fc.bigInt({ min: 1n, max: largestRate }), (fen, rate) => {
      const twice = 2n * (convertAmount(fen, rate)! * evenRate - fen * rate);
      expect(twice > -evenRate && twice <= evenRate).toBe(true);
      expect(convertAmount(fen, evenRate)).toBe(fen);
    }),
  );
});

test('deals converted one by one and summed differ from the converted sum by half a fen a deal at most', () => {
  fc.assert(
    fc.property(
      fc.array(amount, { maxLength: 20 }),
      fc.bigInt({ min: 1n, max: largestRate }),
      (all, rate) => {
        const each = all.reduce((sum, one) => sum + convertAmount(one, rate)!, 0n);
        const whole = convertAmount(
          all.reduce((sum, one) => sum + one, 0n),
          rate,
        )!;
        const apart = each > whole ? each - whole : whole - each;
        expect(2n * apart <= BigInt(all.length + 1)).toBe(true);
      },
    ),
  );
});

test('an amount goes from one currency to another by the rates of both, rounded once', () => {
  const rates = new Map([
    ['USD', [{ on: '2026-01-01', rate: 7n * evenRate }]],
    ['EUR', [{ on: '2026-01-01', rate: 8n * evenRate }]],
  ]);
  const between = (from: string, to: string, on = '2026-03-01') =>
    convertBetween({ base: 'CNY', rates }, 100n, { from, to, on });
  expect([between('CNY', 'USD'), between('USD', 'CNY'), between('USD', 'EUR')]).toEqual([14n, 700n, 88n]);
  expect([between('EUR', 'EUR'), between('CNY', 'JPY'), between('CNY', 'USD', '2025-12-31')]).toEqual([
    100n,
    null,
    null,
  ]);
});
