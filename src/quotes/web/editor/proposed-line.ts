import { callContract } from '../../../platform/web/index.ts';
import { pricingContract, productContract } from '../../../catalog/model/contract.ts';
import type { QuoteContent } from '../../model/contract.ts';
import { decimalText } from '../../model/quote-line.ts';
import { amountText } from '../../model/quote-paper.ts';
import type { TypedLine } from './line-draft.ts';

/** For whom products are priced, and in which currency. */
export type PricedFor = Pick<QuoteContent, 'account' | 'currency' | 'seesCost'>;

/**
 * A line for a product, as the catalogue prices it for the quote's account, in its currency, today; cost and floor for
 * those who may see what a quote costs. Without a price in that currency the price is left to be typed.
 */
export async function proposedLine(
  productId: string,
  { account, currency, seesCost }: PricedFor,
): Promise<Partial<TypedLine>> {
  const [product, { price }] = await Promise.all([
    callContract(productContract.get, { params: { id: productId } }),
    callContract(pricingContract.readPrice, {
      params: { id: productId },
      query: { currency, ...(account && { accountId: account }) },
    }),
  ]);
  return {
    productId,
    name: String(product['name']),
    unit: String(product['unit'] ?? ''),
    unitPrice: price?.list ? amountText(price.list) : '',
    ...(price?.taxRate && { taxRate: decimalText(BigInt(price.taxRate), 2) }),
    ...(seesCost && price && { unitCost: price.cost, floorPrice: price.floor }),
  };
}
