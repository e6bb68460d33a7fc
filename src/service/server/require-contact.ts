import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { serviceRefusals } from '../model/refusals.ts';

/** Refuses a contact of another account; one without an account may speak for any. */
export async function requireContactOf(
  { db, principal }: Work,
  accountId: unknown,
  contactId: unknown,
): Promise<void> {
  if (typeof contactId !== 'string') return;
  const contact = await db
    .selectFrom('contact')
    .select('account_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', contactId)
    .executeTakeFirst();
  if (contact?.account_id && contact.account_id !== accountId) refuse(serviceRefusals.contactOfAnother);
}
