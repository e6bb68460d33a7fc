/** What a rep may learn of colleagues: one median a step, of enough of them, and nothing else. */
import { beforeAll, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import { peerAnswerSchema } from '../../insights/model/answer.ts';
import { insightsContract } from '../../insights/model/contract.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { insertDeals, type DealDraft } from './insert-deals.ts';
import { lossReasonIds } from './pipeline-queries.ts';
import { measuredDeals, stageNamed } from './testing/measured-deals.ts';

const { compareWithPeers } = insightsContract;
let world: Awaited<ReturnType<typeof measuredDeals>>;
let app: AppForTests;
/** Five reps in the north, each with ten deals that reached S1; so many went on to S2. */
let north: Principal[];
let lone: Principal;
const wentOn = [2, 5, 6, 8, 9];

beforeAll(async () => {
  world = await measuredDeals();
  const client = await appForTests(world, { contract: insightsContract, useCases: world.insights.useCases });
  app = client;
  const team = await world.addTeam('华北');
  north = [];
  for (const [index, went] of wentOn.entries()) {
    const rep = await world.addPerson({ name: `北${index}`, team });
    north.push(rep);
    await give(rep, team, went, 10 - went);
  }
  const south = await world.addTeam('华南');
  lone = await world.addPerson({ name: '独', team: south });
  await give(lone, south, 3, 7);
});

/** Deals of ten thousand yuan made this year: some went on to the second stage, the others stayed in the first. */
async function give(owner: Principal, team: string, went: number, stayed: number): Promise<void> {
  const draft = (stages: readonly string[], index: number): DealDraft => ({
    values: { owner: owner.userId, team, name: `${owner.name} ${stages.length} ${index}`, amount: '1000000' },
    log: stages.map((stage, step) => ({
      toStageId: stageNamed(world.pipeline, stage),
      at: `2026-0${step + 1}-15T02:00:00.000Z`,
      actorId: owner.userId,
      ownerIdAt: owner.userId,
      teamIdAt: team,
      amountAt: 1_000_000n,
      cause: 'manual',
      lossReasonId: null,
    })),
  });
  const drafts = [
    ...Array.from({ length: went }, (_, index) => draft(['S1', 'S2'], index)),
    ...Array.from({ length: stayed }, (_, index) => draft(['S1'], index)),
  ];
  await world.as(world.system, async (work) =>
    insertDeals(work, world.pipeline, drafts, await lossReasonIds(work)),
  );
}

const asked = { query: { pipeline: '十单流程' } };
const told = (who: Principal) =>
  world.as(who, (work) => world.insights.useCases.compareWithPeers(work, { ...asked } as never));

test('four colleagues of the team are too few: the rep is compared with the organisation', async () => {
  const answer = await told(north[0]!);
  // Seven others have five deals in S1: 北1 to 北4 (50, 60, 80, 90 %), 独 (30 %), 李 and 王.
  expect(answer.circle).toBe('organisation');
  expect(answer.steps[0]).toMatchObject({
    name: 'S1',
    nextName: 'S2',
    entered: { count: 10, amount: '10000000' },
  });
  expect(answer.steps[0]!.rate).toBe(0.2);
  expect(answer.steps[0]!.median).toBeGreaterThan(0.5);
  expect(answer.costliest).toBe(stageNamed(world.pipeline, 'S1'));
  expect(answer.steps[1]).toMatchObject({ median: null, atStake: null });
});

test('a sixth rep in the team makes it large enough: its own median, of five, in whole percent', async () => {
  const newcomer = await world.addPerson({ name: '北新', team: north[0]!.teamIds[0]! });
  await give(newcomer, newcomer.teamIds[0]!, 1, 9);
  const answer = await told(newcomer);
  expect(answer.circle).toBe('team');
  expect(answer.steps[0]).toMatchObject({ rate: 0.1, median: 0.6, standing: 'missed' });
});

test('it tells no person, no count of people and no record', async () => {
  const client = await app.clientOf(lone);
  const { status, body } = await client(compareWithPeers, asked);
  expect(status).toBe(200);
  expect(Object.keys(body).toSorted()).toEqual(
    ['circle', 'cohort', 'costliest', 'fewest', 'pipeline', 'steps'].toSorted(),
  );
  expect(peerAnswerSchema.strict().parse(body)).toEqual(body);
  const text = JSON.stringify(body);
  for (const person of [...north, world.li, world.wang]) {
    expect(text).not.toContain(person.userId);
    expect(text).not.toContain(person.name);
  }
  for (const deal of world.dealIds) expect(text).not.toContain(deal);
});

test('a filter or a window cannot be slipped in, an unknown pipeline is refused', async () => {
  const client = await app.clientOf(lone);
  const narrowed = await client(compareWithPeers, {
    query: { ...asked.query, owner: north[1]!.userId } as never,
  });
  expect(narrowed.status === 400 || narrowed.body.steps[0]!.rate === 0.3).toBe(true);
  const other = await client(compareWithPeers, { query: { pipeline: '别的' } });
  expect([other.status, other.problem.code]).toEqual([400, 'unknown_value']);
  expect((await client(compareWithPeers, { query: {} } as never)).status).toBe(400);
  expect((await app.stranger(compareWithPeers, asked)).status).toBe(401);
});

test('in a small company nothing is told but what is one’s own', async () => {
  const small = await measuredDeals();
  const answer = await small.as(small.li, (work) =>
    small.insights.useCases.compareWithPeers(work, { ...asked } as never),
  );
  expect(answer.circle).toBeNull();
  expect(answer.costliest).toBeNull();
  expect(answer.steps.every(({ median, atStake }) => median === null && atStake === null)).toBe(true);
  expect(answer.steps[0]!.entered.count).toBe(5);
});

test('who may not read deals is forbidden; who may not read amounts is told rates and no money', async () => {
  const stranger = { ...lone, rights: {} };
  await expect(told(stranger)).rejects.toMatchObject({ code: 'forbidden' });
  const masked = { ...lone, fieldReach: { 'deal.amount': 'masked' as const } };
  const answer = await told(masked);
  expect(answer.steps[0]).toMatchObject({ rate: 0.3, entered: { amount: null }, atStake: null });
  expect(answer.steps[0]!.median).not.toBeNull();
  expect(answer.costliest).toBeNull();
});
