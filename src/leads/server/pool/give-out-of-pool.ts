/** What those who run a pool do with its leads: give them to somebody, move them to another pool. */
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { notify } from '../../../notifications/server/index.ts';
import { apart, inWords } from '../../../records/server/index.ts';
import { hideName } from '../../model/pool/hide-contact.ts';
import type { PoolDone } from '../../model/pool/pool-schemas.ts';
import { poolRefusals } from '../../model/pool/refusals.ts';
import { moveLead } from '../lead/move-lead.ts';
import { getPoolToRun, nameOfPool, visiblePools } from './pool-queries.ts';
import { takeFromPool } from './take-from-pool.ts';

/**
 * Gives leads of a pool to an active person, who is told; claim rules are for claiming only. Refuses whoever does not run
 * the pool and an unknown owner; a lead that is no longer there is told and spoils no other.
 */
export async function assignFromPool(
  work: Work,
  poolId: string,
  { leadIds, ownerId }: { leadIds: readonly string[]; ownerId: string },
): Promise<PoolDone> {
  const pool = await getPoolToRun(work, poolId);
  await requireActive(work, ownerId);
  await work.elevate();
  const answer = await withEach(work, leadIds, (alone, leadId) =>
    takeFromPool(alone, { leadId, poolId, ownerId, cause: 'assigned' }),
  );
  if (answer.done.length > 0)
    await notify(work, {
      userId: ownerId,
      kind: 'pool-leads-given',
      object: null,
      recordId: null,
      payload: { who: work.principal.name, count: answer.done.length, pool: nameOfPool(work, pool) },
    });
  return answer;
}

/** Moves leads of a pool the asker runs to another one he may look into. Refuses an unknown pool and the same one. */
export async function moveBetweenPools(
  work: Work,
  poolId: string,
  { leadIds, toPoolId }: { leadIds: readonly string[]; toPoolId: string },
): Promise<PoolDone> {
  await getPoolToRun(work, poolId);
  if (toPoolId === poolId) refuse(poolRefusals.samePool);
  if (!(await visiblePools(work)).some((pool) => pool.id === toPoolId)) refuse(poolRefusals.poolUnknown);
  await work.elevate();
  return withEach(work, leadIds, (alone, leadId) =>
    moveLead(alone, {
      leadId,
      from: { ownerId: null, poolId },
      to: { ownerId: null, poolId: toPoolId },
      cause: 'handed_over',
    }),
  );
}

async function withEach(
  work: Work,
  leadIds: readonly string[],
  act: (alone: Work, leadId: string) => Promise<void>,
): Promise<PoolDone> {
  const ids = [...new Set(leadIds)].toSorted();
  const names = await maskedNames(work, ids);
  const answer: PoolDone = { done: [], failed: [] };
  for (const id of ids) {
    const refusal = await apart(work, (alone) => act(alone, id));
    if (refusal) answer.failed.push({ id, code: refusal.code, message: inWords(work, refusal) });
    else answer.done.push({ id, name: names.get(id) ?? '' });
  }
  return answer;
}

async function maskedNames({ db, principal }: Work, ids: string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('lead')
    .select(['id', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, hideName(name) ?? '']));
}

async function requireActive({ db, principal }: Work, userId: string): Promise<void> {
  const user = await db
    .selectFrom('app_user')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!user) refuse(poolRefusals.ownerUnknown);
}
