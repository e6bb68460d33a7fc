/** What a change did: the time before and after go-live, and versions of the process side by side. */
import { beforeAll, expect, test } from 'vitest';
import { changePipeline, insertDeals, listPipelines, lossReasonIds } from '../../deals/server/index.ts';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { judgedCompany, type JudgedCompany } from '../../trust/server/testing/judged-company.ts';
import { baselineContract } from '../model/baseline/contract.ts';
import { versionsContract } from '../model/versions/contract.ts';
import { baselineUseCases, versionUseCases } from './routes.ts';

let company: JudgedCompany;

/** Deals that left the first stage: `advanced` of them went on, the others were lost. */
const left = (owner: { userId: string }, all: number, advanced: number) =>
  Array.from({ length: all }, (_, index) => ({
    owner,
    walk: [[0, '2026-03-02T09:00'] as const, [index < advanced ? 1 : 4, '2026-03-12T09:00'] as const],
  }));

beforeAll(async () => {
  company = await judgedCompany();
  await company.addDeals([
    ...left(company.li, 25, 4),
    ...left(company.wu, 25, 20),
    ...left(company.wang, 25, 24),
  ]);
});

test('the time before is frozen once and compared with the time since; only who reads all deals is told', async () => {
  const before = await appForTests(company, { contract: baselineContract, useCases: baselineUseCases });
  const call = async (who: Principal) => before.clientOf(who);
  const told = async (who: Principal) => (await call(who))(baselineContract.readBaseline, { query: {} });
  expect((await told(company.admin)).body.baseline).toBeNull();
  const body = { from: '2026-03-01', to: '2026-03-12' };
  expect((await (await call(company.li))(baselineContract.freezeBaseline, { body })).status).toBe(403);
  const admin = await call(company.admin);
  const faulty = await admin(baselineContract.freezeBaseline, { body: { ...body, to: body.from } });
  expect(faulty.status).toBe(400);
  const unknown = { ...body, pipelineId: newId() };
  expect((await admin(baselineContract.freezeBaseline, { body: unknown })).status).toBe(422);
  const frozen = await admin(baselineContract.freezeBaseline, { body });
  expect(frozen.status).toBe(201);
  const { baseline } = (await told(company.admin)).body;
  expect(baseline).toMatchObject({
    from: '2026-03-01',
    to: '2026-03-12',
    origin: 'history',
    maySeason: true,
  });
  const advance = baseline!.figures.find(({ id }) => id === 'advance_rate')!;
  expect(advance).toMatchObject({ before: { n: 0, value: null }, verdict: 'too_few' });
  expect(advance.after.n).toBeGreaterThanOrEqual(75);
  expect((await told(company.li)).body.baseline).toBeNull();
  expect((await before.stranger(baselineContract.readBaseline, { query: {} })).status).toBe(401);
});

test('figures kept elsewhere are a baseline too; what was not told of is too few to compare', async () => {
  const before = await appForTests(company, { contract: baselineContract, useCases: baselineUseCases });
  const admin = await before.clientOf(company.admin);
  const imported = { won: { successes: 40, n: 100 }, cycle: { n: 40, median: 61 } };
  const body = { from: '2025-01-01', to: '2026-01-01', imported };
  const { baseline } = (await admin(baselineContract.freezeBaseline, { body })).body;
  expect(baseline).toMatchObject({ origin: 'imported' });
  const of = (id: string) => baseline!.figures.find((one) => one.id === id)!;
  expect(of('win_rate').before).toEqual({ value: 0.4, n: 100 });
  expect(of('cycle_days').before).toEqual({ value: 61, n: 40 });
  expect(of('over_time').verdict).toBe('too_few');
  const wrong = { ...body, imported: { ...imported, won: { successes: 101, n: 100 } } };
  expect((await admin(baselineContract.freezeBaseline, { body: wrong })).status).toBe(400);
});

test('versions of the process are compared as soon as deals began under two of them', async () => {
  const versions = await appForTests(company, { contract: versionsContract, useCases: versionUseCases });
  const compare = async (who: Principal, query: object = {}) =>
    (await versions.clientOf(who))(versionsContract.compareVersions, { query });
  const single = (await compare(company.admin)).body;
  expect(single).toMatchObject({ compared: null, versions: [{ version: 1 }] });
  await company.as(company.system, beginUnderNextVersion);
  const { body } = await compare(company.admin);
  expect(body.versions.map(({ version }) => version)).toEqual([2, 1]);
  expect(body.compared).toMatchObject({ before: 1, after: 2 });
  const lost = body.compared!.figures.find(({ id }) => id === 'lost')!;
  expect(lost.before.n).toBe(75);
  expect(lost.after).toEqual({ n: 25, rate: 0.04 });
  expect(lost.verdict).toBe('better');
  const turned = (await compare(company.admin, { before: 2, after: 1 })).body.compared!;
  expect(turned.figures.find(({ id }) => id === 'lost')!.verdict).toBe('worse');
  expect((await compare(company.admin, { after: 9 })).problem.code).toBe('process_version_unknown');
  expect((await compare(company.admin, { pipelineId: newId() })).status).toBe(422);
  expect((await compare(company.li)).body.compared).toBeNull();
});

/** The process is drawn anew, and 25 deals of Wang begin under it; one of them is lost. */
async function beginUnderNextVersion(work: Work): Promise<void> {
  const [pipeline] = await listPipelines(work);
  const next = await changePipeline(work, pipeline!.id, { ...pipeline!, mapping: {} });
  const [first, second] = next.stages.filter(({ kind }) => kind === 'open');
  const lost = next.stages.find(({ kind }) => kind === 'lost')!;
  const reasons = await lossReasonIds(work);
  const owner = company.wang.userId!;
  const step = (toStageId: string, day: string) => ({
    toStageId,
    at: `2026-03-${day}T02:00:00.000Z`,
    actorId: owner,
    ownerIdAt: owner,
    teamIdAt: null,
    amountAt: 100_000n,
    cause: 'manual' as const,
    lossReasonId: toStageId === lost.id ? [...reasons][0]! : null,
  });
  const drafts = Array.from({ length: 25 }, (_, index) => ({
    values: { name: `新版 ${index}`, owner, amount: '100000' },
    log: [step(first!.id, '02'), step(index === 0 ? lost.id : second!.id, '12')],
  }));
  await insertDeals(work, next, drafts, reasons);
}
