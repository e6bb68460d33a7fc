/** The queue of leads that nobody could take, or nobody accepted. */
import type { Work } from '../../../platform/server/index.ts';
import type { LeadMove } from '../lead/move-lead.ts';
import type { DecisionOccasion } from './keep-decision.ts';

export type QueueEntry = {
  leadId: string;
  occasion: DecisionOccasion;
  decisionId: string | null;
  /** Whose manager is to see to it; null: every manager's. */
  teamId: string | null;
};

/** How a lead leaves its owner's hands when it is to wait. */
export function outOfHands(occasion: DecisionOccasion): Pick<LeadMove, 'to' | 'cause'> {
  return {
    to: { ownerId: null, poolId: null },
    cause: occasion === 'not_accepted' ? 'hand_on' : 'released',
  };
}

/** Notes that leads in nobody's hands wait; each waits since the first time. */
export async function putInQueue(work: Work, entries: readonly QueueEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await work.db
    .insertInto('lead_queue')
    .values(
      entries.map(({ leadId, occasion, teamId, decisionId }) => ({
        tenant_id: work.principal.tenantId,
        lead_id: leadId,
        since: work.now,
        reason: occasion === 'not_accepted' ? 'not_accepted' : 'nobody_eligible',
        team_id: teamId,
        decision_id: decisionId,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'lead_id'])
        .doUpdateSet((set) => ({ decision_id: set.ref('excluded.decision_id') })),
    )
    .execute();
}

export async function leaveQueue({ db, principal }: Work, leadIds: readonly string[]): Promise<void> {
  if (leadIds.length === 0) return;
  await db
    .deleteFrom('lead_queue')
    .where('tenant_id', '=', principal.tenantId)
    .where('lead_id', 'in', leadIds)
    .execute();
}
