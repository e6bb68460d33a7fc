import { reachOf } from '../../platform/model/principal.ts';
import { requireRight, type Work } from '../../platform/server/index.ts';
import type { PriceAsked } from '../model/choose-price.ts';
import { convertBetween } from '../model/exchange/exchange.ts';
import { productPrice, type ProductPrice } from '../model/product-price.ts';
import { openExchange } from './exchange/open-exchange.ts';
import { pricedProducts } from './price-queries.ts';

/** The price of one unit, money in the smallest unit of the asked currency. */
type KnownPrice = ProductPrice & {
  currency: string;
  /** In hundredths of a percent: 13 % is 1,300; null where the product has none. */
  taxRate: bigint | null;
};

/** The same as the asker may know it: what is withheld from him is null, and named. */
export type ShownPrice = Omit<KnownPrice, 'list'> & {
  list: bigint | null;
  withheld: ('list' | 'floor' | 'cost')[];
};

export type PriceQuestion = PriceAsked & { productId: string };
type PricesQuestion = PriceAsked & { productIds: readonly string[] };

/**
 * What one unit of a product costs on a day, in a currency, for accounts of a segment, as the asker may know it: floor and
 * cost only for those who may see these fields of products. Null: there is no price. Refuses without the right to see
 * products.
 */
export async function priceFor(
  work: Work,
  { productId, ...asked }: PriceQuestion,
): Promise<ShownPrice | null> {
  requireRight(work, 'product', 'read');
  const price = (await knownPrices(work, { ...asked, productIds: [productId] })).get(productId);
  return price ? shownTo(work, price) : null;
}

/**
 * The prices with floor and cost whoever asks: for rules that judge a discount or a margin. What it answers is never
 * shown; see priceFor.
 */
export async function knownPrices(
  work: Work,
  { productIds, ...asked }: PricesQuestion,
): Promise<Map<string, KnownPrice>> {
  const products = await pricedProducts(work, productIds);
  const { currency: to, on } = asked;
  const exchange = await openExchange(work, [to, ...[...products.values()].map(({ currency }) => currency)]);
  const convert = (amount: bigint, from: string) => convertBetween(exchange, amount, { from, to, on });
  const priced = productIds.flatMap((id) => {
    const price = productPrice(id, products, asked, convert);
    if (!price) return [];
    const percent = products.get(id)!.taxRate;
    const taxRate = percent === null ? null : BigInt(percent) * 100n;
    return [[id, { ...price, currency: asked.currency, taxRate }] as const];
  });
  return new Map(priced);
}

const fieldOf = { list: 'list_price', floor: 'floor_price', cost: 'cost' } as const;

function shownTo({ principal }: Work, price: KnownPrice): ShownPrice {
  const withheld = (['list', 'floor', 'cost'] as const).filter((part) =>
    ['hidden', 'masked'].includes(reachOf(principal, 'product', fieldOf[part])),
  );
  return { ...price, ...Object.fromEntries(withheld.map((part) => [part, null])), withheld };
}
