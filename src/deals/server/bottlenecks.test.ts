/** Bottlenecks asked of a real database: what is planted is found, by those who may see it, with the very deals behind. */
import { beforeAll, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import { bottleneckAnswerSchema, type BottleneckAnswer } from '../../insights/model/bottleneck/answer.ts';
import { insightsContract } from '../../insights/model/contract.ts';
import { funnelDetailsSchema } from '../../insights/model/funnel-details.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { foldStageLog } from '../model/stage-log.ts';
import { stageEvent, stages, timeZone } from '../model/testing/ten-deals.ts';
import { measuredDeals } from './testing/measured-deals.ts';

const { findBottlenecks, listDealsBehind, tellFunnelDetails } = insightsContract;
let world: Awaited<ReturnType<typeof measuredDeals>>;
let app: AppForTests;

const amount = 1_000_000n;

/** Deals of ten thousand yuan that entered S1 on the day; so many went on to S2 nine days later, the others were lost. */
function deals(month: string, all: number, advanced: number) {
  return Array.from({ length: all }, (_, index) => {
    const next = index < advanced ? 'S2' : 'L';
    const events = [`${month}-01 S1`, `${month}-10 ${next}`].map((entry, seq) => {
      const [day, toStageId] = entry.split(' ');
      return stageEvent({ seq, toStageId: toStageId!, at: `${day}T00:00:00+08:00`, amountAt: amount });
    });
    return { amount, ...foldStageLog(events, stages, timeZone) };
  });
}

/** In the year before 60 of 80 went on from S1; of those of February 12 of 48. The first half is Li's, the second Wang's. */
beforeAll(async () => {
  world = await measuredDeals([...deals('2025-09', 80, 60), ...deals('2026-02', 48, 12)]);
  app = await appForTests(world, { contract: insightsContract, useCases: world.insights.useCases });
});

const ask = (who: Principal, body: object = {}): Promise<BottleneckAnswer> =>
  world.as(who, (work) =>
    world.insights.useCases.findBottlenecks(work, {
      body: findBottlenecks.body!.parse({ pipeline: '十单流程', ...body }),
    } as never),
  );
const behind = (who: Principal, cell: object) =>
  world.as(who, (work) =>
    world.insights.useCases.listDealsBehind(work, {
      body: listDealsBehind.body!.parse({ bottleneck: { pipeline: '十单流程' }, cell, limit: 200 }),
    } as never),
  );

test('a rate that fell from 75 to 25 % is a bottleneck, with its figures', async () => {
  const answer = await ask(world.admin);
  expect(bottleneckAnswerSchema.parse(answer)).toEqual(answer);
  const [first, ...others] = answer.stages;
  expect(first).toMatchObject({
    name: 'S1',
    nextName: 'S2',
    verdict: 'bottleneck',
    rate: {
      judged: { successes: 12, n: 48 },
      rate: 0.25,
      against: { benchmark: 'past', rate: 0.75, n: 80 },
      gap: 0.5,
    },
    time: { days: 9, against: { benchmark: 'past', days: 9 } },
    entered: { count: 48, amount: '48000000' },
  });
  expect(first!.stuckIn).toContain('rate');
  expect(first!.chances.rate).toBeLessThan(0.001);
  expect(others.every(({ verdict }) => verdict !== 'bottleneck')).toBe(true);
  expect(first!.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(36);
  expect(first!.suggestion).not.toBeNull();
});

test('behind each figure stand exactly its deals, also of one segment and with one sign', async () => {
  const counts: Record<string, number> = {};
  for (const what of ['decided', 'advanced', 'lost', 'entered', 'standing'] as const)
    counts[what] = (await behind(world.admin, { what, rank: 1 })).total;
  expect(counts).toEqual({ decided: 48, advanced: 12, lost: 36, entered: 48, standing: 0 });
  expect((await behind(world.admin, { what: 'held', rank: 2, days: 20 })).total).toBe(72);
  const segment = { dimension: 'deals.source', value: 'exhibition' };
  expect((await behind(world.admin, { what: 'decided', rank: 1, segment })).total).toBe(24);
  expect((await behind(world.admin, { what: 'lost', rank: 1, sign: 'silent' })).total).toBe(36);
});

test('everybody is told of what he sees: Li holds none of the new deals, Wang all of them', async () => {
  const ofLi = (await ask(world.li)).stages.find(({ rank }) => rank === 1)!;
  expect(ofLi).toMatchObject({ rate: null, entered: { count: 0 } });
  const ofWang = (await ask(world.wang)).stages.find(({ rank }) => rank === 1)!;
  expect(ofWang.entered.count).toBe(48);
  expect((await behind(world.li, { what: 'lost', rank: 1 })).total).toBe(0);
});

test('a quiet time, too few deals, wrong questions', async () => {
  const quiet = await ask(world.admin, { period: { from: '2025-09-01', to: '2025-12-01' } });
  expect(quiet.stages.map(({ verdict }) => verdict)).not.toContain('bottleneck');
  const client = await app.clientOf(world.admin);
  const asked = (body: object) => client(findBottlenecks, { body: body as never });
  expect((await asked({ pipeline: 'nothing' })).status).toBe(400);
  expect((await asked({ pipeline: '十单流程', period: { from: 'x', to: 'y' } })).status).toBe(400);
  expect(
    (await asked({ pipeline: '十单流程', filters: [{ field: 'deals.nothing', op: 'is', value: 1 }] })).status,
  ).toBe(400);
  const cell = (what: object) =>
    client(listDealsBehind, { body: { bottleneck: { pipeline: '十单流程' }, cell: what } as never });
  expect((await cell({ what: 'lost', rank: 9 })).status).toBe(400);
  expect((await cell({ what: 'lost', rank: 1, sign: 'nothing' })).status).toBe(400);
});

const details = (funnel: object, who: Principal = world.admin) =>
  world.as(who, (work) =>
    world.insights.useCases.tellFunnelDetails(work, {
      body: tellFunnelDetails.body!.parse({ funnel: { pipeline: '十单流程', ...funnel } }),
    } as never),
  );

test('stays are told on both clocks, ended and going on, with the chance to get further', async () => {
  const told = funnelDetailsSchema.parse(await details({ mode: 'reached' }));
  const [first, second] = told.stages;
  expect(first).toMatchObject({
    name: 'S1',
    completed: { count: 128, median: 9, p80: 9 },
    open: { count: 0, median: null },
    latest: { count: 128, median: 9 },
    cumulative: { count: 128, median: 9 },
  });
  expect(first!.working.count).toBe(128);
  expect(first!.working.median).toBeLessThan(9);
  expect(first!.advances).toBeCloseTo(72 / 128, 9);
  expect(second).toMatchObject({ completed: { count: 0 }, open: { count: 72 } });
  expect(told.moves).toBeNull();
});

test('in a flow the moves of its days are told from stage to stage, each within what one sees', async () => {
  const february = { mode: 'flow', cohort: { from: '2026-02-01', to: '2026-03-01' } };
  expect((await details(february)).moves).toEqual([
    { from: 1, to: 0, count: 36, amount: '36000000' },
    { from: 1, to: 2, count: 12, amount: '12000000' },
  ]);
  expect((await details(february, world.li)).moves).toEqual([]);
});

test('held against the aim where one is set, and against the past year when that is asked', async () => {
  await world.as(world.system, ({ db, principal }) =>
    db
      .updateTable('stage_version')
      .set({ target_conversion: 40, target_days: 5 })
      .where('tenant_id', '=', principal.tenantId)
      .where('rank', '=', 1)
      .execute(),
  );
  const first = async (body?: object) =>
    (await ask(world.admin, body)).stages.find(({ rank }) => rank === 1)!;
  expect((await first()).rate!.against).toEqual({ benchmark: 'target', rate: 0.4, n: null });
  expect((await first()).time!.against).toEqual({ benchmark: 'target', days: 5 });
  expect((await first({ against: 'past' })).rate!.against.benchmark).toBe('past');
});
