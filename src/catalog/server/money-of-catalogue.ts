import type { MoneyKeeper } from '../../identity/server/index.ts';
import { priceBookFields } from '../model/price-book-fields.ts';
import type { Work } from '../../platform/server/index.ts';

const rates = { zh: '汇率', en: 'Exchange rates' };

/** Prices in price books, and rates: both tell what something is worth in the organisation's currency. */
export const moneyOfCatalogue: MoneyKeeper = {
  amounts: async (work) => [
    ...((await hasAny(work, 'price_entry')) ? [priceBookFields.plural] : []),
    ...((await hasAny(work, 'exchange_rate')) ? [rates] : []),
  ],
};

async function hasAny({ db, principal }: Work, table: 'price_entry' | 'exchange_rate'): Promise<boolean> {
  const row = await db
    .selectFrom(table)
    .select('tenant_id')
    .where('tenant_id', '=', principal.tenantId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
