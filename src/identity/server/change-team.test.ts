import { expect, test } from 'vitest';
import { identityContract } from '../model/contract.ts';
import { appForTests } from './testing/app-for-tests.ts';
import { newOrganisation } from './testing/organisation-for-tests.ts';

async function tree() {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  const admin = await app.clientOf(organisation.admin);
  const east = await organisation.addTeam('华东');
  const shanghai = await organisation.addTeam('上海', east);
  const pudong = await organisation.addTeam('浦东', shanghai);
  const north = await organisation.addTeam('华北');
  const below = async (teamId: string) => {
    const rows = await organisation.as(organisation.system, ({ db }) =>
      db
        .selectFrom('team_closure')
        .select(['descendant_id', 'depth'])
        .where('tenant_id', '=', organisation.orgId)
        .where('ancestor_id', '=', teamId)
        .execute(),
    );
    return new Map(rows.map((row) => [row.descendant_id, row.depth]));
  };
  return { organisation, app, admin, east, shanghai, pudong, north, below };
}

test('a team is added below its parent with a manager', async () => {
  const { organisation, admin, shanghai, east, below } = await tree();
  const person = await organisation.addPerson({ name: '林悦', role: 'manager', team: shanghai });
  const made = await admin(identityContract.createTeam, {
    body: { name: '徐汇', parentId: shanghai, managerId: person.userId, region: '上海' },
  });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    name: '徐汇',
    parentId: shanghai,
    managerName: '林悦',
    region: '上海',
    people: 0,
    version: 1,
  });
  expect((await below(east)).get(made.body.id)).toBe(2);
});

test('a team needs a name of its own, a parent and a manager that are there, and the right', async () => {
  const { organisation, app, admin, east } = await tree();
  expect((await admin(identityContract.createTeam, { body: { name: ' ' } })).status).toBe(400);
  expect((await admin(identityContract.createTeam, { body: { name: '华东' } })).problem.code).toBe(
    'team_name_taken',
  );
  expect(
    (await admin(identityContract.createTeam, { body: { name: '甲', parentId: organisation.orgId } })).status,
  ).toBe(404);
  expect((await admin(identityContract.createTeam, { body: { name: '甲', managerId: east } })).status).toBe(
    404,
  );
  const rep = await app.clientOf(await organisation.addPerson({ name: '销售' }));
  expect((await rep(identityContract.createTeam, { body: { name: '甲' } })).status).toBe(403);
  expect((await rep(identityContract.listTeams)).body.items).toHaveLength(5);
});

test('a moved team takes the teams below it along', async () => {
  const { organisation, admin, east, shanghai, pudong, north, below } = await tree();
  const manager = await organisation.addPerson({ name: '北方', role: 'manager', team: north });
  const moved = await admin(identityContract.updateTeam, {
    params: { id: shanghai },
    ifMatch: 1,
    body: { parentId: north },
  });
  expect(moved.body).toMatchObject({ parentId: north, version: 2 });
  expect([...(await below(east)).keys()]).toEqual([east]);
  expect(await below(north)).toEqual(
    new Map([
      [north, 0],
      [shanghai, 1],
      [pudong, 2],
    ]),
  );
  expect((await below(organisation.topTeamId)).get(pudong)).toBe(3);
  expect((await organisation.again(manager)).teamIdsBelow).toContain(pudong);
});

test('a team can become a root and come back', async () => {
  const { organisation, admin, shanghai, pudong, below } = await tree();
  await admin(identityContract.updateTeam, {
    params: { id: shanghai },
    ifMatch: 1,
    body: { parentId: null },
  });
  expect((await below(organisation.topTeamId)).has(pudong)).toBe(false);
  await admin(identityContract.updateTeam, {
    params: { id: shanghai },
    ifMatch: 2,
    body: { parentId: organisation.topTeamId },
  });
  expect((await below(organisation.topTeamId)).get(pudong)).toBe(2);
});

test('a team cannot be placed below itself', async () => {
  const { admin, east, pudong } = await tree();
  for (const parentId of [pudong, east]) {
    const moved = await admin(identityContract.updateTeam, {
      params: { id: east },
      ifMatch: 1,
      body: { parentId },
    });
    expect(moved.problem.code).toBe('team_cycle');
  }
});

test('two moves at the same moment make no circle', async () => {
  const { admin, east, north, below } = await tree();
  const answers = await Promise.all([
    admin(identityContract.updateTeam, { params: { id: east }, ifMatch: 1, body: { parentId: north } }),
    admin(identityContract.updateTeam, { params: { id: north }, ifMatch: 1, body: { parentId: east } }),
  ]);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
  expect((await below(east)).has(north) && (await below(north)).has(east)).toBe(false);
});

test('who reaches a part of the tree moves teams only within it', async () => {
  const { organisation, app, admin, east, shanghai, pudong, north } = await tree();
  const role = (await admin(identityContract.createRole, { body: { name: '大区人事' } })).body;
  const rights = { 'user.read': 'all', 'user.update': 'all', 'deal.read': 'team_and_below' };
  await admin(identityContract.updateRole, { params: { id: role.id }, ifMatch: 1, body: { rights } });
  const regional = await app.clientOf(
    await organisation.addPerson({ name: '大区', roleIds: [role.id], team: east }),
  );
  const grab = await regional(identityContract.updateTeam, {
    params: { id: north },
    ifMatch: 1,
    body: { parentId: east },
  });
  expect(grab.problem.code).toBe('forbidden');
  const within = await regional(identityContract.updateTeam, {
    params: { id: pudong },
    ifMatch: 1,
    body: { parentId: east },
  });
  expect(within.status).toBe(200);
  expect(shanghai).not.toBe(within.body.parentId);
});

test('a team is removed once it is empty', async () => {
  const { organisation, admin, shanghai, pudong } = await tree();
  expect((await admin(identityContract.removeTeam, { params: { id: shanghai } })).problem.code).toBe(
    'team_in_use',
  );
  const person = await organisation.addPerson({ name: '王芳', team: pudong });
  expect((await admin(identityContract.removeTeam, { params: { id: pudong } })).problem.code).toBe(
    'team_in_use',
  );
  await admin(identityContract.updateUser, {
    params: { id: person.userId },
    ifMatch: 1,
    body: { teamId: shanghai },
  });
  expect((await admin(identityContract.removeTeam, { params: { id: pudong } })).status).toBe(204);
  expect((await admin(identityContract.listTeams)).body.items.map((team) => team.name)).not.toContain('浦东');
  expect((await admin(identityContract.createTeam, { body: { name: '浦东' } })).status).toBe(201);
});
