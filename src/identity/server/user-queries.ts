import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Received, Work } from '../../platform/server/index.ts';
import type { identityContract } from '../model/contract.ts';
import type { Person } from '../model/people-contract.ts';
import type { Home } from '../model/person.ts';
import { labelOf } from './role-queries.ts';

/** The people of the organisation in the order of their names; disabled ones last. */
export async function listUsers(
  work: Work,
  { query }: Pick<Received<typeof identityContract.listUsers>, 'query'>,
): Promise<{ items: Person[] }> {
  const rows = await personRows(work)
    .$if(query.state !== undefined, (select) => select.where('u.state', '=', query.state!))
    .orderBy('u.state')
    .orderBy('u.name')
    .execute();
  const roles = await rolesOfPeople(work);
  return { items: rows.map((row) => wirePerson(row, roles.get(row.id) ?? [])) };
}

/** One person; refuses one who is not there. */
export async function getUser(work: Work, userId: string): Promise<Person> {
  const row =
    (await personRows(work).where('u.id', '=', userId).executeTakeFirst()) ?? refuse(refusals.notFound);
  return wirePerson(row, (await rolesOfPeople(work)).get(userId) ?? []);
}

/** The main team of somebody, or null. Records keep the team they were made in when their owner moves. */
export async function teamOfUser({ db, principal }: Work, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('app_user')
    .select('team_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.team_id ?? null;
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof personRows>['execute']>>[number];

function personRows({ db, principal }: Work) {
  return db
    .selectFrom('app_user as u')
    .leftJoin('team as t', (join) =>
      join.onRef('t.tenant_id', '=', 'u.tenant_id').onRef('t.id', '=', 'u.team_id'),
    )
    .leftJoin('login as l', (join) =>
      join.onRef('l.tenant_id', '=', 'u.tenant_id').onRef('l.user_id', '=', 'u.id'),
    )
    .select([
      'u.id',
      'u.name',
      'u.title',
      'u.home',
      'u.state',
      'u.version',
      'u.demo_entry',
      't.id as team_id',
      't.name as team_name',
    ])
    .select((select) => ['l.email as login', select('u.password_hash', 'is not', null).as('has_password')])
    .where('u.tenant_id', '=', principal.tenantId);
}

function wirePerson(row: PersonRow, roles: Person['roles']): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.login ?? '',
    title: row.title,
    home: row.home as Home,
    state: row.state as Person['state'],
    entry: entryOf(row),
    team: row.team_id === null ? null : { id: row.team_id, name: row.team_name ?? '' },
    roles,
    version: Number(row.version),
  };
}

function entryOf(row: PersonRow): Person['entry'] {
  if (row.has_password || row.demo_entry !== null) return 'ready';
  return row.login === null ? 'none' : 'invited';
}

async function rolesOfPeople({ db, principal }: Work): Promise<Map<string, Person['roles']>> {
  const held = await db
    .selectFrom('user_role as h')
    .innerJoin('role as r', (join) =>
      join.onRef('r.tenant_id', '=', 'h.tenant_id').onRef('r.id', '=', 'h.role_id'),
    )
    .select(['h.user_id', 'r.id', 'r.name', 'r.name_en'])
    .where('h.tenant_id', '=', principal.tenantId)
    .orderBy('r.id')
    .execute();
  const byPerson = new Map<string, Person['roles']>();
  for (const role of held) {
    const roles = byPerson.get(role.user_id) ?? [];
    byPerson.set(role.user_id, [...roles, { id: role.id, name: role.name, label: labelOf(role) }]);
  }
  return byPerson;
}
