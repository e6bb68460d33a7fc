/** Whose customer or lead it is learns that somebody has asked again. */
import { notify } from '../../../notifications/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { StoredRecord } from '../../../records/server/index.ts';

export async function tellLeadOwner(work: Work, lead: StoredRecord): Promise<void> {
  if (lead.ownerId === null) return;
  await notify(work, {
    userId: lead.ownerId,
    kind: 'lead-asked-again',
    object: 'lead',
    recordId: lead.id,
    payload: { title: String(lead.values['name']) },
  });
}

/** A customer asks again: the account's owner is told of the new lead. */
export async function tellAccountOwner(
  work: Work,
  accountId: string,
  leadId: string,
  title: string,
): Promise<void> {
  const { db, principal } = work;
  const account = await db
    .selectFrom('account')
    .select(['owner_id', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', accountId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!account?.owner_id) return;
  await notify(work, {
    userId: account.owner_id,
    kind: 'customer-asked-again',
    object: 'lead',
    recordId: leadId,
    payload: { title, account: account.name },
  });
}
