import { expect, test } from 'vitest';
import { newId } from '../../platform/model/identifier.ts';
import { identityContract } from '../model/contract.ts';
import { issueLink, spendLink } from './one-time-links.ts';
import { appForTests } from './testing/app-for-tests.ts';
import { newOrganisation } from './testing/organisation-for-tests.ts';

async function house() {
  const organisation = await newOrganisation();
  const app = await appForTests(organisation);
  return { organisation, app, admin: await app.clientOf(organisation.admin) };
}

test('I am told who I am, what I may do and how my organisation shows money', async () => {
  const { organisation, app } = await house();
  const person = await organisation.addPerson({ name: '王芳', email: 'me@example.test' });
  const { status, body } = await (await app.clientOf(person))(identityContract.me);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    userId: person.userId,
    name: '王芳',
    email: 'me@example.test',
    home: 'rep',
    locale: 'zh-CN',
    organisation: {
      id: organisation.orgId,
      timeZone: 'Asia/Shanghai',
      currency: 'CNY',
      amountStyle: 'full',
      demo: false,
    },
  });
  expect(body.rights['deal.read']).toBe('own');
  expect(body.rights['role.design']).toBeUndefined();
  expect((await app.stranger(identityContract.me)).status).toBe(401);
});

test('my language stays with me', async () => {
  const { organisation, app } = await house();
  const person = await organisation.addPerson({ name: 'Ann' });
  const token = await organisation.as(organisation.system, (work) => issueLink(work, person.userId, 'setup'));
  const { secret } = await spendLink(organisation.database, token, { password: 'correct horse battery' });
  const browser = app.browserWith(secret);
  expect((await browser(identityContract.updateMe, { body: { locale: 'fr' } })).status).toBe(400);
  expect((await browser(identityContract.updateMe, { body: { locale: 'en' } })).body).toEqual({
    locale: 'en',
  });
  expect((await organisation.again(person)).locale).toBe('en');
});

test('name, time zone and money style of the organisation can be set', async () => {
  const { admin } = await house();
  const body = { name: '明斗科技', timeZone: 'Asia/Urumqi', amountStyle: 'wan' };
  const saved = await admin(identityContract.updateOrganisation, { body });
  expect(saved.body).toMatchObject(body);
  const log = await admin(identityContract.listAudit, { query: { object: 'organisation', limit: 1 } });
  expect(log.body.items[0]).toMatchObject({
    action: 'organisation.updated',
    actor: { name: '管理员' },
    actorKind: 'api_key',
    changes: {
      timeZone: { from: 'Asia/Shanghai', to: 'Asia/Urumqi' },
      amountStyle: { from: 'full', to: 'wan' },
    },
  });
});

test('a time zone must exist, and a rep does not set it', async () => {
  const { organisation, app, admin } = await house();
  for (const timeZone of ['Mars/Olympus', 'UTC+8', '']) {
    const refused = await admin(identityContract.updateOrganisation, { body: { timeZone } });
    expect(refused.problem.fields, timeZone).toMatchObject([{ path: 'timeZone', code: 'unknown_time_zone' }]);
  }
  expect((await admin(identityContract.updateOrganisation, { body: { timeZone: 'UTC' } })).status).toBe(200);
  const rep = await app.clientOf(await organisation.addPerson({ name: '销售' }));
  expect((await rep(identityContract.updateOrganisation, { body: { name: '我的' } })).status).toBe(403);
});

test('the audit log is read newest first, page by page, to its end', async () => {
  const { organisation, admin } = await house();
  for (const name of ['甲', '乙', '丙', '丁'])
    await admin(identityContract.createTeam, { body: { name, parentId: organisation.topTeamId } });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await admin(identityContract.listAudit, { query: { object: 'team', limit: 3, cursor } });
    expect(page.body.items.length).toBeLessThanOrEqual(3);
    seen.push(...page.body.items.map((entry) => String((entry.changes['name'] as { to: string }).to)));
    cursor = page.body.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(['丁', '丙', '乙', '甲']);
  expect(
    (await admin(identityContract.listAudit, { query: { object: 'team', limit: 1 } })).body.items[0]?.subject,
  ).toBe('丁');
  const byActor = await admin(identityContract.listAudit, { query: { actorId: organisation.admin.userId! } });
  expect(byActor.body.items).toHaveLength(4);
});

test('the audit log needs its own right, and a sensible page', async () => {
  const { organisation, app, admin } = await house();
  const manager = await app.clientOf(await organisation.addPerson({ name: '林悦', role: 'manager' }));
  expect((await manager(identityContract.listAudit)).status).toBe(403);
  expect((await admin(identityContract.listAudit, { query: { limit: 1000 } })).status).toBe(400);
  expect((await admin(identityContract.listAudit, { query: { cursor: 'x' } })).status).toBe(400);
});

test('the audit log tells no field that is hidden from its reader', async () => {
  const { organisation, app, admin } = await house();
  const role = (await admin(identityContract.createRole, { body: { name: '审计' } })).body;
  const body = {
    rights: { 'audit.read': 'all' },
    fields: { 'account.phone': 'masked', 'account.name': 'hidden' },
  };
  await admin(identityContract.updateRole, { params: { id: role.id }, ifMatch: 1, body });
  await organisation.as(organisation.admin, async (work) =>
    work.record({
      type: 'account.updated',
      object: 'account',
      recordId: organisation.orgId,
      changes: {
        phone: { from: null, to: '13800138000' },
        name: { from: '甲', to: '乙' },
        city: { from: null, to: '上海' },
      },
    }),
  );
  const auditor = await app.clientOf(await organisation.addPerson({ name: '审计', roleIds: [role.id] }));
  const told = await auditor(identityContract.listAudit, { query: { object: 'account' } });
  expect(told.body.items[0]?.changes).toEqual({
    phone: { from: '•••', to: '•••' },
    city: { from: null, to: '上海' },
  });
  expect(
    (await admin(identityContract.listAudit, { query: { object: 'account' } })).body.items[0]?.changes[
      'name'
    ],
  ).toEqual({ from: '甲', to: '乙' });
});

test('history that was written later stands at its own time', async () => {
  const { organisation, admin } = await house();
  const note = (now: Date, type: string) =>
    organisation.as(organisation.admin, async (work) => {
      await work.db
        .insertInto('audit_entry')
        .values({
          tenant_id: organisation.orgId,
          id: newId(),
          at: now,
          actor_id: null,
          actor_kind: 'system',
          object: 'account',
          record_id: null,
          action: type,
          request_id: null,
        })
        .execute();
    });
  await note(new Date('2026-03-02T08:00:00Z'), 'second');
  await note(new Date('2026-03-01T08:00:00Z'), 'first');
  await note(new Date('2026-03-03T08:00:00Z'), 'third');
  const log = await admin(identityContract.listAudit, { query: { object: 'account' } });
  expect(log.body.items.map((entry) => entry.action)).toEqual(['third', 'second', 'first']);
});
