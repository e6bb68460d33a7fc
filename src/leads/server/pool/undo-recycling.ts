import type { Work } from '../../../platform/server/index.ts';
import { apart } from '../../../records/server/index.ts';
import { moveLead } from '../lead/move-lead.ts';
import { refreshCountdown } from './refresh-countdown.ts';
import type { InWork } from './run-recycling.ts';

const pageSize = 200;

export type Undone = { restored: number; left: number };

/**
 * Gives what a run took back to its owners. Protection goes on as it was: who changes no rule will see the leads go with
 * the next run. What somebody else has taken meanwhile, or whose owner is gone, is left. The run is marked as undone already.
 */
export async function undoRecycling(inWork: InWork, runId: string): Promise<Undone> {
  for (;;) if ((await inWork((work) => undoPage(work, runId))) < pageSize) break;
  return inWork((work) => countUndone(work, runId));
}

async function undoPage(work: Work, runId: string): Promise<number> {
  const { db, principal } = work;
  const items = await db
    .selectFrom('recycle_item')
    .select(['lead_id', 'owner_id', 'pool_id', 'at'])
    .where('tenant_id', '=', principal.tenantId)
    .where('run_id', '=', runId)
    .where('undoing', 'is', null)
    .orderBy('lead_id')
    .limit(pageSize)
    .execute();
  await work.elevate();
  const restored: string[] = [];
  for (const item of items) {
    const back = await giveBack(work, item);
    if (back) restored.push(item.lead_id);
    await db
      .updateTable('recycle_item')
      .set({ undoing: back ? 'restored' : 'left' })
      .where('tenant_id', '=', principal.tenantId)
      .where('run_id', '=', runId)
      .where('lead_id', '=', item.lead_id)
      .execute();
  }
  await refreshCountdown(work, restored);
  return items.length;
}

type Item = { lead_id: string; owner_id: string; pool_id: string; at: Date };

/** Only what still lies where the run put it: what was claimed and given back since then has a life of its own. */
async function giveBack(work: Work, item: Item): Promise<boolean> {
  const { db, principal } = work;
  const there = await db
    .selectFrom('lead')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', item.lead_id)
    .where('pool_id', '=', item.pool_id)
    .where('entered_pool_at', '=', item.at)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!there) return false;
  const refusal = await apart(work, (alone) =>
    moveLead(alone, {
      leadId: item.lead_id,
      from: { ownerId: null, poolId: item.pool_id },
      to: { ownerId: item.owner_id, poolId: null },
      cause: 'undone',
    }),
  );
  return refusal === null;
}

async function countUndone(work: Work, runId: string): Promise<Undone> {
  const rows = await work.db
    .selectFrom('recycle_item')
    .select(['undoing', (count) => count.fn.countAll<string>().as('count')])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('run_id', '=', runId)
    .groupBy('undoing')
    .execute();
  const of = (undoing: string) => Number(rows.find((row) => row.undoing === undoing)?.count ?? 0);
  const undone = { restored: of('restored'), left: of('left') };
  work.record({ type: 'recycle_run.undone', object: 'recycle_run', recordId: runId, payload: undone });
  return undone;
}
