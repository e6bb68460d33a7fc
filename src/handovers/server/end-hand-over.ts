import { sql } from 'kysely';
import { notifyAll } from '../../notifications/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Work } from '../../platform/server/index.ts';

/**
 * Closes a hand-over: what still waits after a stop is cancelled, who received an account or a deal gets its brief, and
 * each receiver is told once. Returns how many records moved and failed.
 */
export async function endHandOver(
  work: Work,
  handOverId: string,
  isStopped: boolean,
): Promise<{ moved: number; failed: number }> {
  const { db, principal, now } = work;
  const tenantId = principal.tenantId;
  await db
    .updateTable('hand_over_item')
    .set({ state: 'cancelled' })
    .where('tenant_id', '=', tenantId)
    .where('hand_over_id', '=', handOverId)
    .where('state', '=', 'waiting')
    .execute();
  const ended = await db
    .updateTable('hand_over')
    .set({ state: isStopped ? 'cancelled' : 'done', finished_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', handOverId)
    .where('state', '=', 'running')
    .executeTakeFirst();
  const told = await countByReceiver(work, handOverId);
  const count = { moved: sumOf(told, 'moved'), failed: sumOf(told, 'failed') };
  if (ended.numUpdatedRows === 0n) return count;
  await writeBriefs(work, handOverId);
  await tellReceivers(work, handOverId, told);
  work.record({ type: 'hand_over.ended', object: 'hand_over', recordId: handOverId, payload: count });
  return count;
}

type Told = { to_owner_id: string; moved: number; failed: number };

function sumOf(told: readonly Told[], what: 'moved' | 'failed'): number {
  return told.reduce((sum, one) => sum + one[what], 0);
}

async function countByReceiver({ db, principal }: Work, handOverId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select i.to_owner_id, (count(*) filter (where i.state = 'moved'))::int as moved,
      (count(*) filter (where i.state = 'failed'))::int as failed
    from hand_over_item i where i.tenant_id = ${principal.tenantId} and i.hand_over_id = ${handOverId}
    group by i.to_owner_id`.execute(db);
  return rows;
}

/** One for each unit headed by an account or a deal. */
async function writeBriefs({ db, principal }: Work, handOverId: string): Promise<void> {
  const heads = await db
    .selectFrom('hand_over_item')
    .select(['object', 'record_id', 'from_owner_id', 'to_owner_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('hand_over_id', '=', handOverId)
    .where('state', '=', 'moved')
    .where('object', 'in', ['account', 'deal'])
    .whereRef('record_id', '=', 'unit_id')
    .execute();
  if (heads.length === 0) return;
  await db
    .insertInto('hand_over_brief')
    .values(
      heads.map(({ object, record_id, from_owner_id, to_owner_id }) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        hand_over_id: handOverId,
        object,
        record_id,
        from_id: from_owner_id,
        receiver_id: to_owner_id,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function tellReceivers(work: Work, handOverId: string, told: readonly Told[]): Promise<void> {
  await notifyAll(
    work,
    told
      .filter(({ moved }) => moved > 0)
      .map(({ to_owner_id, moved }) => ({
        userId: to_owner_id,
        kind: 'hand-over-received' as const,
        object: 'hand_over',
        recordId: handOverId,
        payload: { who: work.principal.name, count: moved },
      })),
  );
}
