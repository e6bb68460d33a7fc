import type { MoneyKeeper } from '../../../identity/server/index.ts';

const costs = { zh: '渠道成本', en: 'Costs of channels' };

/** What channels cost. */
export const moneyOfChannels: MoneyKeeper = {
  amounts: async ({ db, principal }) => {
    const row = await db
      .selectFrom('channel_cost')
      .select('id')
      .where('tenant_id', '=', principal.tenantId)
      .limit(1)
      .executeTakeFirst();
    return row ? [costs] : [];
  },
};
