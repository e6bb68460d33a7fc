import { expect, test } from 'vitest';
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import { catalogueFaults } from '../../records/server/testing/catalogue-faults.ts';
import { activityContract as contract } from '../model/contract.ts';
import type { WireTask } from '../model/task.ts';
import { insertTasks, taskKind } from './index.ts';
import { companyWithActivities } from './testing/company-with-activities.ts';

const stalled = {
  name: '一号商机',
  account: null,
  why: 'stalled' as const,
  days: 3,
  stage: '报价',
  amount: null,
};
const waiting = { name: '吕云', company: null, level: 'A1', why: 'accept' as const, at: null };
const company = await companyWithActivities({
  deals: async () => [{ ...stalled, dealId: '0198f5a0-0000-7000-8000-000000000000' }],
  leads: async () => [{ ...waiting, leadId: '0198f5a0-0000-7000-8000-000000000001' }],
});
const { li, mei, wang, chen, dealId, wangsDealId, east } = company;
const [byLi, byMei, byWang, byChen] = [
  await company.clientOf(li),
  await company.clientOf(mei),
  await company.clientOf(wang),
  await company.clientOf(chen),
];
const today = dayOf(new Date(), 'Asia/Shanghai');

const plan = (body: object, client = byLi) =>
  client(contract.addTask, { body: { title: '回电话', ...body } });
const titles = (items: readonly WireTask[]) => items.map((task) => task.title);

test('the catalogue of tasks tells every column of the table', async () => {
  expect(
    await company.as(company.system, (work) =>
      catalogueFaults(work, taskKind, ['subject_object', 'subject_id']),
    ),
  ).toEqual([]);
});

test('a task is planned for oneself, on something one sees', async () => {
  const { status, body } = await plan({
    subject: { object: 'deal', id: dealId },
    dueOn: today,
    promised: true,
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    title: '回电话',
    subject: { object: 'deal', id: dealId, title: '一号商机' },
    dueOn: today,
    promised: true,
    owner: { id: li.userId, name: '李' },
    doneAt: null,
    version: 1,
    mayUpdate: true,
  });
  expect((await plan({ subject: { object: 'deal', id: wangsDealId } })).status).toBe(404);
  expect((await plan({ dueOn: '2026-02-30' })).status).toBe(400);
  expect((await plan({}, await company.clientOf(li, true))).status).toBe(403);
});

test('a manager gives tasks to her team, who are told; a rep gives none to others', async () => {
  expect((await plan({ ownerId: chen.userId })).problem.code).toBe('owner_out_of_reach');
  expect((await plan({ ownerId: wang.userId }, byMei)).problem.code).toBe('owner_out_of_reach');
  expect((await plan({ ownerId: dealId }, byMei)).problem.code).toBe('owner_unknown');
  expect((await plan({ title: '整理客户', ownerId: chen.userId }, byMei)).body.owner).toMatchObject({
    id: chen.userId,
  });
  const told = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['user_id', 'kind', 'payload'])
      .where('tenant_id', '=', company.orgId)
      .execute(),
  );
  expect(told).toEqual([
    { user_id: chen.userId, kind: 'task-given', payload: { who: '梅', title: '整理客户' } },
  ]);
});

test('a task is changed from the version one saw, handed over where the right reaches, and may leave one’s sight', async () => {
  const { id } = (await plan({ title: '准备合同' }, byMei)).body;
  const change = (client: typeof byLi, ifMatch: number, body: object) =>
    client(contract.changeTask, { params: { id }, ifMatch, body });
  expect((await change(byLi, 1, { title: '别的' })).status).toBe(404);
  expect((await change(byMei, 1, { title: '准备合同' })).body, 'nothing differs').toMatchObject({
    version: 1,
  });
  expect((await change(byMei, 1, { dueOn: today, title: '准备新合同' })).body).toMatchObject({
    version: 2,
    dueOn: today,
  });
  expect((await change(byMei, 1, { title: '旧' })).problem.code).toBe('stale_version');
  expect((await change(byMei, 2, { ownerId: wang.userId })).problem.code).toBe('owner_out_of_reach');
  const byAdmin = await company.clientOf(company.admin);
  expect((await change(byAdmin, 2, { ownerId: wang.userId })).body).toMatchObject({
    owner: { name: '王' },
    version: 3,
  });
  expect((await change(byMei, 3, { dueOn: null })).status).toBe(404);
  const audit = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('audit_entry')
      .select('changes')
      .where('tenant_id', '=', company.orgId)
      .where('record_id', '=', id)
      .where('action', '=', 'task.updated')
      .orderBy('id')
      .execute(),
  );
  expect(audit.map((entry) => entry.changes)).toEqual([
    { title: { from: '准备合同', to: '准备新合同' }, due_on: { from: null, to: today } },
    { owner: { from: mei.userId, to: wang.userId } },
  ]);
});

test('a task is done once, may be opened again, removed and brought back', async () => {
  const { id } = (await plan({ title: '发邮件', subject: { object: 'deal', id: dealId } })).body;
  const tick = () => byLi(contract.completeTask, { params: { id } });
  const done = (await tick()).body;
  expect(done).toMatchObject({ version: 2, doneAt: expect.any(String) });
  expect((await tick()).body, 'twice changes nothing').toEqual(done);
  expect((await byLi(contract.reopenTask, { params: { id } })).body).toMatchObject({
    doneAt: null,
    version: 3,
  });
  expect((await byChen(contract.completeTask, { params: { id } })).status).toBe(404);
  expect((await byLi(contract.removeTask, { params: { id } })).status).toBe(204);
  expect((await tick()).status).toBe(404);
  expect((await byLi(contract.restoreTask, { params: { id } })).body).toMatchObject({ id, title: '发邮件' });
  const events = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('outbox')
      .select(['type', 'payload'])
      .where('tenant_id', '=', company.orgId)
      .where('record_id', '=', id)
      .orderBy('id')
      .execute(),
  );
  expect(events.map((event) => event.type)).toEqual([
    'task.created',
    'task.completed',
    'task.reopened',
    'task.deleted',
    'task.restored',
  ]);
  expect(events[1]!.payload).toEqual({ subject: { object: 'deal', id: dealId } });
});

test('who only sees a task cannot tick it off', async () => {
  const { id } = (await plan({ title: '给陈看' }, byChen)).body;
  const watcher = await company.addPerson({ name: '观察员', role: 'read_only' });
  const client = await company.clientOf(watcher);
  expect((await client(contract.completeTask, { params: { id } })).status).toBe(403);
  const listed = await client(contract.listTasks, { query: { scope: 'all' } });
  expect(listed.body.items.find((task) => task.id === id)).toMatchObject({ mayUpdate: false });
});

const days = {
  昨天: addDays(today, -1),
  今天: today,
  明天: addDays(today, 1),
  下周: addDays(today, 7),
  以后: addDays(today, 8),
  不急: null,
};

async function person() {
  const hu = await company.addPerson({ name: '胡', team: east });
  const client = await company.clientOf(hu);
  for (const [title, dueOn] of Object.entries(days).toReversed())
    await plan({ title, dueOn, promised: title === '以后' || title === '不急' }, client);
  return client;
}

test('tasks are listed by due day, narrowed to when they are due, and paged without gaps while they are done', async () => {
  const client = await person();
  const list = async (query: object = {}) => (await client(contract.listTasks, { query: { ...query } })).body;
  expect(titles((await list()).items)).toEqual(Object.keys(days));
  const due = async (when: string) => titles((await list({ due: when })).items);
  expect([await due('overdue'), await due('today'), await due('week'), await due('later')]).toEqual([
    ['昨天'],
    ['今天'],
    ['明天', '下周'],
    ['以后', '不急'],
  ]);
  const first = await list({ limit: 4 });
  await client(contract.completeTask, { params: { id: first.items[0]!.id } });
  await client(contract.completeTask, { params: { id: first.items[1]!.id } });
  expect(titles((await list({ limit: 4, cursor: first.nextCursor })).items)).toEqual(['以后', '不急']);
  const done = await list({ state: 'done', limit: 1 });
  expect([
    ...titles(done.items),
    ...titles((await list({ state: 'done', limit: 1, cursor: done.nextCursor })).items),
  ]).toEqual(['今天', '昨天']);
  expect((await client(contract.listTasks, { query: { cursor: 'nonsense' } })).problem.code).toBe(
    'invalid_cursor',
  );
  expect(
    (await client(contract.listTasks, { query: { cursor: 'nonsense', state: 'done' } })).problem.code,
  ).toBe('invalid_cursor');
});

test('the team’s tasks are those the asker may see', async () => {
  await plan({ title: '西区的事' }, byWang);
  const all = async (client: typeof byLi) =>
    titles((await client(contract.listTasks, { query: { scope: 'all', limit: 200 } })).body.items);
  expect(await all(byMei)).not.toContain('西区的事');
  expect(await all(byMei)).toContain('整理客户');
  expect(await all(byLi)).not.toContain('整理客户');
});

test('the work queue tells what is overdue, due and promised, and what other domains add', async () => {
  const client = await person();
  const { body } = await client(contract.workQueue);
  expect([titles(body.overdue), titles(body.today), titles(body.promised)]).toEqual([
    ['昨天'],
    ['今天'],
    ['以后', '不急'],
  ]);
  expect(body.deals).toMatchObject([{ name: '一号商机', why: 'stalled' }]);
  expect(body.leads).toMatchObject([{ name: '吕云', why: 'accept' }]);
});

test('an import writes many tasks with their own times', async () => {
  const at = new Date('2025-05-05T01:00:00Z');
  const row = {
    subjectObject: 'deal',
    subjectId: dealId,
    accountId: null,
    title: '旧任务',
    dueOn: '2025-05-06',
    promised: false,
    ownerId: li.userId,
    teamId: east,
    createdAt: at,
    createdBy: li.userId,
    doneAt: at,
  };
  const ids = await company.as(company.system, (work) =>
    insertTasks(
      work,
      Array.from({ length: 1001 }, () => row),
    ),
  );
  expect(new Set(ids).size).toBe(1001);
  const page = (await byLi(contract.listTasks, { query: { state: 'done', limit: 200 } })).body;
  expect(page.items.at(-1)).toMatchObject({ title: '旧任务', doneAt: at.toISOString() });
});
