import type { MailAddress, Work } from '../../../platform/server/index.ts';

/** The e-mail address of a lead that the asker sees. */
export async function leadAddress({ db, principal }: Work, id: string): Promise<MailAddress[]> {
  const row = await db
    .selectFrom('lead')
    .select(['name', 'email'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.email ? [{ name: row.name, address: row.email.toLowerCase() }] : [];
}
