import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import { createInsights } from '../../insights/server/index.ts';
import type { TableAnswer } from '../../insights/model/answer.ts';
import { questionSchema } from '../../insights/model/question.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { trustContract as contract } from '../model/contract.ts';
import { qualityCubes } from '../model/quality-cubes.ts';
import { usualQualityRules } from '../model/quality-rules.ts';
import { qualityOfRecord } from './quality-of-record.ts';
import { trustUseCases } from './routes.ts';
import { judgedCompany, type JudgedCompany } from './testing/judged-company.ts';

let company: JudgedCompany;
let app: AppForTests;
const as = (who: Principal) => app.clientOf(who);

beforeAll(async () => {
  company = await judgedCompany();
  app = await appForTests(company, { contract, useCases: trustUseCases });
});

const bare = () => company.addDeals([{ owner: company.li, walk: [[0, '2026-03-30T09:00']] }]);

test('a record tells what it lacks, by the weights of its organisation', async () => {
  const [recordId] = await bare();
  const li = await as(company.li);
  const ask = () => li(contract.qualityOfRecord, { query: { object: 'deal', recordId: recordId! } });
  const { body } = await ask();
  expect(body.missing.map(({ id }) => id)).toEqual([
    'deal.account',
    'deal.contact',
    'deal.expected_close',
    'deal.next_step',
    'deal.next_step_on',
    'deal.product',
    'deal.source',
  ]);
  expect(body).toMatchObject({ completeness: 0.15, fresh: false, faults: [] });
  const admin = await as(company.admin);
  const rules = { ...usualQualityRules, weights: { 'deal.amount': 85, 'deal.source': 0 } };
  expect((await admin(contract.saveQualityRules, { body: { rules, version: 0 } })).status).toBe(200);
  const { body: weighed } = await ask();
  expect(weighed.completeness).toBeCloseTo(85 / 165);
  expect(weighed.missing.map(({ id }) => id)).not.toContain('deal.source');
  await admin(contract.saveQualityRules, { body: { rules: usualQualityRules, version: 1 } });
});

test('records out of reach are not found, unknown kinds are refused, hidden fields are not named', async () => {
  const [recordId] = await bare();
  const ask = async (who: Principal, query: object) =>
    (await as(who))(contract.qualityOfRecord, { query: query as never });
  expect((await ask(company.wang, { object: 'deal', recordId })).status).toBe(404);
  expect((await ask(company.li, { object: 'account', recordId })).status).toBe(404);
  expect((await ask(company.li, { object: 'deal', recordId: newId() })).status).toBe(404);
  expect((await ask(company.li, { object: 'quote', recordId })).status).toBe(400);
  expect((await ask(company.li, { object: 'deal', recordId: 'x' })).status).toBe(400);
  const blind = { ...company.li, fieldReach: { 'deal.account': 'hidden' as const } };
  const seen = await company.as(blind, (work) => qualityOfRecord(work, 'deal', recordId!));
  expect(seen.missing.map(({ id }) => id)).not.toContain('deal.account');
  expect(seen.completeness).toBe(0.15);
});

test('who may not see data quality is refused; what cannot be meant is bad input', async () => {
  const marketer = await company.addPerson({ name: '市场', role: 'marketing' });
  const stranger = await as(marketer);
  expect((await stranger(contract.readTrust)).status).toBe(403);
  expect((await stranger(contract.readQualityRules)).status).toBe(403);
  const mei = await as(company.mei);
  expect((await mei(contract.readTrust, { query: { by: 'team' } })).status).toBe(200);
  expect((await mei(contract.readTrust, { query: { by: 'sales' } as never })).status).toBe(400);
  expect((await mei(contract.readTrust, { query: { from: '2026-02-30' } })).status).toBe(400);
  const turned = { from: '2026-03-02', to: '2026-03-01' };
  expect((await mei(contract.readTrust, { query: turned })).status).toBe(400);
  expect((await app.stranger(contract.readTrust)).status).toBe(401);
});

test('only administrators set the rules, within limits, one after the other', async () => {
  const admin = await as(company.admin);
  const { version } = (await admin(contract.readQualityRules)).body;
  const save = async (who: Principal, change: object, at = version) =>
    (await as(who))(contract.saveQualityRules, {
      body: { rules: { ...usualQualityRules, ...change }, version: at },
    });
  expect((await save(company.mei, {})).status).toBe(403);
  expect((await save(company.admin, { target: 0 })).status).toBe(400);
  expect((await save(company.admin, { weights: { 'deal.colour': 5 } })).status).toBe(400);
  expect((await save(company.admin, { review: { weekday: 8, time: '09:00' } })).status).toBe(400);
  expect((await save(company.admin, { target: 70 })).body).toMatchObject({ rules: { target: 70 } });
  expect((await save(company.admin, { target: 60 })).status, 'a stale version').toBe(412);
});

test('the mean of the records is the number of insights', async () => {
  const insights = createInsights({ cubes: qualityCubes });
  const anyDeal = fc.record({
    next_step: fc.constantFrom(null, ' ', '寄样品'),
    next_step_on: fc.constantFrom(null, '2026-04-20'),
    expected_close_on: fc.constantFrom(null, '2026-02-01', '2026-06-01'),
    source: fc.constantFrom(null, 'website'),
    isLost: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeal, { minLength: 1, maxLength: 12 }), async (wanted) => {
      const own = await judgedCompany();
      const ids = await own.addDeals(
        wanted.map(({ isLost, ...values }) => ({
          owner: own.li,
          walk: isLost
            ? [
                [0, '2026-03-02T09:00'],
                [4, '2026-03-20T09:00'],
              ]
            : [[0, '2026-03-02T09:00']],
          values,
        })),
      );
      const measures = ['completeness', 'validity', 'faulty', 'lacks_source'];
      const question = questionSchema.parse({ measures: measures.map((name) => `quality.deal.${name}`) });
      const { rows } = (await own.as(own.li, (work) => insights.answer(work, question))) as TableAnswer;
      const judged = [];
      for (const id of ids) judged.push(await own.as(own.li, (work) => qualityOfRecord(work, 'deal', id)));
      const mean = judged.reduce((sum, { completeness }) => sum + completeness!, 0) / judged.length;
      const faulty = judged.filter(({ faults }) => faults.length > 0).length;
      const unsourced = judged.filter(({ missing }) => missing.some((check) => check.id === 'deal.source'));
      expect(rows[0]![0]).toBeCloseTo(mean, 9);
      expect(rows[0]!.slice(2)).toEqual([faulty, unsourced.length]);
      expect(rows[0]![1]).toBeCloseTo(1 - faulty / judged.length, 9);
    }),
    { numRuns: 10 },
  );
});
