import { refuse } from '../../platform/model/refusal.ts';
import { say, type Label } from '../../platform/model/label.ts';
import type { Work } from '../../platform/server/index.ts';
import { identityRefusals } from '../model/refusals.ts';
import type { MoneyKeeper } from './money-keeper.ts';

/**
 * The organisation counts in another currency from now on; what has no amount yet goes along. Refuses it while there are
 * amounts, whose meaning would change, and says where.
 */
export async function changeCurrency(
  work: Work,
  keepers: readonly MoneyKeeper[],
  change: { from: string; to: string },
): Promise<void> {
  await work.elevate();
  await keepOthersOut(work);
  const holding: Label[] = [];
  for (const keeper of keepers) holding.push(...(await keeper.amounts(work)));
  const { locale } = work.principal;
  if (holding.length > 0)
    refuse(identityRefusals.currencyInUse, {
      where: holding.map((one) => say(one, locale)).join(locale === 'en' ? ', ' : '、'),
    });
  await work.db
    .updateTable('organisation')
    .set({ currency: change.to })
    .where('id', '=', work.principal.tenantId)
    .execute();
  for (const keeper of keepers) await keeper.follow?.(work, change);
}

/** Two changes at once follow one another. */
async function keepOthersOut({ db, principal }: Work): Promise<void> {
  await db.selectFrom('organisation').select('id').where('id', '=', principal.tenantId).forUpdate().execute();
}
