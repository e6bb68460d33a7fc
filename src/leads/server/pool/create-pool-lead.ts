import type { Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import { checkNewRecord, insertRecords, openKind } from '../../../records/server/index.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { noteMoves } from '../lead/move-lead.ts';
import { getPool } from './pool-queries.ts';

/** Puts a new lead straight into a pool, in nobody's hands. Refuses a pool closed to the asker and wrong values. */
export async function createPoolLead(work: Work, poolId: string, body: Values): Promise<{ leadId: string }> {
  await getPool(work, poolId);
  const { owner: _, team: __, ...values } = await checkNewRecord(work, await openKind(work, leadKind), body);
  await work.elevate();
  const columns = { pool_id: poolId, entered_pool_at: work.now, owner_id: null, team_id: null };
  const [leadId] = await insertRecords(work, leadKind, [{ values, columns }]);
  await noteMoves(work, [{ leadId: leadId!, from: null, to: { ownerId: null, poolId }, cause: 'created' }]);
  return { leadId: leadId! };
}
