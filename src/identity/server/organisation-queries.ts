import type { Work } from '../../platform/server/index.ts';
import type { OrganisationSettings } from '../model/contract.ts';

/** The asker's organisation with its settings. */
export async function getOrganisation({ db, principal }: Work): Promise<OrganisationSettings> {
  const row = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'time_zone', 'currency', 'amount_style', 'demo'])
    .where('id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    currency: row.currency,
    amountStyle: row.amount_style as OrganisationSettings['amountStyle'],
    demo: row.demo,
  };
}
