import { reachOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { weighPrices } from '../model/choose-price.ts';
import type { ConsideredPrice } from '../model/contract.ts';
import type { PriceQuestion } from './price-for.ts';
import { linesOf } from './price-queries.ts';

/** The product's lines in price books that are in use, and why each holds or does not; prices as the asker may know them. */
export async function consideredPrices(
  work: Work,
  { productId, ...asked }: PriceQuestion,
): Promise<ConsideredPrice[]> {
  const lines = (await linesOf(work, [productId])).get(productId) ?? [];
  const isShown = !['hidden', 'masked'].includes(reachOf(work.principal, 'product', 'list_price'));
  return weighPrices(lines, asked).map(({ line, verdict }) => ({
    book: { id: line.bookId, name: line.bookName },
    currency: line.currency,
    segmentField: line.segment?.field ?? null,
    segmentValue: line.segment?.value ?? null,
    validFrom: line.validFrom,
    validTo: line.validTo,
    priority: line.priority,
    price: isShown ? line.price.toString() : null,
    verdict,
  }));
}
