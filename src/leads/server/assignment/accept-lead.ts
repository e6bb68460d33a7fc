import { sql } from 'kysely';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Reaction, Work } from '../../../platform/server/index.ts';
import { getStored, openKind } from '../../../records/server/index.ts';
import { assignmentRefusals } from '../../model/assignment/refusals.ts';
import { isOpenLead, type LeadStatus } from '../../model/lead/lead-status.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { leadKind } from '../lead/lead-kind.ts';

/**
 * The owner takes the lead on: its accept clock stops. Accepting twice changes nothing. Refuses anybody but the owner, and
 * a closed lead.
 */
export async function acceptLead(work: Work, leadId: string) {
  const lead = await getStored(work, await openKind(work, leadKind), leadId);
  if (lead.ownerId !== work.principal.userId) refuse(assignmentRefusals.notYourLead);
  if (!isOpenLead(lead.values['status'] as LeadStatus)) refuse(leadRefusals.closed);
  const { acceptedAt, version } = await noteAcceptance(work, leadId);
  return { leadId, acceptedAt: acceptedAt.toISOString(), version };
}

async function noteAcceptance(work: Work, leadId: string): Promise<{ acceptedAt: Date; version: number }> {
  const { db, principal, now } = work;
  const accepted = await db
    .updateTable('lead')
    .set({ accepted_at: now, version: sql`version + 1`, updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', leadId)
    .where('accepted_at', 'is', null)
    .returning(['accepted_at', 'version'])
    .executeTakeFirst();
  if (accepted) {
    work.record({
      type: 'lead.accepted',
      object: 'lead',
      recordId: leadId,
      changes: { accepted_at: { from: null, to: now.toISOString() } },
    });
    return { acceptedAt: now, version: Number(accepted.version) };
  }
  const row = await db
    .selectFrom('lead')
    .select(['accepted_at', 'version'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', leadId)
    .executeTakeFirstOrThrow();
  return { acceptedAt: row.accepted_at ?? now, version: Number(row.version) };
}

const contacts = new Set(['call', 'visit', 'wechat', 'email', 'meeting']);

/** Whoever talks with the customer has taken the lead on. */
export const acceptByContact: Reaction = {
  on: 'note.added',
  name: 'accept-lead-by-contact',
  react: async (work, { object, recordId, actorId, payload }) => {
    if (object !== 'lead' || recordId === null || !contacts.has(String(payload['kind']))) return;
    const lead = await work.db
      .selectFrom('lead')
      .select('id')
      .where('tenant_id', '=', work.principal.tenantId)
      .where('id', '=', recordId)
      .where('owner_id', '=', actorId)
      .where('accepted_at', 'is', null)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (lead) await noteAcceptance(work, recordId);
  },
};
