import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Team } from '../model/people-contract.ts';

/** All teams in the order of their making, so that parents stand before the teams below them unless moved. */
export async function listTeams({ db, principal }: Work): Promise<{ items: Team[] }> {
  const rows = await db
    .selectFrom('team as t')
    .leftJoin('team as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.parent_id'),
    )
    .leftJoin('app_user as m', (join) =>
      join.onRef('m.tenant_id', '=', 't.tenant_id').onRef('m.id', '=', 't.manager_id'),
    )
    .select([
      't.id',
      't.name',
      't.parent_id',
      'p.name as parent_name',
      't.manager_id',
      'm.name as manager_name',
      't.region',
      't.version',
    ])
    .select((select) =>
      select
        .selectFrom('app_user as u')
        .select((count) => count.fn.countAll<bigint>().as('people'))
        .where('u.tenant_id', '=', principal.tenantId)
        .whereRef('u.team_id', '=', 't.id')
        .where('u.state', '=', 'active')
        .as('people'),
    )
    .where('t.tenant_id', '=', principal.tenantId)
    .where('t.deleted_at', 'is', null)
    .orderBy('t.id')
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    name: row.name,
    parentId: row.parent_id,
    parentName: row.parent_name,
    managerId: row.manager_id,
    managerName: row.manager_name,
    region: row.region,
    people: Number(row.people),
    version: Number(row.version),
  }));
  return { items };
}

/** One team; refuses one that is not there. */
export async function getTeam(work: Work, teamId: string): Promise<Team> {
  const { items } = await listTeams(work);
  return items.find((team) => team.id === teamId) ?? refuse(refusals.notFound);
}

/** Refuses a team that is not there or was removed. */
export async function requireTeam({ db, principal }: Work, teamId: string): Promise<void> {
  const found = await db
    .selectFrom('team')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', teamId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!found) refuse(refusals.notFound);
}

/** The id of the team of this name, or undefined. */
export async function findTeamNamed({ db, principal }: Work, name: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('team')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('name', '=', name)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return found?.id;
}
