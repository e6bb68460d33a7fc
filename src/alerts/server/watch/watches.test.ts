/** A deal that rests in 报价: one notice and one task, the superior two working days later, over by itself when it moves. */
import { beforeAll, expect, test } from 'vitest';
import { changeStage, dealKind } from '../../../deals/server/index.ts';
import { dealCube } from '../../../deals/model/measures.ts';
import { clockedCompany, type ClockedCompany } from '../../../deals/server/clock/testing/clocked-company.ts';
import { appForTests, type AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { createInsights } from '../../../insights/server/index.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { createLogger } from '../../../platform/server/index.ts';
import { getStored, openKind } from '../../../records/server/index.ts';
import { watchContract } from '../../model/watch/watch-contract.ts';
import { watchUseCases } from '../routes.ts';
import { watchOrganisation } from './watch-alerts.ts';

let company: ClockedCompany;
let app: AppForTests;
const cubes = [dealCube];
const kinds = [dealKind];
const insights = createInsights({ cubes });
const log = createLogger('silent');
const subjects = {
  deal: async (work: Parameters<typeof openKind>[0], id: string) => {
    const stored = await getStored(work, await openKind(work, dealKind), id);
    const { ownerId, teamId } = stored;
    return { object: 'deal', id, title: String(stored.values['name']), accountId: null, ownerId, teamId };
  },
};

/** 李 has three deals in the first stage since Monday, 30 March; 梅 leads 李; 王 is in another team. */
beforeAll(async () => {
  company = await clockedCompany();
  await company.as(company.system, ({ db, principal }) =>
    db
      .updateTable('team')
      .set({ manager_id: company.mei.userId })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', company.east)
      .execute(),
  );
  app = await appForTests(company, {
    contract: watchContract,
    useCases: watchUseCases({ insights, cubes, kinds, subjects }),
  });
});

const watchAt = (time: string) =>
  watchOrganisation(
    { database: company.workerDatabase, insights, cubes, kinds, subjects },
    { ...company.system, timeZone: 'Asia/Shanghai' },
    log,
    new Date(`${time}+08:00`),
  );

const told = (who: Principal) =>
  company.as(company.system, async ({ db, principal }) => {
    const rows = await db
      .selectFrom('notification')
      .select(['kind', 'payload'])
      .where('tenant_id', '=', principal.tenantId)
      .where('user_id', '=', who.userId!)
      .where('kind', 'like', 'alert%')
      .orderBy('at')
      .execute();
    return rows.map(({ kind, payload }) => ({
      kind,
      ...(payload as { title?: string; count?: number; value?: string }),
    }));
  });

const nobody = { me: false, owner: false, superior: false, people: [], teams: [], roles: [] };

function idleWatch(stageId: string) {
  return {
    name: '报价没人跟',
    shared: true,
    definition: {
      subject: {
        about: 'records',
        object: 'deal',
        each: true,
        filter: [{ field: 'stage', op: 'is', value: stageId }],
      },
      when: { is: 'idle', days: 8 },
      severity: 'warning',
      check: { on: 'day', at: '09:00', workdaysOnly: true },
      to: { ...nobody, owner: true },
      escalate: [{ after: { amount: 2, unit: 'working_days' }, to: { ...nobody, superior: true } }],
      task: { title: '推进停滞的商机', dueIn: 1 },
    },
  };
}

test('a deal idle for eight working days: one notice and a task, the superior after two more, over when it moves', async () => {
  const quoted = company.stage('初步沟通');
  const dealId = await company.addDeal({ owner: company.li, name: '分拣线' });
  await company.addDeal({ owner: company.wang, name: '别队的单' });
  const mei = await app.clientOf(company.mei);
  const rep = await app.clientOf(company.li);
  expect((await rep(watchContract.createWatch, { body: idleWatch(quoted) })).problem).toMatchObject({
    code: 'watch.may_not_tell_others',
  });
  const made = await mei(watchContract.createWatch, { body: idleWatch(quoted) });
  expect(made.status).toBe(201);
  await rouse(made.body.id);

  // 30 March entered; Tomb-Sweeping days off are Saturday to Monday: the eighth working day has passed on 10 April.
  await watchAt('2026-04-09T09:01');
  expect(await told(company.li)).toEqual([]);
  for (const time of ['2026-04-10T09:01', '2026-04-10T12:00', '2026-04-13T09:01']) await watchAt(time);
  expect(await told(company.li)).toEqual([
    expect.objectContaining({ kind: 'alert-fired', title: '分拣线', value: '8 个工作日没有跟进' }),
  ]);
  expect(await told(company.wang)).toEqual([]);
  expect(await tasksOf(dealId)).toEqual([
    { title: '推进停滞的商机', owner_id: company.li.userId, due_on: '2026-04-13' },
  ]);
  expect(await told(company.mei)).toEqual([]);

  for (const time of ['2026-04-14T09:02', '2026-04-14T10:00', '2026-04-15T09:01', '2026-04-16T09:01'])
    await watchAt(time);
  expect(await told(company.mei)).toMatchObject([{ kind: 'alert-escalated', title: '分拣线' }]);
  expect(await told(company.li)).toHaveLength(1);

  await company.as(
    company.li,
    (work) => changeStage(work, { dealId, stageId: company.stage('需求确认'), cause: 'manual' } as never),
    new Date('2026-04-16T15:00+08:00'),
  );
  for (const time of ['2026-04-17T09:01', '2026-04-20T09:01']) await watchAt(time);
  expect((await told(company.li)).map(({ kind }) => kind)).toEqual(['alert-fired', 'alert-over']);
  expect((await told(company.mei)).map(({ kind }) => kind)).toEqual(['alert-escalated', 'alert-over']);
  expect(await tasksOf(dealId)).toHaveLength(1);
  const { items } = (await rep(watchContract.listAlerts, { query: { state: 'all' } })).body;
  expect(items).toMatchObject([{ title: '分拣线', state: 'resolved', watch: { name: '报价没人跟' } }]);
});

test('a number over its line tells each with what he sees; acknowledged it is quiet; an import is one message', async () => {
  const mei = await app.clientOf(company.mei);
  const made = await mei(watchContract.createWatch, {
    body: {
      name: '商机太多',
      definition: {
        subject: { about: 'measure', measure: 'deals.count' },
        when: { is: 'above', value: 1.5, clear: 1 },
        check: { on: 'change' },
        to: { ...nobody, me: true, people: [company.wang.userId] },
      },
    },
  });
  expect(made.status).toBe(201);
  await rouse(made.body.id);
  for (let left = 5; left > 0; left -= 1) await company.addDeal({ owner: company.li });
  await watchAt('2026-04-21T09:00');
  expect((await told(company.mei)).at(-1)).toMatchObject({ kind: 'alert-fired', value: '6' });
  expect((await told(company.wang)).at(-1)).toMatchObject({ kind: 'alert-fired', value: '1' });
  const [alert] = (await mei(watchContract.listAlerts)).body.items;
  expect(alert).toMatchObject({ state: 'firing', value: '6' });
  const wang = await app.clientOf(company.wang);
  const about = { params: { id: alert!.id } };
  expect((await wang(watchContract.acknowledgeAlert, about)).body).toMatchObject({ state: 'acknowledged' });
  expect((await wang(watchContract.acknowledgeAlert, about)).status).toBe(409);
  expect((await (await app.clientOf(company.li))(watchContract.readAlert, about)).status).toBe(404);
  const { turns, notices } = (await mei(watchContract.readAlert, about)).body;
  expect(turns.map((turn) => [turn.state, turn.by])).toEqual([
    ['acknowledged', '王'],
    ['firing', null],
  ]);
  expect(notices).toHaveLength(2);

  const each = idleWatch(company.stage('初步沟通'));
  each.definition.when = { is: 'idle', days: 1 };
  each.definition.to = { ...nobody, owner: true };
  const crowd = await mei(watchContract.createWatch, { body: each });
  await rouse(crowd.body.id);
  const before = (await told(company.li)).length;
  await watchAt('2026-04-22T09:01');
  expect((await told(company.li)).slice(before)).toMatchObject([{ kind: 'alerts-fired', count: 5 }]);
});

test('what would be refused on the page is refused; a stale version, a colleague’s watch and records of the past, too', async () => {
  const li = await app.clientOf(company.li);
  const mine = { about: 'measure', measure: 'deals.count' };
  const body = (definition: object) => ({
    name: '我的',
    definition: {
      subject: mine,
      when: { is: 'above', value: 3 },
      check: { on: 'rhythm', minutes: 60 },
      to: { ...nobody, me: true },
      ...definition,
    },
  });
  const refusedWith = async (definition: object) =>
    (await li(watchContract.createWatch, { body: body(definition) })).status;
  expect(await refusedWith({ subject: { ...mine, measure: 'deals.secret' } })).toBe(400);
  expect(await refusedWith({ when: { is: 'idle', days: 3 } })).toBe(400);
  expect(await refusedWith({ to: nobody })).toBe(400);
  const made = (await li(watchContract.createWatch, { body: body({}) })).body;
  const about = { params: { id: made.id } };
  expect((await li(watchContract.changeWatch, { ...about, body: body({}), ifMatch: 7 })).status).toBe(412);
  const changed = await li(watchContract.changeWatch, {
    ...about,
    body: { ...body({}), name: '改名' },
    ifMatch: 1,
  });
  expect(changed.body).toMatchObject({ name: '改名', version: 2 });
  const wang = await app.clientOf(company.wang);
  expect((await wang(watchContract.readWatch, about)).status).toBe(404);
  const mei = await app.clientOf(company.mei);
  const shared = (await mei(watchContract.listWatches)).body.items.find((one) => one.shared)!;
  const rested = { params: { id: shared.id }, body: { paused: true } };
  expect((await li(watchContract.pauseWatch, rested)).status).toBe(403);
  expect((await mei(watchContract.pauseWatch, rested)).body).toMatchObject({ paused: true, nextAt: null });
  const { subject, when } = idleWatch(company.stage('初步沟通')).definition;
  const past = await li(watchContract.replayWatch, {
    body: { definition: body({ subject, when }).definition },
  });
  expect(past.problem).toMatchObject({ code: 'watch.no_past' });
  const replayed = await li(watchContract.replayWatch, { body: { definition: body({}).definition } });
  expect(replayed.body).toMatchObject({ days: 90 });
  expect((await li(watchContract.removeWatch, about)).status).toBe(204);
  expect((await li(watchContract.readWatch, about)).status).toBe(404);
});

/** Watches made by the real clock are due at the test's. */
function rouse(id: string) {
  return company.as(company.system, ({ db, principal }) =>
    db
      .updateTable('watch')
      .set({ due_at: new Date('2026-04-01T00:00Z') })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .execute(),
  );
}

function tasksOf(dealId: string) {
  return company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom('task')
      .select(['title', 'owner_id', 'due_on'])
      .where('tenant_id', '=', principal.tenantId)
      .where('subject_id', '=', dealId)
      .execute(),
  );
}
