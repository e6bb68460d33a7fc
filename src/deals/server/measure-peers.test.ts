/** What a rep may learn of colleagues: one median a step, of enough of them, and nothing else. */
import { beforeAll, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import { bestPracticesSchema, peerAnswerSchema } from '../../insights/model/answer.ts';
import { insightsContract } from '../../insights/model/contract.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
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

test('what the best third do in a stage is told of enough colleagues, and of nobody by name', async () => {
  const best = await measuredDeals();
  const team = await best.addTeam('华中');
  const [s1, s2, lost] = ['S1', 'S2', 'L'].map((name) => stageNamed(best.pipeline, name));
  const people: Principal[] = [];
  for (let at = 0; at < 9; at++) people.push(await best.addPerson({ name: `同事${at}`, team }));
  const draft = (owner: Principal, to: string, index: number): DealDraft => ({
    values: { owner: owner.userId, team, name: `${owner.name} ${index}`, amount: '1000000' },
    log: [s1!, to].map((toStageId, step) => ({
      toStageId,
      at: `2026-0${step + 1}-15T02:00:00.000Z`,
      actorId: owner.userId,
      ownerIdAt: owner.userId,
      teamIdAt: team,
      amountAt: 1_000_000n,
      cause: 'manual' as const,
      lossReasonId: toStageId === lost ? best.reasons[0]! : null,
    })),
  });
  const drafts = people.flatMap((owner, at) =>
    Array.from({ length: 30 }, (_, index) => draft(owner, index < (at < 3 ? 27 : 6) ? s2! : lost!, index)),
  );
  const ids = await best.as(best.system, async (work) => {
    const made = await insertDeals(work, best.pipeline, drafts, await lossReasonIds(work));
    await visitDeals(work, made.slice(0, 90));
    return made;
  });
  const learn = (who: Principal, stage = s1!) =>
    best.as(who, (work) =>
      best.insights.useCases.learnFromBest(work, { query: { pipeline: '十单流程', stage } } as never),
    );
  const answer = bestPracticesSchema.strict().parse(await learn(best.li));
  expect(answer.verdict).toBe('told');
  expect(answer.best!.rate).toBeGreaterThan(0.7);
  expect(answer.others!.rate).toBeLessThan(0.5);
  const [first] = answer.practices;
  expect(first).toMatchObject({ id: 'met', best: 1, others: 0, difference: 1, verdict: 'higher' });
  const text = JSON.stringify(answer);
  for (const { userId, name } of people) for (const word of [userId!, name]) expect(text).not.toContain(word);
  for (const id of ids) expect(text).not.toContain(id);
  await expect(learn(best.li, lost!)).rejects.toMatchObject({ code: 'unknown_value' });
  const few = await world.as(lone, (work) =>
    world.insights.useCases.learnFromBest(work, {
      query: { pipeline: '十单流程', stage: stageNamed(world.pipeline, 'S1') },
    } as never),
  );
  expect([few.verdict, few.best, few.others]).toEqual(['few_people', null, null]);
  expect((await learn({ ...best.li, rights: { 'deal.read': 'own' } })).verdict).toBe('told');
});

/** A visit in the stage they began in, ten days after entering it. */
async function visitDeals({ db, principal, now }: Work, dealIds: readonly string[]): Promise<void> {
  await db
    .insertInto('note')
    .values(
      dealIds.map((subject_id) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        subject_object: 'deal',
        subject_id,
        kind: 'visit',
        body: '上门看产线',
        at: new Date('2026-01-25T02:00:00.000Z'),
        created_at: now,
        updated_at: now,
      })),
    )
    .execute();
}
