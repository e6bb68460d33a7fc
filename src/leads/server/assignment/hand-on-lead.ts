import { notify } from '../../../notifications/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { moveLead } from '../lead/move-lead.ts';
import { assignLocked } from './assign-lead.ts';
import { lockLead, type LeadToAssign } from './find-assignable.ts';
import { outOfHands, putInQueue } from './lead-queue.ts';
import { tellNotAccepted } from './managers.ts';
import { openPanel } from './open-panel.ts';

/**
 * A lead whose owner did not accept it in time goes to the next candidate; when that one let it lie, too, or there is
 * none, it waits in the queue of the team and its managers are told (funnel.md §10, step 6).
 */
export async function handOnLead(work: Work, leadId: string): Promise<void> {
  const panel = await openPanel(work);
  const lead = await lockLead(work, leadId, panel.rules);
  if (!lead || !isOverdue(lead, work.now)) return;
  const newest = await newestDecision(work, leadId);
  if (newest?.occasion === 'not_accepted' && newest.owner_id === lead.hands.ownerId) {
    const waits = { leadId, occasion: 'not_accepted', decisionId: newest.id } as const;
    await moveLead(work, { ...waits, from: lead.hands, ...outOfHands(waits.occasion) });
    await putInQueue(work, [{ ...waits, teamId: lead.teamId }]);
    return tellNotAccepted(work, lead);
  }
  const excludedOwnerIds = await ownersWhoLetItLie(work, lead);
  const [assigned] = await assignLocked(work, panel, [lead], { occasion: 'not_accepted', excludedOwnerIds });
  const { ownerId } = assigned!;
  if (ownerId === null) return tellNotAccepted(work, lead);
  await notify(work, {
    userId: lead.hands.ownerId!,
    kind: 'lead-handed-on',
    object: null,
    recordId: null,
    payload: { title: lead.title, who: panel.members.get(ownerId)!.name },
  });
}

function isOverdue(
  { hands, acceptDueAt, acceptedAt, firstContactAt, status }: LeadToAssign,
  now: Date,
): boolean {
  const waits = acceptedAt === null && firstContactAt === null && ['new', 'working'].includes(status);
  return waits && hands.ownerId !== null && acceptDueAt !== null && acceptDueAt <= now;
}

async function newestDecision({ db, principal }: Work, leadId: string) {
  return db
    .selectFrom('assignment_decision')
    .select(['id', 'occasion', 'owner_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('record_id', '=', leadId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

async function ownersWhoLetItLie(
  { db, principal }: Work,
  { subject, hands }: LeadToAssign,
): Promise<string[]> {
  const rows = await db
    .selectFrom('lead_move')
    .select('from_owner_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('lead_id', '=', subject.id)
    .where('cause', '=', 'hand_on')
    .execute();
  return [hands.ownerId!, ...rows.flatMap((row) => row.from_owner_id ?? [])];
}
