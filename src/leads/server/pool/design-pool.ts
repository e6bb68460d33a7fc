/** How pools are drawn: their scope, who runs them, what they take, their claim rules. */
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { DesignedPool, PoolBody } from '../../model/pool/pool-schemas.ts';
import { poolRefusals } from '../../model/pool/refusals.ts';
import { differences } from '../design/differences.ts';
import { writeOrder } from '../design/write-order.ts';
import { getDesignedPool, designedPools } from './designed-pools.ts';
import { leadsMeeting } from './lead-filter.ts';
import { checkMembers, saveMembers } from './pool-members.ts';

/**
 * Draws a new pool, last in the order. Refuses a name that is taken, teams and people that are not there, conditions that
 * do not fit leads, and a second nurture pool.
 */
export async function createPool(work: Work, body: PoolBody): Promise<DesignedPool> {
  const { db, principal, now } = work;
  await checkPool(work, body, null);
  const id = newId();
  const position = (await designedPools(work)).length;
  await db
    .insertInto('pool')
    .values({
      tenant_id: principal.tenantId,
      id,
      position,
      created_at: now,
      updated_at: now,
      ...columnsOf(body),
    })
    .execute();
  await saveMembers(work, id, body.members);
  work.record({
    type: 'pool.created',
    object: 'pool',
    recordId: id,
    changes: { name: { from: null, to: body.name } },
  });
  return getDesignedPool(work, id);
}

/** Changes a pool from the version the asker saw. Refuses as createPool does, and a stale version. */
export async function changePool(
  work: Work,
  poolId: string,
  version: number,
  body: PoolBody,
): Promise<DesignedPool> {
  const { db, principal, now } = work;
  const before = await getDesignedPool(work, poolId);
  if (before.version !== version) refuse(refusals.staleVersion);
  await checkPool(work, body, poolId);
  await db
    .updateTable('pool')
    .set({ ...columnsOf(body), version: BigInt(version + 1), updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', poolId)
    .execute();
  await saveMembers(work, poolId, body.members);
  const after = await getDesignedPool(work, poolId);
  work.record({
    type: 'pool.changed',
    object: 'pool',
    recordId: poolId,
    changes: differences(before, after, compared),
  });
  return after;
}

/** Takes a pool out of use; its history stays. Refuses while leads lie in it or a recycle rule names it. */
export async function archivePool(work: Work, poolId: string): Promise<null> {
  const { db, principal, now } = work;
  await work.elevate();
  const pool = await getDesignedPool(work, poolId);
  if (pool.count > 0) refuse(poolRefusals.poolNotEmpty, { count: pool.count });
  const named = await db
    .selectFrom('recycle_rule')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where((or) => or.or([or('from_pool_id', '=', poolId), or('to_pool_id', '=', poolId)]))
    .limit(1)
    .execute();
  if (named.length > 0) refuse(poolRefusals.poolInRules);
  await db
    .updateTable('pool')
    .set({ archived_at: now, updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', poolId)
    .execute();
  work.record({ type: 'pool.archived', object: 'pool', recordId: poolId });
  return null;
}

/** Puts the pools into this order; those not named follow in their own. */
export async function orderPools(work: Work, ids: readonly string[]): Promise<{ items: DesignedPool[] }> {
  const pools = await designedPools(work);
  if (ids.some((id) => !pools.some((pool) => pool.id === id))) refuse(refusals.notFound);
  const order = [...new Set([...ids, ...pools.map((pool) => pool.id)])];
  await writeOrder(work, 'pool', order);
  work.record({ type: 'pool.ordered', object: 'pool', recordId: null });
  return { items: await designedPools(work) };
}

async function checkPool(work: Work, body: PoolBody, poolId: string | null): Promise<void> {
  await leadsMeeting(work, body.takes ?? []);
  await leadsMeeting(work, body.rules.holdFilter);
  await checkMembers(work, body.members);
  if (body.kind !== 'nurture') return;
  const other = (await designedPools(work)).find((pool) => pool.kind === 'nurture' && pool.id !== poolId);
  if (other) refuse(poolRefusals.secondNurture);
}

function columnsOf({ name, nameEn, kind, everybody, takes, rules }: PoolBody) {
  return {
    name,
    name_en: nameEn,
    kind,
    everybody,
    takes: takes && toJson(takes),
    daily_claims: rules.dailyClaims,
    hold_limit: rules.holdLimit,
    hold_filter: toJson(rules.holdFilter),
    cool_days: rules.coolDays,
    new_days: rules.newDays,
    daily_views: rules.dailyViews,
  };
}

const compared = ['name', 'nameEn', 'kind', 'everybody', 'members', 'takes', 'rules'] as const;
