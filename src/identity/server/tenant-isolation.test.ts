import { expect, test } from 'vitest';
import { identityContract } from '../model/contract.ts';
import { appForTests } from './testing/app-for-tests.ts';
import { newOrganisation } from './testing/organisation-for-tests.ts';

/** Ours, and another organisation with everything whose ids we might guess. */
async function twoOrganisations() {
  const ours = await newOrganisation();
  const theirs = await newOrganisation();
  const app = await appForTests(ours);
  const admin = await app.clientOf(ours.admin);
  const theirAdmin = await app.clientOf(theirs.admin);
  const person = await theirs.addPerson({ name: '外人' });
  const teamId = await theirs.addTeam('外队');
  const role = (await theirAdmin(identityContract.createRole, { body: { name: '外角色' } })).body;
  return { ours, theirs, admin, theirAdmin, person, teamId, role };
}

test('ids of another organisation are not found, whatever is asked with them', async () => {
  const { admin, person, teamId, role } = await twoOrganisations();
  const user = { params: { id: person.userId } };
  const answers = [
    await admin(identityContract.updateUser, { ...user, ifMatch: 1, body: { name: '我的' } }),
    await admin(identityContract.resetPassword, user),
    await admin(identityContract.inviteUser, { ...user, body: { email: 'x@example.test' } }),
    await admin(identityContract.updateTeam, { params: { id: teamId }, ifMatch: 1, body: { name: '我的' } }),
    await admin(identityContract.removeTeam, { params: { id: teamId } }),
    await admin(identityContract.updateRole, { params: { id: role.id }, ifMatch: 1, body: { name: '我的' } }),
    await admin(identityContract.removeRole, { params: { id: role.id } }),
    await admin(identityContract.createRole, { body: { name: '抄', copyOf: role.id } }),
    await admin(identityContract.createTeam, { body: { name: '下', parentId: teamId } }),
    await admin(identityContract.createTeam, { body: { name: '管', managerId: person.userId } }),
    await admin(identityContract.createUser, {
      body: { name: '甲', email: 'j1@example.test', roleIds: [role.id] },
    }),
    await admin(identityContract.createUser, {
      body: { name: '甲', email: 'j2@example.test', teamId, roleIds: [role.id] },
    }),
  ];
  for (const answer of answers)
    expect({ ...answer.problem, requestId: null }).toEqual({ ...answers[0]!.problem, requestId: null });
  expect(answers[0]!.status).toBe(404);
});

test('lists hold nothing of another organisation', async () => {
  const { ours, admin, person, teamId, role } = await twoOrganisations();
  const told = JSON.stringify([
    (await admin(identityContract.listUsers)).body,
    (await admin(identityContract.listTeams)).body,
    (await admin(identityContract.listRoles)).body,
    (await admin(identityContract.listAudit, { query: { limit: 200 } })).body,
    (await admin(identityContract.listAudit, { query: { actorId: person.userId } })).body,
    (await admin(identityContract.me)).body,
  ]);
  for (const foreign of [person.userId, teamId, role.id, '外']) expect(told).not.toContain(foreign);
  expect(told).toContain(ours.topTeamId);
});

test('what was tried leaves the other organisation as it was', async () => {
  const { theirAdmin, admin, person } = await twoOrganisations();
  const before = (await theirAdmin(identityContract.listUsers)).body;
  await admin(identityContract.updateUser, {
    params: { id: person.userId },
    ifMatch: 1,
    body: { state: 'disabled' },
  });
  expect((await theirAdmin(identityContract.listUsers)).body).toEqual(before);
});
