import { beforeAll, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { addDays, dayOf } from '../../../platform/model/calendar.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { clockContract as contract } from '../../model/clock/contract.ts';
import { usualClockRules } from '../../model/clock/clock-rules.ts';
import { clockUseCases } from './routes.ts';
import { clockedCompany, type ClockedCompany } from './testing/clocked-company.ts';

let company: ClockedCompany;
let app: AppForTests;
const today = dayOf(new Date(), 'Asia/Shanghai');
const recently = new Date(Date.now() - 3_600_000).toISOString().slice(0, 19);
const as = (who: Principal) => app.clientOf(who);

beforeAll(async () => {
  company = await clockedCompany();
  app = await appForTests(company, { contract, useCases: clockUseCases });
});

const newDeal = (more: object = {}) =>
  company.addDeal({ owner: company.li, enteredAt: recently, nextStepOn: today, ...more });

test('the clocks of a deal are told to whoever sees it, with the rule each goes by', async () => {
  const id = await newDeal();
  const { status, body } = await (await as(company.mei))(contract.clocksOfDeal, { params: { id } });
  expect(status).toBe(200);
  expect(body.level).toBe('amber');
  expect(body.clocks).toMatchObject([
    { clock: 'stage', level: 'green', why: 'in_stage', allowed: 14, next: { level: 'amber' } },
    { clock: 'silence', level: 'green', why: 'never_talked', allowed: 7 },
    { clock: 'promise', level: 'amber', why: 'due', allowed: 3, next: { level: 'red' }, snooze: null },
  ]);
  const other = await (await as(company.wang))(contract.clocksOfDeal, { params: { id } });
  expect(other.status).toBe(404);
});

test('a clock sleeps with a reason until a day within the limits, seen by the manager, and can be woken', async () => {
  const id = await newDeal();
  const li = await as(company.li);
  const sleep = (body: object) => li(contract.snoozeClock, { params: { id }, body });
  const until = addDays(today, 2);
  expect((await sleep({ clock: 'promise', until, reason: '客户出差' })).status).toBe(201);
  const seen = await (await as(company.mei))(contract.clocksOfDeal, { params: { id } });
  const [, , promise] = seen.body.clocks;
  expect(promise).toMatchObject({
    level: 'green',
    awake: 'amber',
    snooze: { until, reason: '客户出差', by: { name: '李' } },
  });
  expect((await sleep({ clock: 'promise', until: addDays(until, 1), reason: '再等等' })).status).toBe(201);
  expect((await sleep({ clock: 'promise', until, reason: ' ' })).status).toBe(400);
  expect((await sleep({ clock: 'promise', until: today, reason: '客户出差' })).problem.code).toBe(
    'snooze_over',
  );
  const tooLong = await sleep({ clock: 'promise', until: addDays(today, 60), reason: '客户出差' });
  expect(tooLong.problem).toMatchObject({ code: 'snooze_too_long' });
  expect(tooLong.problem.detail ?? JSON.stringify(tooLong.problem)).toContain(promise!.latestSnooze);
  const wang = await as(company.wang);
  const body = { clock: 'promise', until, reason: '不是我的' };
  expect((await wang(contract.snoozeClock, { params: { id }, body })).status).toBe(404);
  const woken = await li(contract.endSnooze, { params: { id }, body: { clock: 'promise' } });
  expect(woken.body.clocks[2]).toMatchObject({ level: 'amber', snooze: null });
});

test('whoever only reads deals may not put their clocks to sleep', async () => {
  const id = await newDeal();
  const reader = await company.addPerson({ name: '只读', role: 'read_only' });
  const body = { clock: 'stage', until: addDays(today, 1), reason: '试试看' };
  expect((await (await as(reader))(contract.snoozeClock, { params: { id }, body })).status).toBe(403);
  expect(
    (await (await as(reader))(contract.endSnooze, { params: { id }, body: { clock: 'stage' } })).status,
  ).toBe(403);
});

test('a next step done in time is kept, one done late is broken, and the next takes its place', async () => {
  const id = await newDeal();
  const li = await as(company.li);
  const finish = (ifMatch: number, next: object | null) =>
    li(contract.finishNextStep, { params: { id }, ifMatch, body: { next } });
  const next = { what: '电话回访', dueOn: addDays(today, -1) };
  expect((await finish(1, next)).body).toMatchObject({ kept: true, version: 2 });
  expect((await finish(1, null)).status, 'somebody else was faster').toBe(412);
  expect((await finish(2, null)).body).toMatchObject({ kept: false, version: 3 });
  expect((await finish(3, null)).problem.code).toBe('no_next_step');
  const { clocks } = (await li(contract.clocksOfDeal, { params: { id } })).body;
  expect(clocks[2]).toMatchObject({ level: 'amber', why: 'no_step' });
  const wangs = await (
    await as(company.wang)
  )(contract.finishNextStep, { params: { id }, ifMatch: 3, body: {} });
  expect(wangs.status).toBe(404);
});

test('sales operations set the rules; everybody reads them, nobody else sets them', async () => {
  const admin = await as(company.admin);
  const { body } = await admin(contract.readClockRules);
  expect(body).toEqual({ rules: usualClockRules, version: 0 });
  const stageId = company.stage('方案报价');
  const rules = { ...usualClockRules, silenceDays: 5, stages: { [stageId]: { mode: 'manual', days: 9 } } };
  const save = (wanted: object, version = 0) =>
    admin(contract.saveClockRules, { body: { rules: wanted, version } });
  expect((await save({ ...rules, escalation: { owner: 5, superior: 3, management: 7 } })).status).toBe(400);
  expect((await save({ ...rules, digestAt: '25:00' })).status).toBe(400);
  const stranger = { ...rules, stages: { [company.orgId]: { mode: 'manual', days: 9 } } };
  expect((await save(stranger)).problem.code).toBe('clock_stage_unknown');
  expect((await save(rules)).body.version).toBe(1);
  expect((await save(rules)).status, 'a stale version').toBe(412);
  const li = await as(company.li);
  expect((await li(contract.readClockRules)).body.rules.silenceDays).toBe(5);
  expect((await li(contract.saveClockRules, { body: { rules, version: 1 } })).status).toBe(403);
  expect((await li(contract.listStageProposals)).status).toBe(403);
  const proposals = await admin(contract.listStageProposals);
  expect(proposals.body.leastDeals).toBe(20);
  expect(proposals.body.items.find((one) => one.stageId === stageId)).toMatchObject({ deals: 0, days: null });
});
