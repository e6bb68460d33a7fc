import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { DesignedPool } from '../../model/pool/pool-schemas.ts';
import { leadsMeetingIfSound } from './lead-filter.ts';
import { countLeads } from './list-pools.ts';
import { membersOfPools } from './pool-members.ts';
import { allPools, type Pool } from './pool-queries.ts';

/** All pools in use as those who design them see them. */
export async function designedPools(work: Work): Promise<DesignedPool[]> {
  const pools = await allPools(work);
  const members = await membersOfPools(work);
  const counts = await countLeads(
    work,
    pools.map((pool) => pool.id),
  );
  return Promise.all(
    pools.map(async (pool) => ({
      id: pool.id,
      version: pool.version,
      position: pool.position,
      name: pool.name,
      nameEn: pool.nameEn,
      kind: pool.kind,
      everybody: pool.everybody,
      members: members.get(pool.id) ?? [],
      takes: pool.takes && [...pool.takes],
      rules: { ...pool.rules, holdFilter: [...pool.rules.holdFilter] },
      count: counts.get(pool.id) ?? 0,
      broken: await isBroken(work, pool),
    })),
  );
}

async function isBroken(work: Work, pool: Pool): Promise<boolean> {
  const both = [pool.takes ?? [], pool.rules.holdFilter];
  const sound = await Promise.all(both.map((conditions) => leadsMeetingIfSound(work, conditions)));
  return sound.includes(null);
}

/** One of them. Refuses as not found what is absent or out of use. */
export async function getDesignedPool(work: Work, poolId: string): Promise<DesignedPool> {
  const pools = await designedPools(work);
  return pools.find((pool) => pool.id === poolId) ?? refuse(refusals.notFound);
}
