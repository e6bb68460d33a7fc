/** For whom targets are set, as far as the asker sees them: the organisation, the teams that sell, and their people. */
import { sql } from 'kysely';
import type { Action } from '../../../platform/model/contract.ts';
import { scopeOf, type Principal } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Subject } from '../../model/target/target-levels.ts';

export type SubjectInReach = { subject: Subject; name: string; above: Subject | null; teamId: string | null };

type TeamRow = { id: string; name: string; parent_id: string | null };
type PersonRow = { id: string; name: string; team_id: string | null };

/** A right whose reach decides about subjects: on their targets, or on the deals that they hold. */
export type ReachBy = 'target' | 'deal';

/** Does the asker's right reach this subject? */
export function reachesSubject(
  principal: Principal,
  action: Action,
  { kind, id }: Subject,
  teamId: string | null,
  by: ReachBy = 'target',
): boolean {
  const scope = scopeOf(principal, by, action);
  if (scope === null) return false;
  if (scope === 'all') return true;
  const teams =
    scope === 'team' ? principal.teamIds : scope === 'team_and_below' ? principal.teamIdsBelow : [];
  if (kind === 'team') return teams.includes(id);
  if (kind === 'organisation') return false;
  return (action === 'read' && id === principal.userId) || (teamId !== null && teams.includes(teamId));
}

/**
 * The organisation first, each team before what is below it, people by name. The one team at the top stands for the
 * organisation; teams without anybody who sells are left out unless they have targets.
 */
export async function subjectsInReach(work: Work, by: ReachBy = 'target'): Promise<SubjectInReach[]> {
  const { principal } = work;
  const [teams, people, withTargets] = [
    await allTeams(work),
    await peopleWhoSell(work),
    await idsWithTargets(work),
  ];
  const all = orderOf(principal.tenantId, await organisationName(work), teams, people, withTargets);
  const seen = all.filter(({ subject, teamId }) => reachesSubject(principal, 'read', subject, teamId, by));
  const shown = new Set(seen.map(({ subject }) => subject.id));
  return seen.map((one) => ({ ...one, above: one.above && shown.has(one.above.id) ? one.above : null }));
}

function orderOf(
  tenantId: string,
  name: string,
  teams: readonly TeamRow[],
  people: readonly PersonRow[],
  withTargets: ReadonlySet<string>,
): SubjectInReach[] {
  const organisation: Subject = { kind: 'organisation', id: tenantId };
  const roots = teams.filter(({ parent_id }) => parent_id === null);
  const top = roots.length === 1 ? roots[0]! : null;
  const isTop = (id: string | null) => top !== null && id === top.id;
  const peopleOf = Map.groupBy(people, ({ team_id }) => team_id);
  const below = (parentId: string | null, above: Subject): SubjectInReach[] => {
    const teamLines = teams
      .filter(({ parent_id, id }) => parent_id === parentId && !isTop(id))
      .flatMap((team) => {
        const subject: Subject = { kind: 'team', id: team.id };
        const inside = below(team.id, subject);
        const isShown = inside.length > 0 || withTargets.has(team.id);
        return isShown ? [{ subject, name: team.name, above, teamId: team.id }, ...inside] : [];
      });
    const personLines = (peopleOf.get(parentId) ?? []).map((person) => ({
      subject: { kind: 'person', id: person.id } as const,
      name: person.name,
      above,
      teamId: person.team_id,
    }));
    return [...personLines, ...teamLines];
  };
  const first = { subject: organisation, name, above: null, teamId: null };
  return [first, ...(top ? below(top.id, organisation) : []), ...below(null, organisation)];
}

/**
 * A subject as far as the asker sees it: whoever is there may have a target, not only those who sell. Refuses one that is
 * not there or out of reach as not found.
 */
export async function getSubject(
  work: Work,
  subject: Subject,
  by: ReachBy = 'target',
): Promise<{ teamId: string | null }> {
  const teamId = await teamOfSubject(work, subject);
  if (teamId === undefined || !reachesSubject(work.principal, 'read', subject, teamId, by))
    return refuse(refusals.notFound);
  return { teamId };
}

/** Undefined when there is no such subject. */
async function teamOfSubject(
  { db, principal }: Work,
  { kind, id }: Subject,
): Promise<string | null | undefined> {
  const { tenantId } = principal;
  if (kind === 'organisation') return id === tenantId ? null : undefined;
  if (kind === 'person') {
    const person = await db
      .selectFrom('app_user')
      .select('team_id')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst();
    return person?.team_id;
  }
  const team = await db
    .selectFrom('team')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return team?.id;
}

async function organisationName({ db, principal }: Work): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return row.name;
}

async function allTeams({ db, principal }: Work): Promise<TeamRow[]> {
  return db
    .selectFrom('team')
    .select(['id', 'name', 'parent_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** Active people who make deals, not because they may do everything; and who has a target. */
async function peopleWhoSell({ db, principal }: Work): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select u.id, u.name, u.team_id from app_user u
    where u.tenant_id = ${principal.tenantId} and (
      exists (select 1 from target t
        where t.tenant_id = ${principal.tenantId} and t.subject_kind = 'person' and t.subject_id = u.id)
      or u.state = 'active'
        and exists (select 1 from user_role m
          join role_permission p on p.tenant_id = m.tenant_id and p.role_id = m.role_id
          where m.tenant_id = ${principal.tenantId} and m.user_id = u.id
            and p.object = 'deal' and p.action = 'create' and p.scope <> 'all'))
    order by u.name, u.id`.execute(db);
  return rows;
}

async function idsWithTargets({ db, principal }: Work): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('target')
    .select('subject_id')
    .distinct()
    .where('tenant_id', '=', principal.tenantId)
    .where('subject_kind', '=', 'team')
    .execute();
  return new Set(rows.map(({ subject_id }) => subject_id));
}
