/** The people of the organisation as flows see them, read once for a request. */
import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import { deputiesOfToday } from './deputies/deputy-rows.ts';
import type { Chart } from '../model/run/chart.ts';

type Person = {
  id: string;
  team_id: string | null;
  is_active: boolean;
  role_ids: string[];
  is_admin: boolean;
};
type Team = { id: string; parent_id: string | null; manager_id: string | null };

/** With all who may submit something. */
type ChartOfPeople = Chart & { people: readonly string[] };

/** `moved` stands in another team than his own, to see what would be. */
export async function readChart(
  work: Work,
  moved?: { userId: string; teamId: string },
): Promise<ChartOfPeople> {
  const { db, principal } = work;
  const t = principal.tenantId;
  const { rows: people } = await sql<Person>`
    select u.id, u.team_id, u.state = 'active' as is_active,
      coalesce(array_agg(ur.role_id) filter (where ur.role_id is not null), '{}') as role_ids,
      coalesce(bool_or(r.key = 'admin'), false) as is_admin
    from app_user u left join user_role ur on ur.tenant_id = u.tenant_id and ur.user_id = u.id
    left join role r on r.tenant_id = ur.tenant_id and r.id = ur.role_id
    where u.tenant_id = ${t} group by u.id, u.team_id, u.state order by u.id`.execute(db);
  const teams = await db
    .selectFrom('team')
    .select(['id', 'parent_id', 'manager_id'])
    .where('tenant_id', '=', t)
    .where('deleted_at', 'is', null)
    .execute();
  const placed = people.map((one) => (one.id === moved?.userId ? { ...one, team_id: moved.teamId } : one));
  return chartOf(placed, teams, await deputiesOfToday(work));
}

function chartOf(
  people: readonly Person[],
  teams: readonly Team[],
  deputies: ReadonlyMap<string, string>,
): ChartOfPeople {
  const personOf = new Map(people.map((person) => [person.id, person]));
  const teamOf = new Map(teams.map((team) => [team.id, team]));
  return {
    headsAbove: (userId) =>
      teamsUp(teamOf, personOf.get(userId)?.team_id ?? null).map(({ manager_id }) => manager_id),
    holdersOf: (roleId) => people.filter(({ role_ids }) => role_ids.includes(roleId)).map(({ id }) => id),
    isActive: (userId) => personOf.get(userId)?.is_active === true,
    deputyOf: (userId) => deputies.get(userId),
    people: people.filter(({ is_active }) => is_active).map(({ id }) => id),
    admins: people.filter(({ is_admin, is_active }) => is_admin && is_active).map(({ id }) => id),
  };
}

function teamsUp(teamOf: ReadonlyMap<string, Team>, teamId: string | null): Team[] {
  const team = teamId === null ? undefined : teamOf.get(teamId);
  return team ? [team, ...teamsUp(teamOf, team.parent_id)] : [];
}
