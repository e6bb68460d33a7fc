import type { Work } from '../../platform/server/index.ts';

/** The currency that the organisation counts in. */
export async function currencyOfOrganisation({ db, principal }: Work): Promise<string> {
  const { currency } = await db
    .selectFrom('organisation')
    .select('currency')
    .where('id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return currency;
}
