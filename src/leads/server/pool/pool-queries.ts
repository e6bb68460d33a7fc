/** Which pools there are, who may look into them and who runs them. */
import { sql } from 'kysely';
import { scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Condition } from '../../../records/model/filter.ts';
import type { ClaimRules } from '../../model/pool/claim-rules.ts';
import type { PoolKind } from '../../model/pool/pool-schemas.ts';

export type Pool = {
  id: string;
  name: string;
  nameEn: string | null;
  kind: PoolKind;
  everybody: boolean;
  position: number;
  takes: readonly Condition[] | null;
  rules: ClaimRules;
  version: number;
};

/** A pool as the asker stands to it: a member may claim, an administrator of it gives out and moves. */
export type PoolAccess = Pool & { isMember: boolean; isAdmin: boolean };

type Row = {
  id: string;
  name: string;
  name_en: string | null;
  kind: PoolKind;
  everybody: boolean;
  position: number;
  takes: Condition[] | null;
  daily_claims: number | null;
  hold_limit: number | null;
  hold_filter: Condition[];
  cool_days: number | null;
  new_days: number | null;
  daily_views: number | null;
  version: bigint;
  member: boolean;
  runs: boolean;
};

/** Every pool in use, in its order, whoever asks. */
export async function allPools(work: Work): Promise<PoolAccess[]> {
  const { db, principal } = work;
  const { rows } = await sql<Row>`
    select p.id, p.name, p.name_en, p.kind, p.everybody, p.position, p.takes, p.daily_claims, p.hold_limit, p.hold_filter,
      p.cool_days, p.new_days, p.daily_views, p.version, p.id = any ((select priv.my_pools())::uuid[]) as member,
      exists (select 1 from pool_member m where m.tenant_id = p.tenant_id and m.pool_id = p.id and m.admin
        and m.user_id = ${principal.userId}) as runs
    from pool p where p.tenant_id = ${principal.tenantId} and p.archived_at is null
    order by p.position, p.created_at, p.id`.execute(db);
  const designs = scopeOf(principal, 'lead_rules', 'design') !== null;
  return rows.map((row) => ({ ...poolOf(row), isMember: row.member, isAdmin: designs || row.runs }));
}

function poolOf(row: Row): Pool {
  return {
    id: row.id,
    name: row.name,
    nameEn: row.name_en,
    kind: row.kind,
    everybody: row.everybody,
    position: row.position,
    takes: row.takes,
    rules: {
      dailyClaims: row.daily_claims,
      holdLimit: row.hold_limit,
      holdFilter: row.hold_filter,
      coolDays: row.cool_days,
      newDays: row.new_days,
      dailyViews: row.daily_views,
    },
    version: Number(row.version),
  };
}

/** The pools the asker may look into: those open to him, and all of them when he sees every lead. */
export async function visiblePools(work: Work): Promise<PoolAccess[]> {
  const seesAll = scopeOf(work.principal, 'lead', 'read') === 'all';
  return (await allPools(work)).filter((pool) => pool.isMember || seesAll);
}

/** One pool the asker may look into. Refuses as not found what is absent, out of use or closed to him. */
export async function getPool(work: Work, poolId: string): Promise<PoolAccess> {
  const pools = await visiblePools(work);
  return pools.find((pool) => pool.id === poolId) ?? refuse(refusals.notFound);
}

/** One pool the asker runs. Refuses as forbidden one he may only look into. */
export async function getPoolToRun(work: Work, poolId: string): Promise<PoolAccess> {
  const pool = await getPool(work, poolId);
  return pool.isAdmin ? pool : refuse(refusals.forbidden);
}

/** The pool of this name, in either language, among those the asker may look into. */
export async function findPoolNamed(work: Work, name: string): Promise<string | undefined> {
  const pools = await visiblePools(work);
  return pools.find((pool) => pool.name === name || pool.nameEn === name)?.id;
}

/** The name in the asker's language. */
export function nameOfPool({ principal }: Work, pool: Pick<Pool, 'name' | 'nameEn'>): string {
  return (principal.locale === 'en' && pool.nameEn) || pool.name;
}

/** For the rest of the transaction the members of pools reach what lies in them; what they are shown is masked. */
export async function enterPools({ db }: Work): Promise<void> {
  await sql`set local app.in_pool = 'on'`.execute(db);
}
