/** Whom pools are open to: teams with the teams below them, people, and which of the people run them. */
import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { DesignedPool, PoolMember } from '../../model/pool/pool-schemas.ts';
import { poolRefusals } from '../../model/pool/refusals.ts';

type Row = {
  pool_id: string;
  team_id: string | null;
  user_id: string | null;
  admin: boolean;
  name: string;
};

/** The members of every pool, by pool, teams first. */
export async function membersOfPools({ db, principal }: Work): Promise<Map<string, DesignedPool['members']>> {
  const { rows } = await sql<Row>`
    select m.pool_id, m.team_id, m.user_id, m.admin, coalesce(t.name, u.name) as name
    from pool_member m
    left join team t on t.tenant_id = m.tenant_id and t.id = m.team_id
    left join app_user u on u.tenant_id = m.tenant_id and u.id = m.user_id
    where m.tenant_id = ${principal.tenantId}
    order by m.user_id is not null, name, m.id`.execute(db);
  const wired = rows.map((row) => ({
    poolId: row.pool_id,
    member: { teamId: row.team_id, userId: row.user_id, admin: row.admin, name: row.name },
  }));
  const byPool = Map.groupBy(wired, (row) => row.poolId);
  return new Map([...byPool].map(([poolId, all]) => [poolId, all.map((row) => row.member)]));
}

/** Refuses a team or a person that the organisation does not have. */
export async function checkMembers({ db, principal }: Work, members: readonly PoolMember[]): Promise<void> {
  const teamIds = new Set(members.flatMap((member) => member.teamId ?? []));
  const userIds = new Set(members.flatMap((member) => member.userId ?? []));
  const { rows } = await sql<{ teams: string; users: string }>`
    select
      (select count(*) from team t where t.tenant_id = ${principal.tenantId} and t.id = any(${[...teamIds]}::uuid[])) as teams,
      (select count(*) from app_user u where u.tenant_id = ${principal.tenantId} and u.id = any(${[...userIds]}::uuid[])) as users`.execute(
    db,
  );
  const found = rows[0]!;
  if (Number(found.teams) !== teamIds.size || Number(found.users) !== userIds.size)
    refuse(poolRefusals.memberUnknown);
}

/** Makes these the members of the pool, each once. */
export async function saveMembers(
  { db, principal }: Work,
  poolId: string,
  members: readonly PoolMember[],
): Promise<void> {
  const tenantId = principal.tenantId;
  await db
    .deleteFrom('pool_member')
    .where('tenant_id', '=', tenantId)
    .where('pool_id', '=', poolId)
    .execute();
  const each = new Map(members.map((member) => [member.teamId ?? member.userId, member]));
  if (each.size === 0) return;
  await db
    .insertInto('pool_member')
    .values(
      [...each.values()].map(({ teamId, userId, admin }) => ({
        tenant_id: tenantId,
        id: newId(),
        pool_id: poolId,
        team_id: teamId,
        user_id: userId,
        admin: admin && userId !== null,
      })),
    )
    .execute();
}
