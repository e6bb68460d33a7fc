import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../platform/model/principal.ts';
import type { Pipeline } from '../model/pipeline.ts';
import { changeStage } from './change-stage.ts';
import { changeStages } from './change-stages.ts';
import { createDeal } from './create-deal.ts';
import { equipForDeals } from './equip-organisation.ts';
import { dealPath } from './deal-path.ts';
import { handOverDeal } from './hand-over-deal.ts';
import { listLossReasons, listPipelines } from './pipeline-queries.ts';
import { rebuildFacts } from './rebuild-facts.ts';

let org: OrganisationForTests;
let rep: Principal & { userId: string };
let pipeline: Pipeline;
let reasonId: string;

beforeEach(async () => {
  org = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  rep = await org.addPerson({ name: '小陈', role: 'rep' });
  [pipeline] = (await org.as(rep, listPipelines)) as [Pipeline];
  reasonId = (await org.as(rep, listLossReasons)).items[0]!.id;
});

const stage = (name: string) => pipeline.stages.find((one) => one.name === name)!.id;
const newDeal = (by: Principal = rep, amount = '100000') =>
  org.as(by, (work) => createDeal(work, { name: '分拣线改造', amount }));
const newSourcedDeal = () =>
  org.as(rep, (work) =>
    createDeal(work, {
      name: '包装线改造',
      amount: '100000',
      source: 'exhibition',
      expected_close_on: '2030-01-31',
    }),
  );
const move = (dealId: string, name: string, more: object = {}, by: Principal = rep) =>
  org.as(by, (work) => changeStage(work, { dealId, stageId: stage(name), ...more }));

async function factsOf(dealId: string) {
  return org.as(org.system, async ({ db }) => ({
    fact: await db
      .selectFrom('deal_fact')
      .selectAll()
      .where('tenant_id', '=', org.orgId)
      .where('deal_id', '=', dealId)
      .executeTakeFirst(),
    visits: await db
      .selectFrom('visit_fact')
      .selectAll()
      .where('tenant_id', '=', org.orgId)
      .where('deal_id', '=', dealId)
      .orderBy('visit_no')
      .execute(),
    log: await db
      .selectFrom('stage_event')
      .selectAll()
      .where('tenant_id', '=', org.orgId)
      .where('deal_id', '=', dealId)
      .orderBy('seq')
      .execute(),
    outbox: await db
      .selectFrom('outbox')
      .select('type')
      .where('tenant_id', '=', org.orgId)
      .where('record_id', '=', dealId)
      .execute(),
    audit: await db
      .selectFrom('audit_entry')
      .select('action')
      .where('tenant_id', '=', org.orgId)
      .where('record_id', '=', dealId)
      .execute(),
  }));
}

test('creating a deal writes seq 0 of its log, its facts, one audit row and one event', async () => {
  const dealId = await newDeal();
  const { fact, visits, log, outbox, audit } = await factsOf(dealId);
  expect(log).toMatchObject([
    { seq: 0, from_stage_id: null, to_stage_id: stage('初步沟通'), amount_at: 100000n },
  ]);
  expect(fact).toMatchObject({
    outcome: 'open',
    furthest_rank: 1,
    amount: 100000n,
    weighted_amount: 10000n,
    owner_id: rep.userId,
  });
  expect(visits).toHaveLength(1);
  expect(outbox).toEqual([{ type: 'deal.created' }]);
  expect(audit).toEqual([{ action: 'deal.created' }]);
});

test('a deal moves forwards with a skip, back, and is won; every move is one audit row and one event', async () => {
  const dealId = await newDeal();
  await move(dealId, '方案报价');
  await move(dealId, '需求确认');
  const won = await move(dealId, '赢单');
  expect(won.outcome).toBe('won');
  const { fact, visits, log, outbox, audit } = await factsOf(dealId);
  expect(log.map((event) => event.seq)).toEqual([0, 1, 2, 3]);
  expect(visits.map((visit) => [visit.rank, visit.furthest_before, visit.exit])).toEqual([
    [1, 0, 'advanced'],
    [3, 1, 'back'],
    [2, 3, 'won'],
    [5, 3, 'open'],
  ]);
  expect(fact).toMatchObject({ outcome: 'won', furthest_rank: 5, weighted_amount: 100000n });
  expect(outbox.filter((event) => event.type === 'deal.stage-changed')).toHaveLength(3);
  expect(audit.filter((entry) => entry.action === 'deal.stage-changed')).toHaveLength(3);
});

test('a deal cannot be lost without a loss reason, and nothing is written', async () => {
  const dealId = await newDeal();
  await expect(move(dealId, '输单')).rejects.toMatchObject({ code: 'loss_reason_required' });
  await expect(move(dealId, '输单', { lossReasonId: rep.userId })).rejects.toMatchObject({
    code: 'loss_reason_unknown',
  });
  await expect(move(dealId, '需求确认', { lossReasonId: reasonId })).rejects.toMatchObject({
    code: 'loss_reason_only_when_lost',
  });
  expect((await factsOf(dealId)).log).toHaveLength(1);
});

test('a lost deal keeps its reason and the stage it was lost in, and can be re-opened into a second life', async () => {
  const dealId = await newDeal();
  await move(dealId, '方案报价');
  await move(dealId, '输单', { lossReasonId: reasonId });
  expect((await factsOf(dealId)).fact).toMatchObject({
    outcome: 'lost',
    lost_from_rank: 3,
    loss_reason_id: reasonId,
  });
  await expect(move(dealId, '赢单')).rejects.toMatchObject({ code: 'reopen_first' });
  await move(dealId, '初步沟通');
  const { fact, log } = await factsOf(dealId);
  expect(fact).toMatchObject({ outcome: 'open', life_no: 2, closed_at: null, furthest_rank: 3 });
  expect(log.at(-1)).toMatchObject({ cause: 'reopen' });
});

test('in bulk the same rules hold: a refused deal is told and spoils no other', async () => {
  const first = await newDeal();
  const second = await newDeal();
  await move(second, '输单', { lossReasonId: reasonId });
  const lost = await org.as(rep, (work) =>
    changeStages(work, [first, second], { stageId: stage('输单'), lossReasonId: reasonId }),
  );
  expect(lost.changed).toBe(1);
  expect(lost.failed).toMatchObject([{ id: second, code: 'already_in_stage' }]);
  const without = await org.as(rep, async (work) =>
    changeStages(work, [await createDeal(work, { name: '又一单' })], { stageId: stage('输单') }),
  );
  expect(without.failed).toMatchObject([{ code: 'loss_reason_required' }]);
});

test('a hand-over changes who holds the deal and nothing else: stage, clock and credit stay', async () => {
  const dealId = await newDeal();
  await move(dealId, '需求确认');
  const before = await factsOf(dealId);
  const other = await org.addPerson({ name: '小李', role: 'rep', team: await org.addTeam('华南团队') });
  const manager = await org.addPerson({ name: '经理', role: 'manager' });
  await expect(
    org.as(rep, (work) => handOverDeal(work, { dealId, ownerId: other.userId })),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await org.as(manager, (work) => handOverDeal(work, { dealId, ownerId: other.userId }));
  const after = await factsOf(dealId);
  expect(after.log).toEqual(before.log);
  expect(after.fact).toMatchObject({
    owner_id: other.userId,
    stage_entered_at: before.fact!.stage_entered_at,
  });
  expect(after.visits.map((visit) => [visit.owner_id, visit.owner_at])).toEqual([
    [other.userId, rep.userId],
    [other.userId, rep.userId],
  ]);
  await expect(move(dealId, '方案报价')).rejects.toMatchObject({ code: 'not_found' });
});

test('a manager hands no deal to people outside his own reach; who reaches everybody does', async () => {
  const mine = await org.addTeam('华东团队');
  const foreign = await org.addTeam('华北团队');
  const manager = await org.addPerson({ name: '经理', role: 'manager', team: mine });
  const there = await org.addPerson({ name: '老王', role: 'rep', team: foreign });
  const dealId = await newDeal(manager);
  const given = { dealId, ownerId: there.userId };
  await expect(org.as(manager, (work) => handOverDeal(work, given))).rejects.toMatchObject({
    reason: { code: 'receiver_out_of_reach' },
  });
  expect((await factsOf(dealId)).fact).toMatchObject({ owner_id: manager.userId });
  await org.as(org.admin, (work) => handOverDeal(work, given));
  expect((await factsOf(dealId)).fact).toMatchObject({ owner_id: there.userId, team_id: foreign });
});

test('somebody else’s deal and another organisation’s deal are both not found', async () => {
  const dealId = await newDeal();
  const colleague = await org.addPerson({ name: '小王', role: 'rep' });
  await expect(move(dealId, '需求确认', {}, colleague)).rejects.toMatchObject({ code: 'not_found' });
  const elsewhere = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  await expect(elsewhere.as(elsewhere.admin, (work) => dealPath(work, dealId))).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('who may read a deal but not change it is told so', async () => {
  const dealId = await newDeal();
  const reader = await org.addPerson({ name: '市场', role: 'marketing' });
  await expect(move(dealId, '需求确认', {}, reader)).rejects.toMatchObject({ code: 'forbidden' });
});

test('of two moves at the same moment both are kept, one after the other', async () => {
  const dealId = await newDeal();
  await Promise.all([move(dealId, '需求确认'), move(dealId, '方案报价')]);
  const { log, visits } = await factsOf(dealId);
  expect(log).toHaveLength(3);
  expect(visits).toHaveLength(3);
});

test('facts rebuilt from the log are the facts that moves wrote', async () => {
  const dealId = await newSourcedDeal();
  await move(dealId, '方案报价');
  await move(dealId, '初步沟通');
  await move(dealId, '输单', { lossReasonId: reasonId });
  await move(dealId, '谈判签约');
  const before = await factsOf(dealId);
  await org.as(org.system, (work) => rebuildFacts(work, pipeline, [dealId]));
  const after = await factsOf(dealId);
  expect(after.fact).toEqual(before.fact);
  expect(after.visits).toEqual(before.visits);
});

test('the log notes how the deal stood at the move', async () => {
  const dealId = await newSourcedDeal();
  await move(dealId, '方案报价', { note: '客户催得急', clientKey: 'phone-1' });
  const { log } = await factsOf(dealId);
  expect(log[1]).toMatchObject({
    from_stage_id: pipeline.stages[0]!.id,
    to_stage_id: stage('方案报价'),
    pipeline_id: pipeline.id,
    pipeline_version: 1,
    actor_id: rep.userId,
    owner_id_at: rep.userId,
    team_id_at: org.topTeamId,
    amount_at: 100000n,
    currency: 'CNY',
    expected_close_on_at: '2030-01-31',
    cause: 'manual',
    note: '客户催得急',
    client_key: 'phone-1',
  });
});

test('a move that comes while facts are rebuilt waits for them', async () => {
  const dealId = await newDeal();
  let moved: Promise<unknown> | undefined;
  await org.as(org.system, async (work) => {
    await rebuildFacts(work, pipeline, [dealId]);
    moved = move(dealId, '方案报价');
    const waiting = sql<{ one: number }>`select 1 as one from pg_locks where not granted
      and pid in (select pid from pg_stat_activity where datname = current_database())`;
    await expect.poll(async () => (await waiting.execute(work.db)).rows.length).toBeGreaterThan(0);
  });
  await moved;
  const { fact, visits } = await factsOf(dealId);
  expect(fact).toMatchObject({ stage_id: stage('方案报价'), strict_rank: 1 });
  expect(visits).toMatchObject([{ exit: 'advanced' }, { exit: 'open', stage_id: stage('方案报价') }]);
});
