import { announce, type Work } from '../../platform/server/index.ts';
import { settleTeam } from '../../records/server/index.ts';
import { factsChanged, type ChangedFacts } from '../model/facts-by-columns.ts';
import { dealKind } from './deal-kind.ts';

/**
 * Gives the deals that somebody holds without a team to his team, and what counts them. The log keeps what it said at
 * the time.
 */
export async function settleDeals(work: Work, ownerId: string, teamId: string): Promise<void> {
  const { db, principal } = work;
  const tenantId = principal.tenantId;
  await settleTeam(work, dealKind, ownerId, teamId);
  await db
    .updateTable('deal_fact')
    .set((set) => ({
      team_id: teamId,
      closed_team_id: set
        .case()
        .when('closed_owner_id', '=', ownerId)
        .then(set.fn.coalesce('closed_team_id', set.val(teamId)))
        .else(set.ref('closed_team_id'))
        .end(),
    }))
    .where('tenant_id', '=', tenantId)
    .where('owner_id', '=', ownerId)
    .where('team_id', 'is', null)
    .execute();
  await db
    .updateTable('visit_fact')
    .set((set) => ({
      team_id: teamId,
      team_at: set
        .case()
        .when('owner_at', '=', ownerId)
        .then(set.fn.coalesce('team_at', set.val(teamId)))
        .else(set.ref('team_at'))
        .end(),
    }))
    .where('tenant_id', '=', tenantId)
    .where('owner_id', '=', ownerId)
    .where('team_id', 'is', null)
    .execute();
  const payload: ChangedFacts = { ownerId };
  announce(work, { type: factsChanged, object: 'deal', recordId: null, payload });
}
