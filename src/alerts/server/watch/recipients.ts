/** Whom an alert is told to: people named, and those whom the data names. */
import { sql } from 'kysely';
import { superiorOf } from '../../../identity/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Recipients } from '../../model/watch/watch.ts';
import type { Seen } from './sight.ts';

/** Everybody meant, each once, active or not: who is not active is told nothing anyway. */
export async function peopleOf(
  work: Work,
  to: Recipients,
  watcherId: string,
  held: Seen['held'],
): Promise<string[]> {
  const people = new Set(to.people);
  if (to.me) people.add(watcherId);
  if (to.owner && held?.ownerId) people.add(held.ownerId);
  if (to.superior && held) {
    const superior = await superiorOf(work, await withTeam(work, held));
    if (superior) people.add(superior);
  }
  if (to.teams.length + to.roles.length > 0) for (const id of await membersOf(work, to)) people.add(id);
  return [...people];
}

/** A person's own team, where only the person is known. */
async function withTeam({ db, principal }: Work, held: NonNullable<Seen['held']>) {
  if (held.teamId !== null || held.ownerId === null) return held;
  const row = await db
    .selectFrom('app_user')
    .select('team_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', held.ownerId)
    .executeTakeFirst();
  return { ...held, teamId: row?.team_id ?? null };
}

async function membersOf({ db, principal }: Work, { teams, roles }: Recipients): Promise<string[]> {
  const t = principal.tenantId;
  const { rows } = await sql<{ id: string }>`
    select u.id from app_user u where u.tenant_id = ${t} and u.state = 'active' and (
      exists (select 1 from user_role ur where ur.tenant_id = ${t} and ur.user_id = u.id and ur.role_id = any(${roles}::uuid[]))
      or exists (
        select 1 from team_closure c where c.tenant_id = ${t} and c.ancestor_id = any(${teams}::uuid[])
          and (c.descendant_id = u.team_id or c.descendant_id in (
            select m.team_id from team_member m where m.tenant_id = ${t} and m.user_id = u.id))))
    order by u.id`.execute(db);
  return rows.map(({ id }) => id);
}
