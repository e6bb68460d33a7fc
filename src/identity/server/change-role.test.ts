import { expect, test } from 'vitest';
import { identityContract } from '../model/contract.ts';
import { listRoles } from './role-queries.ts';
import { appForTests } from './testing/app-for-tests.ts';
import { browserOf } from './testing/browser-of.ts';
import { newOrganisation } from './testing/organisation-for-tests.ts';

async function house() {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  const admin = await app.clientOf(organisation.admin);
  const role = async (key: string) =>
    (await admin(identityContract.listRoles)).body.items.find((one) => one.key === key)!;
  const custom = async (name: string, rights: object, fields: object = {}) => {
    const made = (await admin(identityContract.createRole, { body: { name } })).body;
    const saved = await admin(identityContract.updateRole, {
      params: { id: made.id },
      ifMatch: 1,
      body: { rights, fields },
    });
    expect(saved.status).toBe(200);
    return saved.body;
  };
  return { organisation, app, admin, role, custom };
}

test('a new role is empty or a copy', async () => {
  const { admin, role } = await house();
  const rep = await role('rep');
  const empty = await admin(identityContract.createRole, { body: { name: '实习' } });
  expect(empty.body).toMatchObject({
    name: '实习',
    builtin: false,
    people: 0,
    rights: {},
    fields: {},
    version: 1,
  });
  const copy = await admin(identityContract.createRole, { body: { name: '高级销售', copyOf: rep.id } });
  expect(copy.body.rights).toEqual(rep.rights);
  expect((await admin(identityContract.createRole, { body: { name: '' } })).status).toBe(400);
});

test('rights and field rights of a role take effect and are audited with what was and what is', async () => {
  const { organisation, admin, role } = await house();
  const rep = await role('rep');
  const person = await organisation.addPerson({ name: '王芳' });
  const rights = { ...rep.rights, 'deal.read': 'team' };
  const saved = await admin(identityContract.updateRole, {
    params: { id: rep.id },
    ifMatch: rep.version,
    body: { rights, fields: { ...rep.fields, 'account.phone': 'masked' } },
  });
  expect(saved.body).toMatchObject({ version: rep.version + 1, fields: { 'account.phone': 'masked' } });
  const again = await organisation.again(person);
  expect(again.rights['deal.read']).toBe('team');
  expect(again.fieldReach['account.phone']).toBe('masked');
  const log = await admin(identityContract.listAudit, { query: { object: 'role', limit: 1 } });
  expect(log.body.items[0]?.changes).toEqual({
    'deal.read': { from: 'own', to: 'team' },
    'account.phone': { from: null, to: 'masked' },
  });
});

test('what is taken from a role is gone at the very next request, and what is given back is there', async () => {
  const { organisation, app, admin, role } = await house();
  const { userId } = await organisation.addPerson({ name: '吴敏' });
  const browser = await browserOf(organisation, app, userId);
  const mayCreate = async () => (await browser(identityContract.me)).body.rights['account.create'];
  const { id, rights } = await role('rep');
  const { 'account.create': taken, ...left } = rights;
  for (const [version, given] of [left, rights, left, rights].entries()) {
    await mayCreate();
    const body = { rights: given };
    await admin(identityContract.updateRole, { params: { id }, ifMatch: version + 1, body });
    expect(await mayCreate()).toBe(given === rights ? taken : undefined);
  }
});

test('rights that do not exist are told by name', async () => {
  const { admin, role } = await house();
  const rep = await role('rep');
  const body = { rights: { 'deal.fly': 'all', 'user.update': 'own' }, fields: { nothing: 'hidden' } };
  const refused = await admin(identityContract.updateRole, { params: { id: rep.id }, ifMatch: 1, body });
  expect(refused.status).toBe(400);
  expect(refused.problem.fields?.map((fault) => fault.path)).toEqual([
    'rights.deal.fly',
    'rights.user.update',
    'fields.nothing',
  ]);
});

test('designing roles needs the right; everybody may read who may what', async () => {
  const { organisation, app, role } = await house();
  const rep = await role('rep');
  const client = await app.clientOf(await organisation.addPerson({ name: '销售' }));
  expect((await client(identityContract.listRoles)).status).toBe(200);
  expect((await client(identityContract.createRole, { body: { name: '甲' } })).status).toBe(403);
  expect(
    (await client(identityContract.updateRole, { params: { id: rep.id }, ifMatch: 1, body: { name: '甲' } }))
      .status,
  ).toBe(403);
  expect((await client(identityContract.removeRole, { params: { id: rep.id } })).status).toBe(403);
});

test('nobody puts into a role what he does not hold, nor copies what reaches further', async () => {
  const { organisation, app, role, custom } = await house();
  const own = await custom('角色管理', {
    'role.read': 'all',
    'role.design': 'all',
    'user.read': 'all',
    'deal.read': 'own',
  });
  const designer = await app.clientOf(await organisation.addPerson({ name: '设计', roleIds: [own.id] }));
  const widened = await designer(identityContract.updateRole, {
    params: { id: own.id },
    ifMatch: own.version,
    body: { rights: { ...own.rights, 'deal.read': 'all' } },
  });
  expect(widened.problem.code).toBe('grants_too_much');
  expect(widened.problem.title).toContain('商机 · 查看');
  const copied = await designer(identityContract.createRole, {
    body: { name: '乙', copyOf: (await role('admin')).id },
  });
  expect(copied.problem.code).toBe('grants_too_much');
  const narrowed = await designer(identityContract.updateRole, {
    params: { id: own.id },
    ifMatch: own.version,
    body: { rights: { 'role.design': 'all', 'user.read': 'all' } },
  });
  expect(narrowed.status).toBe(200);
});

test('who sees a field masked cannot open it by changing a role', async () => {
  const { organisation, app, custom } = await house();
  const masked = await custom(
    '设计',
    { 'role.design': 'all', 'user.read': 'all' },
    { 'account.phone': 'masked' },
  );
  const designer = await app.clientOf(await organisation.addPerson({ name: '设计', roleIds: [masked.id] }));
  const opened = await designer(identityContract.updateRole, {
    params: { id: masked.id },
    ifMatch: masked.version,
    body: { fields: {} },
  });
  expect(opened.problem.code).toBe('grants_too_much');
});

test('the administrators cannot shut themselves out by their own role', async () => {
  const { admin, role } = await house();
  const { id, version, rights } = await role('admin');
  const { 'role.design': _, ...rest } = rights;
  const refused = await admin(identityContract.updateRole, {
    params: { id },
    ifMatch: version,
    body: { rights: rest },
  });
  expect(refused.problem.code).toBe('last_administrator');
});

test('a built-in role may be renamed and is then called so in both languages, but not removed', async () => {
  const { organisation, admin, role } = await house();
  const rep = await role('rep');
  const inEnglish = async () => {
    const { items } = await organisation.as(organisation.admin, listRoles);
    return items.find((one) => one.key === 'rep')?.label.en;
  };
  expect(await inEnglish()).toBe('Sales rep');
  const renamed = await admin(identityContract.updateRole, {
    params: { id: rep.id },
    ifMatch: 1,
    body: { name: '顾问' },
  });
  expect(renamed.body.name).toBe('顾问');
  expect(await inEnglish()).toBe('顾问');
  expect((await admin(identityContract.removeRole, { params: { id: rep.id } })).problem.code).toBe(
    'built_in_role',
  );
});

test('a role that somebody holds is not removed', async () => {
  const { organisation, admin, custom } = await house();
  const made = await custom('临时', { 'deal.read': 'own' });
  const person = await organisation.addPerson({ name: '王芳', roleIds: [made.id] });
  const refused = await admin(identityContract.removeRole, { params: { id: made.id } });
  expect(refused.problem).toMatchObject({
    code: 'role_held',
    title: '还有 1 人使用这个角色，请先给他们换角色',
  });
  const rep = (await admin(identityContract.listRoles)).body.items.find((one) => one.key === 'rep')!;
  await admin(identityContract.updateUser, {
    params: { id: person.userId },
    ifMatch: 1,
    body: { roleIds: [rep.id] },
  });
  expect((await admin(identityContract.removeRole, { params: { id: made.id } })).status).toBe(204);
  expect((await admin(identityContract.removeRole, { params: { id: made.id } })).status).toBe(404);
});
