/** Who of the customer's people plays which part in a deal. */
import { contactKind } from '../../../accounts/server/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { findRecords, readRecord } from '../../../records/server/index.ts';
import type { BuyingRole } from '../../model/process/buying-role.ts';
import type { processContract } from '../../model/process/contract.ts';
import { dealKind } from '../deal-kind.ts';
import { lockDeal } from '../standing-deal.ts';

export type DealContact = EndpointAnswer<typeof processContract.listDealContacts>['items'][number];

/** The parts in order of their giving; a contact that the asker may not see has no name. Refuses a deal out of reach. */
export async function listDealContacts(work: Work, dealId: string): Promise<{ items: DealContact[] }> {
  const deal = await readRecord(work, dealKind, dealId);
  if (deal.deletedAt !== null) refuse(refusals.notFound);
  return { items: await partsOf(work, dealId) };
}

async function partsOf(work: Work, dealId: string): Promise<DealContact[]> {
  const rows = await work.db
    .selectFrom('deal_contact')
    .select(['contact_id', 'role'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('deal_id', '=', dealId)
    .orderBy('added_at')
    .orderBy('contact_id')
    .execute();
  const seen = await findRecords(
    work,
    contactKind,
    rows.map((row) => row.contact_id),
  );
  return rows.map(({ contact_id: id, role }) => {
    const contact = seen.get(id);
    return {
      contact: { id, name: (contact?.['name'] as string | undefined) ?? null },
      title: (contact?.['title'] as string | null | undefined) ?? null,
      role: role as BuyingRole,
    };
  });
}

/**
 * Gives a contact a part in the deal, another one than before too. Refuses a deal out of reach, and a contact that is
 * gone or that the asker may not see.
 */
export async function setDealContact(
  work: Work,
  dealId: string,
  contactId: string,
  role: BuyingRole,
): Promise<DealContact> {
  const { db, principal, now } = work;
  await lockDeal(work, dealId, 'update');
  if (!(await findRecords(work, contactKind, [contactId])).has(contactId)) refuse(refusals.notFound);
  const before = await roleOf(work, dealId, contactId);
  if (before !== role) {
    await db
      .insertInto('deal_contact')
      .values({
        tenant_id: principal.tenantId,
        deal_id: dealId,
        contact_id: contactId,
        role,
        added_at: now,
        added_by: principal.userId,
      })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'deal_id', 'contact_id']).doUpdateSet({ role }),
      )
      .execute();
    noteRole(work, dealId, contactId, { from: before, to: role });
  }
  return (await partsOf(work, dealId)).find(({ contact }) => contact.id === contactId)!;
}

/** Takes a contact's part away. Refuses a deal out of reach, and a contact without a part in it. */
export async function removeDealContact(work: Work, dealId: string, contactId: string): Promise<null> {
  const { db, principal } = work;
  await lockDeal(work, dealId, 'update');
  const before = (await roleOf(work, dealId, contactId)) ?? refuse(refusals.notFound);
  await db
    .deleteFrom('deal_contact')
    .where('tenant_id', '=', principal.tenantId)
    .where('deal_id', '=', dealId)
    .where('contact_id', '=', contactId)
    .execute();
  noteRole(work, dealId, contactId, { from: before, to: null });
  return null;
}

async function roleOf({ db, principal }: Work, dealId: string, contactId: string): Promise<string | null> {
  const row = await db
    .selectFrom('deal_contact')
    .select('role')
    .where('tenant_id', '=', principal.tenantId)
    .where('deal_id', '=', dealId)
    .where('contact_id', '=', contactId)
    .executeTakeFirst();
  return row?.role ?? null;
}

function noteRole(
  work: Work,
  dealId: string,
  contactId: string,
  buying_role: { from: string | null; to: string | null },
): void {
  work.record({
    type: 'deal.contact-role-changed',
    object: 'deal',
    recordId: dealId,
    changes: { buying_role },
    payload: { contactId },
  });
}
