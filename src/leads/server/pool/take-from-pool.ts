import { sql } from 'kysely';
import { Refusal, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { MoveCause } from '../../model/lead/hands.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { poolRefusals } from '../../model/pool/refusals.ts';
import { moveLead } from '../lead/move-lead.ts';

/** Out of a pool into somebody's hands; whoever comes second is refused (`already_taken`). The work is elevated. */
export async function takeFromPool(
  work: Work,
  taking: { leadId: string; poolId: string; ownerId: string; cause: MoveCause },
): Promise<void> {
  const { leadId, poolId, ownerId, cause } = taking;
  await beginAnew(work, leadId, poolId);
  try {
    await moveLead(work, { leadId, from: { ownerId: null, poolId }, to: { ownerId, poolId: null }, cause });
  } catch (error) {
    if (error instanceof Refusal && error.code === leadRefusals.movedMeanwhile.code)
      refuse(poolRefusals.alreadyTaken);
    throw error;
  }
}

/** What the hands before had begun, or had given up, is to be begun by the new owner. */
async function beginAnew(work: Work, leadId: string, poolId: string): Promise<void> {
  const { db, principal } = work;
  const { rows } = await sql<{ status: string }>`
    update lead as r set status = 'new', return_due_at = null
    from lead before
    where r.tenant_id = ${principal.tenantId} and r.id = ${leadId} and r.owner_id is null and r.pool_id = ${poolId}
      and before.tenant_id = r.tenant_id and before.id = r.id and before.status in ('working', 'returned')
    returning before.status`.execute(db);
  if (rows[0])
    work.record({
      type: 'lead.updated',
      object: 'lead',
      recordId: leadId,
      changes: { status: { from: rows[0].status, to: 'new' } },
      payload: { fields: ['status'] },
    });
}
