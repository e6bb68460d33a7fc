import { sql } from 'kysely';
import { scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WirePool } from '../../model/pool/pool-schemas.ts';
import { enterPools, visiblePools } from './pool-queries.ts';

/** The pools the asker may look into, in their order, with how many leads lie in each. */
export async function listPools(work: Work): Promise<{ items: WirePool[] }> {
  const pools = await visiblePools(work);
  const counts = await countLeads(
    work,
    pools.map((pool) => pool.id),
  );
  const claims = scopeOf(work.principal, 'lead', 'claim') !== null;
  return {
    items: pools.map(({ id, name, nameEn, kind, isMember, isAdmin }) => ({
      id,
      name,
      nameEn,
      kind,
      count: counts.get(id) ?? 0,
      mayClaim: claims && isMember,
      isAdmin,
    })),
  };
}

/** How many leads lie in each of these pools, as far as the asker reaches. */
export async function countLeads(
  work: Work,
  poolIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  await enterPools(work);
  const { rows } = await sql<{ pool_id: string; count: string }>`
    select r.pool_id, count(*) as count from lead r
    where r.tenant_id = ${work.principal.tenantId} and r.pool_id = any(${[...poolIds]}::uuid[]) and r.owner_id is null
      and r.deleted_at is null
    group by r.pool_id`.execute(work.db);
  return new Map(rows.map(({ pool_id, count }) => [pool_id, Number(count)]));
}
