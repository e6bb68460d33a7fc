import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BookPrice } from './choose-price.ts';
import { productPrice, type PricedProduct } from './product-price.ts';

const product = (id: string, told: Partial<PricedProduct> = {}): PricedProduct => ({
  id,
  currency: 'CNY',
  listPrice: null,
  floor: null,
  cost: null,
  bundlePrice: 'own',
  parts: [],
  lines: [],
  ...told,
});
const line = (told: Partial<BookPrice> = {}): BookPrice => ({
  bookId: 'book',
  bookName: '渠道价',
  currency: 'CNY',
  segment: null,
  validFrom: null,
  validTo: null,
  priority: 0,
  price: 900n,
  floor: null,
  ...told,
});
const ask = (products: PricedProduct[], currency = 'CNY') =>
  productPrice('a', new Map(products.map((one) => [one.id, one])), {
    currency,
    segment: {},
    on: '2026-03-15',
  });
const gateway = { listPrice: 1000n, floor: 800n, cost: 500n };
const two = [{ productId: 'b', quantity: 20_000n }];

test.each<[string, PricedProduct[], object | undefined]>([
  ['what is not there has no price', [], undefined],
  ['nor has what has no list price', [product('a', { cost: 5n })], undefined],
  [
    'the list price',
    [product('a', gateway)],
    { list: 1000n, floor: 800n, cost: 500n, book: null, from: 'list' },
  ],
  [
    'a price book goes before the list price, the floor of the product stays',
    [product('a', { ...gateway, lines: [line()] })],
    { list: 900n, floor: 800n, cost: 500n, book: { id: 'book', name: '渠道价' }, from: 'book' },
  ],
  [
    'a floor in the price book goes before that of the product',
    [product('a', { ...gateway, lines: [line({ floor: 850n })] })],
    { list: 900n, floor: 850n },
  ],
  [
    'the parts of a bundle with its own price tell its cost alone',
    [product('a', { listPrice: 1500n, parts: two }), product('b', gateway)],
    { list: 1500n, floor: null, cost: 1000n },
  ],
  [
    'a bundle priced by its parts is their sum',
    [
      product('a', { ...gateway, bundlePrice: 'parts', parts: two }),
      product('b', { ...gateway, lines: [line()] }),
    ],
    { list: 1800n, floor: 1600n, cost: 1000n, book: null, from: 'parts' },
  ],
  [
    'each part is rounded half up once',
    [
      product('a', {
        bundlePrice: 'parts',
        parts: [
          { productId: 'b', quantity: 5_000n },
          { productId: 'c', quantity: 5_000n },
        ],
      }),
      product('b', { listPrice: 1n }),
      product('c', { listPrice: 1n }),
    ],
    { list: 2n },
  ],
  [
    'one part without a price leaves the bundle without one',
    [product('a', { bundlePrice: 'parts', parts: two }), product('b', { cost: 1n })],
    undefined,
  ],
  [
    'a part without a floor may go down to nothing',
    [
      product('a', { bundlePrice: 'parts', parts: [...two, { productId: 'c', quantity: 10_000n }] }),
      product('b', gateway),
      product('c', { listPrice: 70n }),
    ],
    { list: 2070n, floor: 1600n, cost: null },
  ],
  [
    'a bundle of bundles',
    [
      product('a', { bundlePrice: 'parts', parts: two }),
      product('b', { bundlePrice: 'parts', parts: [{ productId: 'c', quantity: 30_000n }] }),
      product('c', gateway),
    ],
    { list: 6000n, floor: 4800n, cost: 3000n },
  ],
  [
    'without parts there is nothing to sum',
    [product('a', { ...gateway, bundlePrice: 'parts' })],
    { list: 1000n },
  ],
])('%s', (_, products, price) => {
  if (price) expect(ask(products)).toMatchObject(price);
  else expect(ask(products)).toBeUndefined();
});

test('a list price is not turned into another currency, a cost is where there is a rate', () => {
  expect(ask([product('a', gateway)], 'USD')).toBeUndefined();
  const dollars = product('a', { ...gateway, lines: [line({ currency: 'USD', price: 150n })] });
  expect(ask([dollars], 'USD')).toMatchObject({ list: 150n, floor: null, cost: null });
  const asked = { currency: 'USD', segment: {}, on: '2026-03-15' };
  const price = productPrice('a', new Map([['a', dollars]]), asked, (amount) => amount / 7n);
  expect(price).toMatchObject({ cost: 71n });
});

test('a bundle of whole quantities costs what its parts cost one by one', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
  const whole = fc.bigInt({ min: 1n, max: 999n });
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, whole), { minLength: 1, maxLength: 20 }), (told) => {
      const parts = told.map(([, count], at) => ({ productId: `p${at}`, quantity: count * 10_000n }));
      const products = told.map(([listPrice], at) => product(`p${at}`, { listPrice, cost: listPrice / 2n }));
      const price = ask([product('a', { bundlePrice: 'parts', parts }), ...products]);
      expect(price?.list).toBe(told.reduce((sum, [one, count]) => sum + one * count, 0n));
      expect(price?.cost).toBe(told.reduce((sum, [one, count]) => sum + (one / 2n) * count, 0n));
    }),
  );
});
