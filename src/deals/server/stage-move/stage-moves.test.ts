import { beforeEach, describe, expect, test } from 'vitest';
import { step, flowOf } from '../../../approvals/model/testing/flows.ts';
import { approvalUseCases, createFlow } from '../../../approvals/server/index.ts';
import type { Condition } from '../../../approvals/model/flow/condition.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { handOverDeal } from '../hand-over-deal.ts';
import { anchor, gatedCompany, type GatedCompany } from '../testing/gated-deals.ts';
import { stageMoveKind } from './stage-move-kind.ts';
import { stageMoveReactions } from './withdraw-moves.ts';
import { listStageMoves, submitStageMove } from './submit-stage-move.ts';

const kinds = { stage_move: stageMoveKind };
const approvals = approvalUseCases(kinds);
const closed = { code: 'stage_gate_closed' };

let company: GatedCompany;
beforeEach(async () => {
  company = await gatedCompany();
});

/** A move is looked at by the manager. */
async function withFlow(applies: Condition | null = null) {
  const { org, manager } = company;
  const design = flowOf([step('manager', [{ kind: 'person', userId: manager.userId! }])]);
  await org.as(org.admin, (work) =>
    createFlow(work, kinds, { paper: 'stage_move', name: '阶段推进', isOn: true, applies, design }),
  );
}

async function asked(stage = '需求确认') {
  const { org, rep, deal } = company;
  const dealId = await deal({ amount: '5000' });
  const submit = (why = '客户已确认') =>
    org.as(rep, (work) =>
      submitStageMove(work, { dealId, stageId: company.stage(stage), why, lossReasonId: null }),
    );
  return { dealId, submit };
}

const requestOf = async () => {
  const { org } = company;
  return org.as(org.system, ({ db }) =>
    db
      .selectFrom('approval_request')
      .selectAll()
      .where('tenant_id', '=', org.orgId)
      .executeTakeFirstOrThrow(),
  );
};

async function decide(body: { act: 'approve' } | { act: 'reject' | 'send_back'; comment: string }) {
  const { id } = await requestOf();
  const whole = { comment: null, stepId: null, ...body };
  await company.org.as(company.manager, (work) =>
    approvals.decide(work, { params: { id }, query: {}, body: whole } as never),
  );
}

const stageOf = async (dealId: string) => {
  const { org } = company;
  const row = await org.as(org.system, ({ db }) =>
    db
      .selectFrom('deal')
      .select('stage_id')
      .where('tenant_id', '=', org.orgId)
      .where('id', '=', dealId)
      .executeTakeFirstOrThrow(),
  );
  return row.stage_id;
};

const toldTo = async (who: Principal) => {
  const { org } = company;
  const rows = await org.as(org.system, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['kind', 'payload'])
      .where('tenant_id', '=', org.orgId)
      .where('user_id', '=', who.userId!)
      .orderBy('at')
      .execute(),
  );
  return rows.map(({ kind, payload }) => ({ kind, payload: payload as Record<string, string> }));
};

async function react(dealId: string) {
  const { org } = company;
  const event = { recordId: dealId } as never;
  const [first] = stageMoveReactions;
  if (!first || !('react' in first)) throw new Error('no reaction to a moved deal');
  await org.as(org.system, (work: Work) => first.react(work, event));
}

const approvalRule = (mode: 'observe' | 'remind' | 'enforce' = 'enforce') => ({
  ...anchor(mode),
  kind: 'approval' as const,
});

describe('a stage that asks for an approval of the move', () => {
  test('lets nobody in without, and the deal in once it is approved', async () => {
    await withFlow();
    await company.ask({ 需求确认: { entry: [approvalRule()] } });
    const { dealId, submit } = await asked();
    await expect(company.move(dealId, '需求确认')).rejects.toMatchObject(closed);
    await submit();
    await expect(company.move(dealId, '需求确认')).rejects.toMatchObject(closed);
    await decide({ act: 'approve' });
    expect(await stageOf(dealId)).toBe(company.stage('需求确认'));
    const [event] = await company.org.as(company.org.system, ({ db }) =>
      db
        .selectFrom('stage_event')
        .select(['cause', 'actor_id', 'note'])
        .where('tenant_id', '=', company.org.orgId)
        .where('deal_id', '=', dealId)
        .orderBy('seq', 'desc')
        .execute(),
    );
    expect(event).toEqual({ cause: 'evidence', actor_id: null, note: '客户已确认' });
  });

  test('asks for nothing where no flow looks at the deal', async () => {
    const big = {
      match: 'all' as const,
      comparisons: [{ fact: 'amount', op: 'above' as const, value: '9000' }],
    };
    await withFlow(big);
    await company.ask({ 需求确认: { entry: [approvalRule()] } });
    const { dealId, submit } = await asked();
    await expect(submit()).rejects.toMatchObject({ code: 'stage_move_needs_no_approval' });
    await company.move(dealId, '需求确认');
    expect(await stageOf(dealId)).toBe(company.stage('需求确认'));
  });

  test('only reminds or observes where that is its mode', async () => {
    await withFlow();
    await company.ask({ 需求确认: { entry: [approvalRule('remind')] } });
    const { dealId } = await asked();
    await expect(company.move(dealId, '需求确认')).rejects.toMatchObject({ code: 'stage_gate_reminder' });
    await company.ask({ 需求确认: { entry: [approvalRule('observe')] } });
    await company.move(dealId, '需求确认');
  });

  test('an approval speaks for the deal only where it stood when it was asked for', async () => {
    await withFlow();
    await company.ask({ 需求确认: { entry: [approvalRule()] } });
    const { dealId, submit } = await asked();
    await submit();
    await decide({ act: 'approve' });
    await company.move(dealId, '初步沟通');
    await expect(company.move(dealId, '需求确认')).rejects.toMatchObject(closed);
  });
});

test('what else the gate asks for still holds: the deal stays and its owner is told what is missing', async () => {
  await withFlow();
  const visit = { ...anchor(), kind: 'activity' as const, activity: 'visit' as const, atLeast: 1 };
  await company.ask({ 需求确认: { entry: [approvalRule(), visit] } });
  const { dealId, submit } = await asked();
  await submit();
  await decide({ act: 'approve' });
  expect(await stageOf(dealId)).toBe(company.stage('初步沟通'));
  const told = await toldTo(company.rep);
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['approval-approved', 'deal-move-held']);
  expect(told.find(({ kind }) => kind === 'deal-move-held')!.payload['missing']).toMatch(/1 次拜访$/);
});

test.each([
  [{ act: 'reject' as const, comment: '再等等' }, 'refused', 'approval-rejected'],
  [{ act: 'send_back' as const, comment: '补充说明' }, 'waiting', 'approval-sent-back'],
])('%o leaves the deal where it is', async (decision, state, kind) => {
  await withFlow();
  const { dealId, submit } = await asked();
  await submit();
  await decide(decision);
  expect(await stageOf(dealId)).toBe(company.stage('初步沟通'));
  const { items } = await company.org.as(company.rep, (work) => listStageMoves(work, dealId));
  expect(items.map((one) => one.state)).toEqual([state]);
  expect((await toldTo(company.rep)).map((one) => one.kind)).toEqual([kind]);
});

test('a deal that was moved or closed meanwhile waits no more', async () => {
  await withFlow();
  const { dealId, submit } = await asked('方案报价');
  await submit();
  await expect(submit()).rejects.toMatchObject({ code: 'stage_move_waits_already' });
  await react(dealId);
  expect((await requestOf()).outcome).toBe('running');
  await company.move(dealId, '需求确认');
  await react(dealId);
  expect((await requestOf()).outcome).toBe('revoked');
  expect(await stageOf(dealId)).toBe(company.stage('需求确认'));
});

test('an approval that comes after the deal has left moves nothing', async () => {
  await withFlow();
  const { dealId, submit } = await asked('方案报价');
  await submit();
  await company.move(dealId, '需求确认');
  await decide({ act: 'approve' });
  expect(await stageOf(dealId)).toBe(company.stage('需求确认'));
});

test('a move is asked for by who may change the deal, and seen by who sees it', async () => {
  await withFlow();
  const { dealId } = await asked();
  const colleague = await company.org.addPerson({ name: '别人', role: 'rep' });
  const wanted = { dealId, stageId: company.stage('需求确认'), why: '想要', lossReasonId: null };
  await expect(company.org.as(colleague, (work) => submitStageMove(work, wanted))).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(company.org.as(colleague, (work) => listStageMoves(work, dealId))).rejects.toMatchObject({
    code: 'not_found',
  });
  const lost = { ...wanted, stageId: company.stage('输单') };
  await expect(company.org.as(company.rep, (work) => submitStageMove(work, lost))).rejects.toMatchObject({
    code: 'loss_reason_required',
  });
});

test('a deal that goes into other hands takes its waiting move along, but never to who decides on it', async () => {
  const { org, manager, rep } = company;
  await withFlow();
  const { dealId, submit } = await asked();
  await submit();
  const colleague = await org.addPerson({ name: '同事', team: rep.teamIds[0]! });
  const give = (to: string) => org.as(org.admin, (work) => handOverDeal(work, { dealId, ownerId: to }));
  await give(manager.userId!);
  expect((await requestOf()).submitter_id).toBe(rep.userId);
  await give(rep.userId!);
  await give(colleague.userId);
  expect((await requestOf()).submitter_id).toBe(colleague.userId);
  await decide({ act: 'send_back', comment: '写清楚客户怎么说的' });
  const { id } = await requestOf();
  const again = { params: { id }, query: {}, body: { comment: null } } as never;
  await expect(org.as(rep, (work) => approvals.resubmit(work, again))).rejects.toThrow();
  await org.as(colleague, (work) => approvals.resubmit(work, again));
  expect((await requestOf()).outcome).toBe('running');
});
