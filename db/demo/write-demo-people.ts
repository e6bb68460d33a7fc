import { createUser, insertTeam } from '../../src/identity/server/index.ts';
import type { Work } from '../../src/platform/server/index.ts';
import type { DemoTeam, DemoUser, DemoWorld } from './demo-world.ts';
import { demoEmail, type Ids } from './demo-ids.ts';

/** The org tree, and the people in it; those with one-click entry in the order of the world. */
export async function writeDemoPeople(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const top = await topTeam(work);
  for (const team of world.teams) {
    if (team.parent === null) {
      ids.set(team.key, top);
      continue;
    }
    ids.set(team.key, await insertTeam(work, { name: team.name.zh, parentId: ids.get(team.parent)! }));
  }
  const entries = world.users.filter((user) => user.oneClick).map((user) => user.key);
  for (const user of world.users) {
    const demoEntry = entries.includes(user.key) ? entries.indexOf(user.key) : null;
    const place = { title: user.title.zh, teamId: ids.get(user.team)! };
    if (ids.has(user.key)) await placeAdmin(work, ids.get(user.key)!, place, demoEntry);
    else
      ids.set(
        user.key,
        await createUser(work, {
          ...place,
          name: user.name,
          email: demoEmail(user.email),
          roleKeys: [user.role],
          home: user.role,
          demoEntry,
        }),
      );
  }
  await nameManagers(work, world, ids);
}

async function topTeam({ db, principal }: Work): Promise<string> {
  const team = await db
    .selectFrom('team')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return team.id;
}

async function placeAdmin(
  { db, principal }: Work,
  userId: string,
  place: { title: string; teamId: string },
  demoEntry: number | null,
): Promise<void> {
  await db
    .updateTable('app_user')
    .set({ title: place.title, team_id: place.teamId, demo_entry: demoEntry })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .execute();
}

/** The management heads the company; the manager the team he sits in and the teams below it. */
async function nameManagers(work: Work, { users, teams }: DemoWorld, ids: Ids): Promise<void> {
  const manager = users.find(({ role }) => role === 'manager')!;
  const head = users.find(({ role }) => role === 'management')!;
  const led = teams.filter(({ key, parent }) => key === manager.team || parent === manager.team);
  await nameHead(work, ids, head, [teams.find(({ parent }) => parent === null)!]);
  await nameHead(work, ids, manager, led);
}

async function nameHead(
  { db, principal }: Work,
  ids: Ids,
  head: Pick<DemoUser, 'key'>,
  led: readonly Pick<DemoTeam, 'key'>[],
): Promise<void> {
  await db
    .updateTable('team')
    .set({ manager_id: ids.get(head.key)! })
    .where('tenant_id', '=', principal.tenantId)
    .where(
      'id',
      'in',
      led.map(({ key }) => ids.get(key)!),
    )
    .execute();
}
