/** The queue of leads that nobody could take, or nobody accepted. */
import type { Work } from '../../../platform/server/index.ts';
import { moveLead } from '../lead/move-lead.ts';
import type { LeadToAssign } from './find-assignable.ts';
import type { DecisionOccasion } from './keep-decision.ts';

export type QueueEntry = {
  occasion: DecisionOccasion;
  decisionId: string | null;
  /** Whose manager is to see to it; null: every manager's. */
  teamId: string | null;
};

/** Takes the lead out of its owner's hands, if it has one, and notes that it waits; it waits since the first time. */
export async function putInQueue(work: Work, lead: LeadToAssign, entry: QueueEntry): Promise<void> {
  const notAccepted = entry.occasion === 'not_accepted';
  if (lead.hands.ownerId !== null)
    await moveLead(work, {
      leadId: lead.subject.id,
      from: lead.hands,
      to: { ownerId: null, poolId: null },
      cause: notAccepted ? 'hand_on' : 'released',
      decisionId: entry.decisionId,
    });
  await work.db
    .insertInto('lead_queue')
    .values({
      tenant_id: work.principal.tenantId,
      lead_id: lead.subject.id,
      since: work.now,
      reason: notAccepted ? 'not_accepted' : 'nobody_eligible',
      team_id: entry.teamId,
      decision_id: entry.decisionId,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'lead_id']).doUpdateSet({ decision_id: entry.decisionId }),
    )
    .execute();
}

export async function leaveQueue({ db, principal }: Work, leadId: string): Promise<void> {
  await db
    .deleteFrom('lead_queue')
    .where('tenant_id', '=', principal.tenantId)
    .where('lead_id', '=', leadId)
    .execute();
}
