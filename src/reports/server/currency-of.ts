import type { Work } from '../../platform/server/index.ts';

/** The currency in which the organisation's sums are told. */
export async function currencyOf({ db, principal }: Work): Promise<string> {
  const { currency } = await db
    .selectFrom('organisation')
    .select('currency')
    .where('id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return currency;
}
