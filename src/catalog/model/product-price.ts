/** What a product costs somebody on a day: by price book, by its list price, or by its parts. */
import { divideHalfUp } from '../../platform/model/money.ts';
import type { Part } from './bundle.ts';
import { choosePrice, type BookPrice, type PriceAsked } from './choose-price.ts';

const quantityUnit = 10_000n;

/** A product as pricing sees it; money in the smallest unit of its own currency. */
export type PricedProduct = {
  id: string;
  currency: string;
  listPrice: bigint | null;
  floor: bigint | null;
  cost: bigint | null;
  bundlePrice: 'own' | 'parts';
  parts: readonly Part[];
  /** Its lines in price books that are in use. */
  lines: readonly BookPrice[];
};

/** A price in the asked currency. */
export type ProductPrice = {
  list: bigint;
  /** The least it may be sold at; null: nobody has said. */
  floor: bigint | null;
  /** Null where it is not known, or known in another currency without a rate. */
  cost: bigint | null;
  /** The price book it comes from; null: the list price, or the sum of the parts. */
  book: { id: string; name: string } | null;
  from: 'book' | 'list' | 'parts';
};

/** Turns an amount of a currency into the asked one; null without a rate. */
export type Convert = (amount: bigint, currency: string) => bigint | null;

/**
 * The price of a product: the price book's line that holds (see choosePrice), else the list price if it is in the asked
 * currency; a bundle priced by its parts is the sum of quantity × price of each, rounded half up per part, and has none
 * if a part has none. Its floor is the sum of the parts' floors (a part without one counts nothing), its cost the sum of
 * their costs, unknown if one is. A bundle with its own price and no cost of its own costs what its parts cost.
 * Undefined: there is no price. List prices are never converted, costs are.
 */
export function productPrice(
  productId: string,
  products: ReadonlyMap<string, PricedProduct>,
  asked: PriceAsked,
  convert: Convert = (amount, currency) => (currency === asked.currency ? amount : null),
): ProductPrice | undefined {
  const known = new Map<string, ProductPrice | undefined>();
  const priceOf = (id: string): ProductPrice | undefined => {
    if (!known.has(id)) known.set(id, settle(id));
    return known.get(id);
  };
  const settle = (id: string): ProductPrice | undefined => {
    const product = products.get(id);
    if (!product) return undefined;
    const parts = product.parts.map(({ productId, quantity }) => ({ quantity, price: priceOf(productId) }));
    if (product.bundlePrice === 'parts' && parts.length > 0) return sumOfParts(parts);
    const own = ownPrice(product, asked, convert);
    return own && { ...own, cost: own.cost ?? costOfParts(parts) };
  };
  return priceOf(productId);
}

function ownPrice(product: PricedProduct, asked: PriceAsked, convert: Convert): ProductPrice | undefined {
  const cost = product.cost === null ? null : convert(product.cost, product.currency);
  const own = product.currency === asked.currency;
  const line = choosePrice(product.lines, asked);
  if (line) {
    const floor = line.floor ?? (own ? product.floor : null);
    return { list: line.price, floor, cost, book: { id: line.bookId, name: line.bookName }, from: 'book' };
  }
  if (!own || product.listPrice === null) return undefined;
  return { list: product.listPrice, floor: product.floor, cost, book: null, from: 'list' };
}

type PricedPart = { quantity: bigint; price: ProductPrice | undefined };

function sumOfParts(parts: readonly PricedPart[]): ProductPrice | undefined {
  const list = sumOf(parts, ({ price }) => price?.list ?? null);
  if (list === null) return undefined;
  const bound = parts.some(({ price }) => price?.floor != null);
  const floor = bound ? sumOf(parts, ({ price }) => price?.floor ?? 0n) : null;
  return { list, floor, cost: costOfParts(parts), book: null, from: 'parts' };
}

function costOfParts(parts: readonly PricedPart[]): bigint | null {
  return parts.length === 0 ? null : sumOf(parts, ({ price }) => price?.cost ?? null);
}

/** Quantity × amount of each part, half up to the smallest unit, summed; null when one is not known. */
function sumOf(parts: readonly PricedPart[], amountOf: (part: PricedPart) => bigint | null): bigint | null {
  return parts.reduce<bigint | null>((total, part) => {
    const amount = amountOf(part);
    if (total === null || amount === null) return null;
    return total + divideHalfUp(part.quantity * amount, quantityUnit);
  }, 0n);
}
