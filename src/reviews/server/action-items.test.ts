import { beforeAll, expect, test } from 'vitest';
import { activityUseCases } from '../../activities/server/index.ts';
import { activityContract } from '../../activities/model/contract.ts';
import { dealCube } from '../../deals/model/measures.ts';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import { createInsights } from '../../insights/server/index.ts';
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { createLogger } from '../../platform/server/index.ts';
import { judgedCompany, type JudgedCompany } from '../../trust/server/testing/judged-company.ts';
import { actionItemContract as contract } from '../model/action-item/contract.ts';
import { actionItemSubject } from './action-item/action-items.ts';
import { actionItemUseCases, measureDueItems, reviewReactions } from './index.ts';

let company: JudgedCompany;
let app: AppForTests;
const measuring = { insights: createInsights({ cubes: [dealCube] }), cubes: [dealCube] };
const subjects = { action_item: actionItemSubject };
const useCases = actionItemUseCases(measuring, subjects);
const today = dayOf(new Date(), 'Asia/Shanghai');

const closed = (owner: { userId: string }, won: number, lost: number, on: string) =>
  Array.from({ length: won + lost }, (_, index) => ({
    owner,
    walk: [
      [0, '2025-01-02T09:00'],
      [index < won ? 3 : 4, `${on}T09:00`],
    ] as const,
  }));

const winRate = {
  measure: 'deals.win_rate',
  filters: [],
  dayField: 'deals.closed_on',
  from: '2025-02-01',
  to: '2025-03-01',
};

beforeAll(async () => {
  company = await judgedCompany();
  app = await appForTests(company, {
    contract: { ...contract, ...activityContract },
    useCases: {
      ...useCases,
      ...activityUseCases(
        subjects,
        { deals: async () => [], leads: async () => [], accounts: async () => [] },
        [],
        [],
      ),
    },
  });
  await company.addDeals([
    ...closed(company.li, 5, 20, '2025-02-10'),
    ...closed(company.wang, 30, 0, '2025-02-10'),
    ...closed(company.li, 20, 5, addDays(today, -3)),
  ]);
});

const as = (who: Principal) => app.clientOf(who);
const given = async (who: Principal, changed: object = {}) =>
  (await as(who))(contract.addActionItem, {
    body: {
      title: '报价前先过价值清单',
      ownerId: company.li.userId!,
      dueOn: addDays(today, 7),
      basis: winRate,
      expected: { direction: 'up', amount: 0.1, by: today },
      ...changed,
    },
  });
const itemsOf = async (who: Principal, scope: 'mine' | 'given' | 'all' = 'all') =>
  (await (await as(who))(contract.listActionItems, { query: { scope } })).body.items.map(({ id }) => id);

test('an item rests on the number as its giver sees it, and becomes a task of the owner, who is told', async () => {
  const { status, body } = await given(company.mei);
  expect(status).toBe(201);
  expect(body.basis).toMatchObject({
    label: { zh: '赢单率' },
    unit: 'percent',
    stood: { value: 0.2, share: { successes: 5, n: 25 } },
  });
  const tasks = await (await as(company.li))(activityContract.listTasks, { query: { scope: 'mine' } });
  expect(tasks.body.items.find((task) => task.subject?.id === body.id)).toMatchObject({
    title: '报价前先过价值清单',
    dueOn: body.dueOn,
  });
  expect(await itemsOf(company.li, 'mine')).toContain(body.id);
  expect(await itemsOf(company.mei, 'given')).toContain(body.id);
});

test('it is seen by owner, giver and those who read his tasks; nobody else finds it', async () => {
  const { id } = (await given(company.mei)).body;
  expect(await itemsOf(company.admin)).toContain(id);
  expect(await itemsOf(company.wang)).not.toContain(id);
  expect((await (await as(company.wang))(contract.getActionItem, { params: { id } })).status).toBe(404);
  expect((await app.stranger(contract.listActionItems, { query: {} })).status).toBe(401);
});

test('an owner out of reach, an unknown measure and an effect on nothing are refused', async () => {
  expect((await given(company.li, { ownerId: company.mei.userId! })).status).toBe(403);
  expect((await given(company.mei, { basis: { ...winRate, measure: 'deals.luck' } })).status).toBe(400);
  expect((await given(company.mei, { basis: null })).status).toBe(400);
  expect((await given(company.mei, { basis: { ...winRate, to: null } })).status).toBe(400);
});

test('words and day change from the version seen; what has ended stays as it is', async () => {
  const { id, version } = (await given(company.mei)).body;
  const change = async (who: Principal, ifMatch: number) =>
    (await as(who))(contract.changeActionItem, { params: { id }, ifMatch, body: { title: '每周过一遍' } });
  expect((await change(company.wu, version)).status).toBe(404);
  expect((await change(company.li, version)).body).toMatchObject({
    title: '每周过一遍',
    version: version + 1,
  });
  expect((await change(company.mei, version)).problem.code).toBe('stale_version');
  const end = async () =>
    (await as(company.li))(contract.endActionItem, {
      params: { id },
      body: { state: 'dropped', words: '改做别的' },
    });
  expect((await end()).body).toMatchObject({ state: 'dropped', endWords: '改做别的' });
  expect((await end()).problem.code).toBe('action_item_ended');
});

test('ticking off the task does the item', async () => {
  const { id } = (await given(company.mei)).body;
  await company.as(company.system, async (work) => {
    const { task_id } = await work.db
      .selectFrom('action_item')
      .select('task_id')
      .where('tenant_id', '=', company.orgId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const [reaction] = reviewReactions;
    if (!reaction || !('react' in reaction)) throw new Error('no reaction');
    await reaction.react(work, {
      id: newId(),
      type: 'task.completed',
      object: 'task',
      recordId: task_id,
      actorId: company.li.userId,
      payload: {},
      at: new Date(),
    });
  });
  expect((await (await as(company.li))(contract.getActionItem, { params: { id } })).body.state).toBe('done');
});

test('on its day the number is asked again in as many days, and judged against the expectation', async () => {
  const { id } = (await given(company.mei)).body;
  const far = (
    await given(company.mei, { expected: { direction: 'up', amount: 0.1, by: addDays(today, 30) } })
  ).body;
  await measureDueItems(company.database, measuring, createLogger('silent'));
  const read = async (itemId: string) =>
    (await (await as(company.li))(contract.getActionItem, { params: { id: itemId } })).body;
  expect((await read(id)).effect).toMatchObject({
    later: { value: 0.8, share: { successes: 20, n: 25 } },
    verdict: 'reached',
    chance: 'left_out',
  });
  expect((await read(far.id)).effect).toBeNull();
  const soFar = await (await as(company.mei))(contract.effectSoFar, { params: { id: far.id } });
  expect(soFar.body.effect).toMatchObject({ later: { value: 0.8 }, verdict: 'reached' });
});

test('colleagues talk about an item under it', async () => {
  const { id } = (await given(company.mei)).body;
  const about = { object: 'action_item', id };
  const said = await (
    await as(company.li)
  )(activityContract.addNote, { body: { ...about, body: '第一周过了三单', kind: 'note' } });
  expect(said.status).toBe(201);
  const seen = async (who: Principal) =>
    (await (await as(who))(activityContract.timeline, { query: about })).status;
  expect([await seen(company.mei), await seen(company.wang)]).toEqual([200, 404]);
});
