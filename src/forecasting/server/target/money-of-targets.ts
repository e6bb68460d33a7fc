import type { MoneyKeeper } from '../../../identity/server/index.ts';

const targets = { zh: '目标', en: 'Targets' };

/** What people are to win. */
export const moneyOfTargets: MoneyKeeper = {
  amounts: async ({ db, principal }) => {
    const row = await db
      .selectFrom('target')
      .select('amount')
      .where('tenant_id', '=', principal.tenantId)
      .limit(1)
      .executeTakeFirst();
    return row ? [targets] : [];
  },
};
