/** Good requests about bundles, price books and prices. */
import { recordSamples } from './kept-record-samples.ts';
import { about, type Sampling } from './sampling.ts';

export const catalogSamples: Record<string, Sampling> = {
  ...recordSamples('priceBooks', 'priceBook', () => ({
    name: '渠道价',
    currency: 'CNY',
    segment_field: 'level',
    segment_value: 'a',
    valid_from: '2026-01-01',
    valid_to: '2035-12-31',
    priority: 10,
    description: '给重点客户',
  })),
  'exchange.listCurrencies': async () => ({}),
  'exchange.listRates': async () => ({ params: { currency: 'USD' } }),
  'exchange.saveRates': async () => ({
    body: {
      set: [{ currency: 'USD', on: '2026-03-01', rate: '7.1234' }],
      remove: [{ currency: 'EUR', on: '2026-03-01' }],
    },
  }),
  'pricing.readBundle': about('product'),
  'pricing.saveBundle': async (world, holder) => {
    const [bundle, part] = [await world.make('product', holder), await world.make('product', holder)];
    const parts = [{ productId: part.id, quantity: '15000' }];
    return { params: { id: bundle.id }, ifMatch: bundle.version, body: { pricing: 'parts', parts } };
  },
  'pricing.readPrice': async (world, holder) => ({
    params: { id: (await world.make('product', holder)).id },
    query: { currency: 'USD', on: '2026-03-01' },
  }),
  'pricing.booksOfProduct': about('product'),
  'pricing.listEntries': about('priceBook'),
  'pricing.saveEntries': async (world, holder) => {
    const [book, one, other] = [
      await world.make('priceBook', holder),
      await world.make('product', holder),
      await world.make('product', holder),
    ];
    const set = [{ productId: one.id, price: '9900', floorPrice: '8800' }];
    return { params: { id: book.id }, body: { set, remove: [other.id] } };
  },
};
