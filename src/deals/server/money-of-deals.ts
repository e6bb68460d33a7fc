import type { MoneyKeeper } from '../../identity/server/index.ts';
import { evenRate } from '../../catalog/model/exchange/exchange.ts';

/** What is in the organisation's new currency needs no rate any more. Amounts of deals are told by their records. */
export const moneyOfDeals: MoneyKeeper = {
  amounts: async () => [],
  follow: async ({ db, principal }, { to }) => {
    await db
      .updateTable('deal')
      .set({ rate: evenRate, rate_on: null })
      .where('tenant_id', '=', principal.tenantId)
      .where('currency', '=', to)
      .where('rate', 'is', null)
      .execute();
  },
};
