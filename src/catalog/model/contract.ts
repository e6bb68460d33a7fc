import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { isDay } from '../../platform/model/calendar.ts';
import { recordContract } from '../../records/model/record-contract.ts';
import { verdicts } from './choose-price.ts';
import { isCurrency } from '../../platform/model/currencies.ts';
import { priceBookFields } from './price-book-fields.ts';
import { productFields } from './product-fields.ts';

export const productContract = recordContract({
  object: 'product',
  path: '/products',
  catalogue: productFields,
});

export const priceBookContract = recordContract({
  object: 'price_book',
  path: '/price-books',
  catalogue: priceBookFields,
});

/** At most so many parts in a bundle, and so many prices in one request. */
export const mostParts = 100;
export const mostEntries = 2000;

const idParam = z.object({ id: idSchema });
const fen = z.string().regex(/^\d{1,15}$/);
const named = z.object({ id: idSchema, name: z.string() });
const quantity = z.string().regex(/^[1-9]\d{0,11}$/);
const read = { object: 'product', action: 'read' } as const;

const part = z.object({
  product: named.extend({ code: z.string().nullable(), unit: z.string().nullable() }),
  /** In ten-thousandths. */
  quantity: z.string(),
});

const bundle = z.object({
  version: z.number(),
  /** What the bundle costs: its own price, or what its parts come to. */
  pricing: z.enum(['own', 'parts']),
  parts: z.array(part),
  /** The bundles it is itself part of. */
  partOf: z.array(named),
});
export type Bundle = z.output<typeof bundle>;

const shownPrice = z.object({
  currency: z.string(),
  /** Null where there is none, or where it is withheld. */
  list: z.string().nullable(),
  floor: z.string().nullable(),
  cost: z.string().nullable(),
  /** In hundredths of a percent. */
  taxRate: z.string().nullable(),
  book: named.nullable(),
  from: z.enum(['book', 'list', 'parts']),
  withheld: z.array(z.enum(['list', 'floor', 'cost'])),
});
export type WirePrice = z.output<typeof shownPrice>;

/** A line of a price book that is in use, and why it holds or does not. */
const considered = z.object({
  book: named,
  currency: z.string(),
  segmentField: z.string().nullable(),
  segmentValue: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  priority: z.number(),
  price: z.string().nullable(),
  verdict: z.enum(verdicts),
});
export type ConsideredPrice = z.output<typeof considered>;

const entry = z.object({
  product: named.extend({ code: z.string().nullable(), unit: z.string().nullable(), active: z.boolean() }),
  /** Of the product, when it is in the book's currency. */
  listPrice: z.string().nullable(),
  price: z.string().nullable(),
  floorPrice: z.string().nullable(),
});
export type PriceEntry = z.output<typeof entry>;

const bundleBody = z.strictObject({
  pricing: z.enum(['own', 'parts']),
  parts: z.array(z.strictObject({ productId: idSchema, quantity })).max(mostParts),
});
export type BundleBody = z.output<typeof bundleBody>;

const entriesBody = z.strictObject({
  set: z
    .array(z.strictObject({ productId: idSchema, price: fen, floorPrice: fen.nullish() }))
    .max(mostEntries)
    .default([]),
  remove: z.array(idSchema).max(mostEntries).default([]),
});
export type EntriesBody = z.output<typeof entriesBody>;

/** What products have beside the endpoints of every record. */
export const pricingContract = {
  readBundle: defineEndpoint({
    method: 'GET',
    path: '/products/:id/parts',
    summary: 'What a product is made of',
    permission: read,
    params: idParam,
    answer: bundle,
  }),
  saveBundle: defineEndpoint({
    method: 'PUT',
    path: '/products/:id/parts',
    summary: 'Make a product of others; none makes it a plain product again',
    permission: { object: 'product', action: 'update' },
    versioned: true,
    params: idParam,
    body: bundleBody,
    answer: bundle,
  }),
  readPrice: defineEndpoint({
    method: 'GET',
    path: '/products/:id/price',
    summary: 'What a product costs an account on a day, and why',
    permission: read,
    params: idParam,
    query: z.object({
      currency: z.string().refine(isCurrency).optional(),
      accountId: idSchema.optional(),
      on: z.string().refine(isDay).optional(),
    }),
    answer: z.object({ price: shownPrice.nullable(), considered: z.array(considered) }),
  }),
  booksOfProduct: defineEndpoint({
    method: 'GET',
    path: '/products/:id/price-entries',
    summary: 'The price books a product stands in',
    permission: { object: 'price_book', action: 'read' },
    params: idParam,
    answer: z.object({
      items: z.array(
        z.object({
          book: named.extend({ active: z.boolean() }),
          currency: z.string(),
          segmentField: z.string().nullable(),
          segmentValue: z.string().nullable(),
          validFrom: z.string().nullable(),
          validTo: z.string().nullable(),
          priority: z.number(),
          price: z.string().nullable(),
          floorPrice: z.string().nullable(),
        }),
      ),
    }),
  }),
  listEntries: defineEndpoint({
    method: 'GET',
    path: '/price-books/:id/entries',
    summary: 'The prices of a price book',
    permission: { object: 'price_book', action: 'read' },
    params: idParam,
    answer: z.object({ currency: z.string(), items: z.array(entry) }),
  }),
  saveEntries: defineEndpoint({
    method: 'PUT',
    path: '/price-books/:id/entries',
    summary: 'Set or remove prices of a price book; what is not named stays',
    permission: { object: 'price_book', action: 'update' },
    params: idParam,
    body: entriesBody,
    answer: z.object({ set: z.number(), removed: z.number() }),
  }),
};
