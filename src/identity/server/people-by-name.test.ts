import { expect, test } from 'vitest';
import { entryContract, identityContract } from '../model/contract.ts';
import { findOrCreateTeam, findOrCreateUser, moveUserToTeam } from './people-by-name.ts';
import { appForTests } from './testing/app-for-tests.ts';
import { newOrganisation } from './testing/organisation-for-tests.ts';

async function imported() {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  const admin = await app.clientOf(organisation.admin);
  const { as, admin: asker } = organisation;
  const teamId = await as(asker, (work) =>
    findOrCreateTeam(work, { name: 'Dustin Brinkmann', region: 'Central', managerName: 'Dustin Brinkmann' }),
  );
  const userId = await as(asker, (work) => findOrCreateUser(work, { name: 'Anna Snelling', teamId }));
  return { organisation, app, admin, teamId, userId };
}

test('a file names teams and people that become part of the tree', async () => {
  const { organisation, admin, teamId, userId } = await imported();
  const teams = (await admin(identityContract.listTeams)).body.items;
  expect(teams.find((team) => team.id === teamId)).toMatchObject({
    parentId: organisation.topTeamId,
    region: 'Central',
    managerName: 'Dustin Brinkmann',
    people: 2,
  });
  const people = (await admin(identityContract.listUsers)).body.items;
  expect(people.find((person) => person.id === userId)).toMatchObject({
    entry: 'none',
    email: '',
    team: { id: teamId },
    roles: [{ name: '销售' }],
  });
  expect(people.find((person) => person.name === 'Dustin Brinkmann')).toMatchObject({
    entry: 'none',
    roles: [{ name: '销售经理' }],
  });
});

test('the same names lead to the same team and person', async () => {
  const { organisation, teamId, userId } = await imported();
  const again = await organisation.as(organisation.admin, async (work) => ({
    teamId: await findOrCreateTeam(work, { name: 'Dustin Brinkmann', managerName: 'Somebody Else' }),
    userId: await findOrCreateUser(work, { name: 'Anna Snelling', teamId: null }),
  }));
  expect(again).toEqual({ teamId, userId });
});

test('people of the same name in two organisations do not meet', async () => {
  const first = await imported();
  const second = await imported();
  expect(second.userId).not.toBe(first.userId);
});

test('somebody known by name is invited later and signs in', async () => {
  const { app, admin, userId } = await imported();
  const tooEarly = await admin(identityContract.resetPassword, { params: { id: userId } });
  expect(tooEarly.problem.code).toBe('no_entry_yet');
  const invited = await admin(identityContract.inviteUser, {
    params: { id: userId },
    body: { email: 'anna@example.test' },
  });
  expect(invited.status).toBe(201);
  const mistaken = invited.body.setupUrl.split('/').at(-1)!;
  const corrected = await admin(identityContract.inviteUser, {
    params: { id: userId },
    body: { email: 'anna.snelling@example.test' },
  });
  const spend = (token: string) =>
    app.stranger(entryContract.spendLink, { params: { token }, body: { password: 'correct horse battery' } });
  expect((await spend(mistaken)).problem.code).toBe('link_spent');
  expect((await spend(corrected.body.setupUrl.split('/').at(-1)!)).status).toBe(201);
  const signIn = (email: string) =>
    app.stranger(entryContract.signIn, { body: { email, password: 'correct horse battery' } });
  expect((await signIn('anna@example.test')).status).toBe(401);
  expect((await signIn('anna.snelling@example.test')).body).toEqual({ userId });
});

test('a person moves to another team once', async () => {
  const { organisation, admin, userId } = await imported();
  const west = await organisation.addTeam('West');
  await organisation.as(organisation.admin, (work) => moveUserToTeam(work, userId, west));
  await organisation.as(organisation.admin, (work) => moveUserToTeam(work, userId, west));
  const log = (await admin(identityContract.listAudit, { query: { recordId: userId } })).body.items;
  expect(log.filter((entry) => entry.action === 'user.updated')).toHaveLength(1);
});

test('an import by somebody who may not add people finds them but makes none', async () => {
  const { organisation, userId } = await imported();
  const rep = await organisation.addPerson({ name: '销售' });
  expect(
    await organisation.as(rep, (work) => findOrCreateUser(work, { name: 'Anna Snelling', teamId: null })),
  ).toBe(userId);
  await expect(
    organisation.as(rep, (work) => findOrCreateUser(work, { name: 'New Face', teamId: null })),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await expect(
    organisation.as(rep, (work) => findOrCreateTeam(work, { name: 'New Team' })),
  ).rejects.toMatchObject({ code: 'forbidden' });
});
