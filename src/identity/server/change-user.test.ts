import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { entryContract, identityContract } from '../model/contract.ts';
import { appForTests } from './testing/app-for-tests.ts';
import { browserOf } from './testing/browser-of.ts';
import { newOrganisation, type OrganisationForTests } from './testing/organisation-for-tests.ts';

async function house() {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  const admin = await app.clientOf(organisation.admin);
  const roles = (await admin(identityContract.listRoles)).body.items;
  const roleId = (key: string) => roles.find((role) => role.key === key)!.id;
  const find = async (userId: string) =>
    (await admin(identityContract.listUsers)).body.items.find((person) => person.id === userId)!;
  return { organisation, app, admin, roleId, find };
}

/** A role that may change people, and besides that only reads its own deals. */
async function personnelRole(
  organisation: OrganisationForTests,
  admin: Awaited<ReturnType<typeof house>>['admin'],
  extra = {},
) {
  const role = (await admin(identityContract.createRole, { body: { name: '人事' } })).body;
  const rights = {
    'user.read': 'all',
    'user.create': 'all',
    'user.update': 'all',
    'deal.read': 'own',
    ...extra,
  };
  const saved = await admin(identityContract.updateRole, {
    params: { id: role.id },
    ifMatch: role.version,
    body: { rights },
  });
  expect(saved.status).toBe(200);
  return organisation.addPerson({ name: '人事', roleIds: [role.id] });
}

test('an administrator invites somebody, who sets a password and is in', async () => {
  const { admin, app, roleId, find, organisation } = await house();
  const body = {
    name: '赵强',
    email: 'qiang@example.test',
    title: '客户经理',
    teamId: organisation.topTeamId,
    roleIds: [roleId('rep')],
  };
  const invited = await admin(identityContract.createUser, { body });
  expect(invited.status).toBe(201);
  expect(await find(invited.body.userId)).toMatchObject({
    name: '赵强',
    entry: 'invited',
    roles: [{ name: '销售' }],
    team: { id: organisation.topTeamId },
  });
  const token = invited.body.setupUrl.split('/').at(-1)!;
  const set = await app.stranger(entryContract.spendLink, {
    params: { token },
    body: { password: 'correct horse battery' },
  });
  expect(set.status).toBe(201);
  expect((await find(invited.body.userId)).entry).toBe('ready');
});

test('inviting needs a name, an e-mail and a role, and the right to do so', async () => {
  const { admin, app, roleId, organisation } = await house();
  const empty = await admin(identityContract.createUser, { body: { email: 'x', roleIds: [] } });
  expect(empty.problem.fields?.map((fault) => fault.path)).toEqual(['name', 'email', 'roleIds']);
  const taken = { name: '甲', email: 'taken@example.test', roleIds: [roleId('rep')] };
  expect((await admin(identityContract.createUser, { body: taken })).status).toBe(201);
  expect((await admin(identityContract.createUser, { body: taken })).problem.code).toBe('email_taken');
  const rep = await app.clientOf(await organisation.addPerson({ name: '销售' }));
  expect(
    (await rep(identityContract.createUser, { body: { ...taken, email: 'b@example.test' } })).problem.code,
  ).toBe('forbidden');
  expect((await app.stranger(identityContract.createUser, { body: taken })).problem.code).toBe(
    'not_signed_in',
  );
});

test('a change is audited with what was and what is, and counts the policy version', async () => {
  const { admin, roleId, find, organisation } = await house();
  const person = await organisation.addPerson({ name: '赵强' });
  const east = await organisation.addTeam('华东');
  const before = await find(person.userId);
  const body = { name: '赵强强', teamId: east, roleIds: [roleId('manager')] };
  const changed = await admin(identityContract.updateUser, {
    params: { id: person.userId },
    ifMatch: before.version,
    body,
  });
  expect(changed.body).toMatchObject({
    name: '赵强强',
    team: { name: '华东' },
    roles: [{ name: '销售经理' }],
    version: before.version + 1,
  });
  const log = await admin(identityContract.listAudit, { query: { recordId: person.userId, limit: 1 } });
  expect(log.body.items[0]?.changes).toEqual({
    name: { from: '赵强', to: '赵强强' },
    team: { from: '明斗测试公司', to: '华东' },
    roles: { from: ['销售'], to: ['销售经理'] },
  });
  const version = await organisation.as(organisation.system, ({ db }) =>
    db
      .selectFrom('organisation')
      .select('policy_version')
      .where('id', '=', organisation.orgId)
      .executeTakeFirstOrThrow(),
  );
  expect(version.policy_version).toBeGreaterThan(1n);
  expect((await organisation.again(person)).rights['deal.read']).toBe('team_and_below');
});

test('an update needs the version it was made from', async () => {
  const { admin, organisation } = await house();
  const { userId: id } = await organisation.addPerson({ name: '赵强' });
  expect((await admin(identityContract.updateUser, { params: { id }, body: { name: '甲' } })).status).toBe(
    428,
  );
  expect(
    (await admin(identityContract.updateUser, { params: { id }, ifMatch: 7, body: { name: '甲' } })).status,
  ).toBe(412);
});

test('disabling ends sessions and keys in the same transaction', async () => {
  const { admin, app, organisation } = await house();
  const person = await organisation.addPerson({ name: '赵强' });
  const browser = await browserOf(organisation, app, person.userId);
  const program = await app.clientOf(person);
  expect((await browser(identityContract.me)).status).toBe(200);
  expect((await program(identityContract.me)).status).toBe(200);
  const disabled = await admin(identityContract.updateUser, {
    params: { id: person.userId },
    ifMatch: 1,
    body: { state: 'disabled' },
  });
  expect(disabled.body.state).toBe('disabled');
  const left = await organisation.as(organisation.system, async ({ db }) => ({
    sessions: await db
      .selectFrom('session')
      .select('id')
      .where('tenant_id', '=', organisation.orgId)
      .where('user_id', '=', person.userId)
      .execute(),
    keys: await db
      .selectFrom('api_key')
      .select('id')
      .where('tenant_id', '=', organisation.orgId)
      .where('user_id', '=', person.userId)
      .where('revoked_at', 'is', null)
      .execute(),
  }));
  expect(left).toEqual({ sessions: [], keys: [] });
  await setTimeout(1050);
  expect((await browser(identityContract.me)).status).toBe(401);
  expect((await program(identityContract.me)).status).toBe(401);
});

test('the last administrator can be neither disabled nor given another role', async () => {
  const { admin, roleId, organisation } = await house();
  const params = { id: organisation.admin.userId! };
  const disabled = await admin(identityContract.updateUser, {
    params,
    ifMatch: 1,
    body: { state: 'disabled' },
  });
  expect(disabled.problem.code).toBe('last_administrator');
  const demoted = await admin(identityContract.updateUser, {
    params,
    ifMatch: 1,
    body: { roleIds: [roleId('rep')] },
  });
  expect(demoted.problem.code).toBe('last_administrator');
  expect((await admin(identityContract.me)).body.rights['role.design']).toBe('all');
});

test('of two administrators who disable each other at the same moment one remains', async () => {
  const { admin, app, organisation } = await house();
  const second = await organisation.addPerson({ name: '副手', role: 'admin' });
  const other = await app.clientOf(second);
  for (const client of [admin, other]) expect((await client(identityContract.me)).status).toBe(200);
  const answers = await Promise.all([
    admin(identityContract.updateUser, {
      params: { id: second.userId },
      ifMatch: 1,
      body: { state: 'disabled' },
    }),
    other(identityContract.updateUser, {
      params: { id: organisation.admin.userId! },
      ifMatch: 1,
      body: { state: 'disabled' },
    }),
  ]);
  const [done, refused] = answers.map((answer) => answer.status).toSorted();
  expect(done).toBe(200);
  // The later one is out already when he asks, or meets the rule when both were let in.
  expect([401, 409]).toContain(refused);
});

test('who may change people cannot make anybody reach further than he does himself', async () => {
  const { admin, app, roleId, organisation, find } = await house();
  const personnel = await app.clientOf(await personnelRole(organisation, admin));
  const rep = await organisation.addPerson({ name: '赵强', role: 'read_only' });
  const promoted = await personnel(identityContract.updateUser, {
    params: { id: rep.userId },
    ifMatch: 1,
    body: { roleIds: [roleId('admin')] },
  });
  expect(promoted.problem.code).toBe('grants_too_much');
  const invited = await personnel(identityContract.createUser, {
    body: { name: '乙', email: 'b2@example.test', roleIds: [roleId('management')] },
  });
  expect(invited.problem.code).toBe('grants_too_much');
  expect((await find(rep.userId)).roles.map((role) => role.id)).toEqual([roleId('read_only')]);
});

test('who may change people cannot take over somebody who reaches further', async () => {
  const { admin, app, organisation } = await house();
  const personnel = await app.clientOf(await personnelRole(organisation, admin));
  const params = { id: organisation.admin.userId! };
  expect((await personnel(identityContract.resetPassword, { params })).problem.code).toBe('grants_too_much');
  expect(
    (await personnel(identityContract.updateUser, { params, ifMatch: 1, body: { state: 'disabled' } }))
      .problem.code,
  ).toBe('grants_too_much');
  expect(
    (await personnel(identityContract.inviteUser, { params, body: { email: 'mine@example.test' } })).problem
      .code,
  ).toBe('grants_too_much');
});

test('who may change people cannot demote somebody who reaches further', async () => {
  const { admin, app, organisation } = await house();
  const personnel = await app.clientOf(await personnelRole(organisation, admin));
  const manager = await organisation.addPerson({ name: '林悦', role: 'manager' });
  const own = (await admin(identityContract.listRoles)).body.items.find((role) => role.name === '人事')!;
  const demoted = await personnel(identityContract.updateUser, {
    params: { id: manager.userId },
    ifMatch: 1,
    body: { roleIds: [own.id] },
  });
  expect(demoted.problem.code).toBe('grants_too_much');
});

test('nobody moves himself to a team whose deals he does not reach', async () => {
  const { admin, app, organisation } = await house();
  const east = await organisation.addTeam('华东');
  const role = await personnelRole(organisation, admin, { 'deal.read': 'team_and_below' });
  const moved = await admin(identityContract.updateUser, {
    params: { id: role.userId },
    ifMatch: 1,
    body: { teamId: east },
  });
  const personnel = await app.clientOf(role);
  const up = await personnel(identityContract.updateUser, {
    params: { id: role.userId },
    ifMatch: moved.body.version,
    body: { teamId: organisation.topTeamId },
  });
  expect(up.problem.code).toBe('grants_too_much');
});

test('a reset link ends in a new password; somebody without a way in is invited instead', async () => {
  const { admin, app, organisation } = await house();
  const person = await organisation.addPerson({ name: '赵强' });
  const reset = await admin(identityContract.resetPassword, { params: { id: person.userId } });
  expect(reset.status).toBe(201);
  const token = reset.body.resetUrl.split('/').at(-1)!;
  expect((await app.stranger(entryContract.readLink, { params: { token } })).body.purpose).toBe('reset');
  const set = await app.stranger(entryContract.spendLink, {
    params: { token },
    body: { password: 'correct horse battery' },
  });
  expect(set.status).toBe(201);
  const invited = await admin(identityContract.inviteUser, {
    params: { id: person.userId },
    body: { email: 'new@example.test' },
  });
  expect(invited.problem.code).toBe('has_password');
});
