import { beforeAll, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import { addDays, addMonths, dayOf, periodOf } from '../../platform/model/calendar.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { createLogger } from '../../platform/server/index.ts';
import { judgedCompany, type JudgedCompany } from '../../trust/server/testing/judged-company.ts';
import { incentiveContract as contract } from '../model/incentive/contract.ts';
import { countIncentives, incentiveUseCases, type IncentiveSources } from './index.ts';

let company: JudgedCompany;
/** Li knows the margin of two of his three deals. */
const sources: IncentiveSources = {
  margins: async () => [{ personId: company.li.userId!, margin: 60_000n, known: 2 }],
};
let app: AppForTests;
const today = dayOf(new Date(), 'Asia/Shanghai');
const month = periodOf('month', today);
const last = periodOf('month', addDays(month.from, -1));
const rules = {
  wonAmount: [
    { from: '0', rate: 100 },
    { from: '200000', rate: 200 },
  ],
  newCustomer: '0',
};

/** Deals of 1,000 yuan each, won on a day. */
const won = (owner: { userId: string }, count: number, on: string) =>
  Array.from({ length: count }, () => ({
    owner,
    walk: [[0, `${addDays(on, -20)}T09:00`] as const, [3, `${on}T09:00`] as const],
  }));

beforeAll(async () => {
  company = await judgedCompany();
  app = await appForTests(company, { contract, useCases: incentiveUseCases(sources) });
  await company.addDeals([
    ...won(company.li, 3, addDays(last.from, 3)),
    ...won(company.wu, 1, addDays(last.to, -1)),
    ...won(company.wang, 2, addDays(last.from, 3)),
  ]);
});

const as = (who: Principal) => app.clientOf(who);
const made = async (changed: object = {}) =>
  (await as(company.admin))(contract.createScheme, {
    body: { name: '月度提成', rules, fromOn: addMonths(last.from, -6), ...changed },
  });
const close = async (id: string, on = last.from) =>
  (await as(company.admin))(contract.closePeriod, { params: { id }, body: { on } });
const seenBy = async (who: Principal, schemeId: string) =>
  (await (await as(who))(contract.listStatements, { query: { schemeId, on: last.from } })).body.items.map(
    ({ person, total }) => [person.name, total],
  );

test('rules are tried on past months: payout, cost, Gini, and what asks for a second look', async () => {
  const replay = (await (await as(company.admin))(contract.replayRules, { body: { rules, months: 6 } })).body;
  expect(replay.periods).toHaveLength(6);
  expect(replay.people.slice(0, 3).map(({ person, total }) => [person.name, total])).toEqual([
    ['李', '4000'],
    ['王', '2000'],
    ['吴', '1000'],
  ]);
  expect([replay.cost, replay.before]).toEqual(['7000', null]);
  expect(replay.gini).toBeGreaterThan(0.2);
  expect(replay.people.find(({ person }) => person.name === '吴')!.checks).toMatchObject({ won: 1, late: 1 });
  const { id } = (await made()).body;
  const double = { ...rules, wonAmount: [{ from: '0', rate: 200 }] };
  const against = (
    await (
      await as(company.admin)
    )(contract.replayRules, { body: { rules: double, schemeId: id } })
  ).body;
  expect([against.cost, against.before]).toEqual(['12000', '7000']);
});

test('a closed period stands fast, and everybody sees his own line and those he leads', async () => {
  const { id } = (await made()).body;
  expect((await close(id)).status).toBe(201);
  expect(await seenBy(company.li, id)).toEqual([['李', '4000']]);
  expect(await seenBy(company.mei, id)).toEqual([
    ['李', '4000'],
    ['吴', '1000'],
  ]);
  expect(await seenBy(company.admin, id)).toHaveLength(3);
  await company.addDeals(won(company.wu, 5, addDays(last.from, 4)));
  expect((await close(id)).problem.code).toBe('incentive_period_closed');
  const count = await (
    await as(company.admin)
  )(contract.countScheme, { params: { id }, body: { on: last.from } });
  expect(count.problem.code).toBe('incentive_period_closed');
  expect((await seenBy(company.admin, id))[0]).toEqual(['李', '4000']);
});

test('the running period is counted by the clock, by the version that holds', async () => {
  const { id } = (await made()).body;
  await company.addDeals(won(company.li, 1, today));
  await countIncentives(company.database, sources, createLogger('silent'));
  const running = async () =>
    (await (await as(company.li))(contract.listStatements, { query: { schemeId: id, on: today } })).body
      .items[0]!;
  expect(await running()).toMatchObject({ total: '1000', version: 1, closedAt: null });
  expect((await close(id, today)).problem.code).toBe('incentive_period_runs');
  const change = async (fromOn: string) =>
    (await as(company.admin))(contract.addVersion, {
      params: { id },
      body: { rules: { ...rules, wonAmount: [{ from: '0', rate: 500 }] }, fromOn },
    });
  expect((await change(addMonths(last.from, -12))).problem.code).toBe('incentive_version_too_early');
  expect((await change(month.from)).body.versions.map(({ number }) => number)).toEqual([2, 1]);
  await countIncentives(company.database, sources, createLogger('silent'));
  expect(await running()).toMatchObject({ total: '5000', version: 2 });
});

test('only who designs them makes schemes; rules that pay for no result and unknown teams are refused', async () => {
  const bad = await made({ rules: { wonAmount: [], trust: { below: 80, keeps: 60 } } });
  expect(bad.status).toBe(400);
  expect((await made({ roleKey: 'nobody' })).status).toBe(422);
  const byMei = await (
    await as(company.mei)
  )(contract.createScheme, { body: { name: 'x', rules, fromOn: today } });
  expect(byMei.status).toBe(403);
  const { id } = (await made()).body;
  expect((await (await as(company.admin))(contract.endScheme, { params: { id } })).status).toBe(204);
  expect((await close(id)).status).toBe(404);
});

test('by margin the tiers pay for what is left after cost; who knows none earns nothing by them', async () => {
  const body = { rules: { ...rules, basis: 'margin' as const }, months: 1 };
  const replay = (await (await as(company.admin))(contract.replayRules, { body })).body;
  const totals = replay.people.map(({ person, total }) => [person.name, total]);
  expect(totals[0]).toEqual(['李', '600']);
  expect(totals.slice(1).every(([, total]) => total === '0')).toBe(true);
});
