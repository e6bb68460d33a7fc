/** A deal that rests in 方案报价: one notice and one task, the superior two working days later, over by itself when it moves. */
import { beforeAll, expect, test } from 'vitest';
import { watchContract } from '../../model/watch/watch-contract.ts';
import { watchedCompany, type WatchedCompany } from './testing/watched-company.ts';

let company: WatchedCompany;

beforeAll(async () => {
  company = await watchedCompany();
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
  const { app, watchAt, rouse, told, tasksOf, moveTo } = company;
  const quoted = company.stage('方案报价');
  const dealId = await company.addDeal({ owner: company.li, name: '分拣线' });
  const foreign = await company.addDeal({ owner: company.wang, name: '别队的单' });
  await moveTo(company.li, dealId, '方案报价', '2026-03-30T16:00');
  await moveTo(company.wang, foreign, '方案报价', '2026-03-30T16:00');
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

  await moveTo(company.li, dealId, '谈判签约', '2026-04-16T15:00');
  for (const time of ['2026-04-17T09:01', '2026-04-20T09:01']) await watchAt(time);
  expect((await told(company.li)).map(({ kind }) => kind)).toEqual(['alert-fired', 'alert-over']);
  expect((await told(company.mei)).map(({ kind }) => kind)).toEqual(['alert-escalated', 'alert-over']);
  expect(await tasksOf(dealId)).toHaveLength(1);
  const { items } = (await rep(watchContract.listAlerts, { query: { state: 'all' } })).body;
  expect(items).toMatchObject([{ title: '分拣线', state: 'resolved', watch: { name: '报价没人跟' } }]);
});

test('a number over its line tells each with what he sees; acknowledged it is quiet; an import is one message', async () => {
  const { app, watchAt, rouse, told } = company;
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
  const { app } = company;
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

test('what fires is acted on as the owner may, once each, so many at a look; each is told in his own language', async () => {
  const { app, watchAlone, rouse, told, speaksEnglish, dealsOf } = company;
  const { zhao, wang, li } = company;
  await speaksEnglish(wang);
  const names = ['甲', '乙', '丙'];
  const ids: string[] = [];
  for (const name of names) ids.push(await company.addDeal({ owner: li, name: `批量导入${name}` }));
  const body = (actions: object[], part: object = {}) => ({
    name: '导入的单改派',
    definition: {
      subject: {
        about: 'records',
        object: 'deal',
        each: true,
        filter: [{ field: 'name', op: 'contains', value: '批量导入' }],
      },
      when: { is: 'some' },
      check: { on: 'change' },
      to: { ...nobody, people: [wang.userId] },
      actions,
      ...part,
    },
  });
  const actions = [
    { do: 'set_field', field: 'next_step', value: '先打电话' },
    { do: 'change_owner', to: { who: 'person', userId: wang.userId } },
    { do: 'create_tasks', tasks: [{ title: '接手', owner: { who: 'owner' }, dueIn: 1 }] },
  ];
  const boss = await app.clientOf(zhao);
  const rep = await app.clientOf(li);
  const own = body(actions, { to: { ...nobody, me: true } });
  expect((await rep(watchContract.createWatch, { body: own })).problem).toMatchObject({
    code: 'automation_rights_lacking',
  });
  const unfit = await boss(watchContract.createWatch, {
    body: body([{ do: 'set_field', field: 'closed_at', value: null }]),
  });
  expect(unfit.problem).toMatchObject({ code: 'automation_field_not_settable' });
  expect(
    (await boss(watchContract.createWatch, { body: body([{ do: 'call_hook', hookId: li.userId }]) })).status,
  ).toBe(400);
  const preview = await boss(watchContract.previewWatch, { body: { definition: body(actions).definition } });
  expect(preview.body).toMatchObject({ looked: 3, count: 3 });
  expect(preview.body.items.map(({ title }) => title).toSorted()).toEqual(
    names.map((name) => `批量导入${name}`).toSorted(),
  );

  const made = await boss(watchContract.createWatch, { body: body(actions, { actsAtMost: 2 }) });
  expect(made.status).toBe(201);
  await rouse(made.body.id);
  await watchAlone('2026-05-11T09:01');
  const owners = await dealsOf(ids);
  expect(owners.filter(({ owner_id: id }) => id === wang.userId)).toHaveLength(2);
  expect(owners.filter(({ next_step: step }) => step === '先打电话')).toHaveLength(2);
  const read = (await boss(watchContract.readWatch, { params: { id: made.body.id } })).body;
  expect(read.failure).toMatch(/3 条.*2 条/);
  expect(read.names).toContainEqual({ id: wang.userId, name: '王' });
  expect((await told(wang)).at(-1)).toMatchObject({ kind: 'alerts-fired', count: 2 });
  await watchAlone('2026-05-11T11:01');
  expect((await dealsOf(ids)).filter(({ owner_id: id }) => id === wang.userId)).toHaveLength(2);
  const { items } = (await boss(watchContract.listAlerts, { query: { state: 'open' } })).body;
  const states = [];
  for (const { id, title } of items.filter((one) => one.watch?.id === made.body.id)) {
    const { acts } = (await boss(watchContract.readAlert, { params: { id } })).body;
    states.push(acts.map(({ what, state }) => `${what} ${state}`).join());
    expect(title).toMatch(/^批量导入/);
  }
  const all = ['set_field done', 'change_owner done', 'create_tasks done'].join();
  expect(states.toSorted()).toEqual(['all held_back', all, all].toSorted());
  const seen = (await (await app.clientOf(wang))(watchContract.listAlerts)).body.items[0];
  expect(seen).toMatchObject({ state: 'firing', value: 'meets the condition' });
});

test('what fires starts an approval, once a turn, as the owner of the watch; what is approved is looked after', async () => {
  const { app, watchAlone, rouse, li, mei, zhao, startableFlow, requestsOf, approve } = company;
  const dealId = await company.addDeal({ owner: li, name: '要审的单' });
  const flow = await startableFlow(zhao);
  const boss = await app.clientOf(mei);
  const rep = await app.clientOf(li);
  const body = (flowId: string) => ({
    name: '大单要审',
    definition: {
      subject: {
        about: 'records',
        object: 'deal',
        each: true,
        filter: [{ field: 'name', op: 'is', value: '要审的单' }],
      },
      when: { is: 'some' },
      check: { on: 'change' },
      to: { ...nobody, me: true },
      flow: { id: flowId },
    },
  });
  const offeredFor = (object: 'deal' | 'lead') => ({ query: { object, severity: 'warning' as const } });
  expect((await boss(watchContract.listWatchFlows, offeredFor('deal'))).body.items).toEqual([flow]);
  expect((await boss(watchContract.listWatchFlows, offeredFor('lead'))).body.items).toEqual([]);
  expect((await rep(watchContract.listWatchFlows, offeredFor('deal'))).body.items).toEqual([]);
  const refused = await rep(watchContract.createWatch, { body: body(flow.id) });
  expect(refused.problem).toMatchObject({ code: 'watch.may_not_tell_others' });
  const unknown = await boss(watchContract.createWatch, { body: body(dealId) });
  expect(unknown.problem).toMatchObject({ code: 'watch.flow_gone', status: 422 });
  const made = await boss(watchContract.createWatch, { body: body(flow.id) });
  expect(made.status).toBe(201);
  await rouse(made.body.id);
  await watchAlone('2026-05-12T09:01');
  await rouse(made.body.id);
  await watchAlone('2026-05-12T10:01');
  const { items } = (await boss(watchContract.listAlerts)).body;
  const { id } = items.find(({ watch }) => watch?.id === made.body.id)!;
  const read = async () => (await boss(watchContract.readAlert, { params: { id } })).body;
  expect((await read()).acts).toMatchObject([{ what: 'flow', state: 'done' }]);
  expect(await requestsOf(id)).toMatchObject([
    { title: '大单要审 · 要审的单', submitter_id: mei.userId, outcome: 'running' },
  ]);
  await approve(zhao, id);
  expect(await requestsOf(id)).toMatchObject([{ outcome: 'approved' }]);
  expect(await read()).toMatchObject({
    state: 'acknowledged',
    turns: [{ state: 'acknowledged', by: '赵' }, {}],
  });
});
