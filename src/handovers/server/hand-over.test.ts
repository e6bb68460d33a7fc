/** Somebody leaves, and what he holds goes to others: everything together, and nothing of the past changes. */
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { accountKind, contactKind } from '../../accounts/server/index.ts';
import { taskKind } from '../../activities/server/index.ts';
import { dealKind, handOverDeal } from '../../deals/server/index.ts';
import { leadKind } from '../../leads/server/index.ts';
import { handOverContract, type HandOverOrder } from '../model/contract.ts';
import { companyToHandOver, desk, type CompanyToHandOver } from './testing/company-to-hand-over.ts';

let company: CompanyToHandOver;
let held: Awaited<ReturnType<typeof desk>>;

beforeEach(async () => {
  company = await companyToHandOver();
  held = await desk(company);
});

const leaving = (to: { userId: string }, picks = {}): HandOverOrder => ({
  source: { by: 'person', userId: company.chen.userId },
  split: { by: 'one', userId: to.userId },
  picks,
});

const ownersNow = async () => ({
  account: (await company.stored(accountKind, held.accountId)).ownerId,
  other: (await company.stored(accountKind, held.otherId)).ownerId,
  contact: (await company.stored(contactKind, held.contactId)).ownerId,
  lead: (await company.stored(leadKind, held.leadId)).ownerId,
  deal: (await company.stored(dealKind, held.dealId)).ownerId,
  won: (await company.stored(dealKind, held.wonId)).ownerId,
  away: (await company.stored(dealKind, held.awayId)).ownerId,
  task: (await company.stored(taskKind, held.taskId)).ownerId,
});
const allOf = (id: string) => ({
  account: id,
  other: id,
  contact: id,
  lead: id,
  deal: id,
  won: id,
  away: id,
  task: id,
});

const rowsOf = (table: 'stage_event' | 'note' | 'file') =>
  company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom(table)
      .selectAll()
      .where('tenant_id', '=', principal.tenantId)
      .orderBy('tenant_id')
      .execute(),
  );

test('the preview counts and adds up per kind, names what leaves its account, and what stays and why', async () => {
  const client = await company.clientOf(company.mei);
  const { body: json } = await client(handOverContract.previewHandOver, { body: leaving(company.li) });
  expect(json.kinds).toEqual([
    { object: 'account', count: 2, open: 2, amount: null, openAmount: null, unpriced: 0 },
    { object: 'contact', count: 1, open: 1, amount: null, openAmount: null, unpriced: 0 },
    { object: 'lead', count: 1, open: 1, amount: null, openAmount: null, unpriced: 0 },
    { object: 'deal', count: 3, open: 2, amount: '15000000', openAmount: '10000000', unpriced: 0 },
    { object: 'task', count: 1, open: 1, amount: null, openAmount: null, unpriced: 0 },
  ]);
  expect(json.units.find((unit) => unit.id === held.awayId)?.warnings).toEqual(['account_stays']);
  expect(json.units.find((unit) => unit.id === held.accountId)?.warnings).toEqual(['shared_account']);
  expect(json.staying).toMatchObject([{ why: 'colleague', count: 1, examples: ['李的人'] }]);
  expect(json.receivers).toMatchObject([{ name: '李', units: 4, records: 8, holds: { account: 1 } }]);
});

test('everything moves together; stage log, clocks, promise and notes stay as they were', async () => {
  const before = { log: await rowsOf('stage_event'), deal: await company.stored(dealKind, held.dealId) };
  const lead = await company.stored(leadKind, held.leadId);
  const { id, ...count } = await company.handOver(company.mei, leaving(company.li));
  expect(count).toEqual({ moved: 8, failed: 0 });
  expect(await ownersNow()).toEqual(allOf(company.li.userId));
  expect(await rowsOf('stage_event')).toEqual(before.log);
  const deal = await company.stored(dealKind, held.dealId);
  for (const field of [
    'stage',
    'stage_entered_at',
    'next_step',
    'next_step_on',
    'last_contact_at',
    'created_at',
  ])
    expect(deal.values[field], field).toEqual(before.deal.values[field]);
  const after = await company.stored(leadKind, held.leadId);
  for (const field of ['status', 'assigned_at', 'accepted_at', 'recycle_at'])
    expect(after.values[field], field).toEqual(lead.values[field]);
  const noted = await company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom('outbox')
      .select(['type', 'record_id'])
      .where('tenant_id', '=', principal.tenantId)
      .where(sql<boolean>`payload->>'handOverId' = ${id}`)
      .execute(),
  );
  expect(noted).toHaveLength(8);
  expect(new Set(noted.map(({ record_id }) => record_id)).size).toBe(8);
});

test('undone, each record goes back to its owner and team; one that changed hands since is left and named', async () => {
  const before = await company.stored(accountKind, held.otherId);
  const { id } = await company.handOver(company.admin, leaving(company.wang));
  expect((await company.stored(accountKind, held.otherId)).teamId).toBe(company.west);
  await company.as(company.admin, (work) =>
    handOverDeal(work, { dealId: held.awayId, ownerId: company.li.userId }),
  );
  const client = await company.clientOf(company.admin);
  expect((await client(handOverContract.undoHandOver, { params: { id } })).status).toBe(202);
  expect(await company.undo(company.admin, id)).toEqual({ returned: 7, kept: 1 });
  expect(await ownersNow()).toEqual({ ...allOf(company.chen.userId), away: company.li.userId });
  expect((await company.stored(accountKind, held.otherId)).teamId).toBe(before.teamId);
  const kept = await client(handOverContract.listHandOverItems, { params: { id }, query: { state: 'kept' } });
  expect(kept.body.items).toMatchObject([
    { name: '联合项目', problem: { zh: expect.stringContaining('负责人') } },
  ]);
  const again = await client(handOverContract.undoHandOver, { params: { id } });
  expect([again.status, again.problem.code]).toEqual([409, 'undone_already']);
});

test('a unit moves whole or not at all; what changed hands after the start is listed with its reason', async () => {
  const order = leaving(company.li);
  const client = await company.clientOf(company.mei);
  const { fingerprint } = (await client(handOverContract.previewHandOver, { body: order })).body;
  const started = await client(handOverContract.startHandOver, {
    body: { ...order, reason: 'leaving', fingerprint },
  });
  expect(started.status).toBe(202);
  await company.as(company.admin, (work) =>
    handOverDeal(work, { dealId: held.dealId, ownerId: company.wang.userId }),
  );
  const { runHandOver } = await import('./run-hand-over.ts');
  const count = await runHandOver(company.tell(company.mei), started.body.id);
  expect(count).toEqual({ moved: 3, failed: 5 });
  expect(await ownersNow()).toMatchObject({
    account: company.chen.userId,
    contact: company.chen.userId,
    won: company.chen.userId,
    task: company.chen.userId,
    other: company.li.userId,
  });
  const { items } = (
    await client(handOverContract.listHandOverItems, {
      params: { id: started.body.id },
      query: { state: 'failed' },
    })
  ).body;
  expect(items.filter((item) => item.problem?.zh.includes('一起保留'))).toHaveLength(4);
});

test('an order that was looked at before something changed is refused, and so is one that moves nothing', async () => {
  const client = await company.clientOf(company.mei);
  const order = leaving(company.li);
  const { fingerprint } = (await client(handOverContract.previewHandOver, { body: order })).body;
  await company.as(company.mei, (work) =>
    handOverDeal(work, { dealId: held.awayId, ownerId: company.li.userId }),
  );
  const stale = await client(handOverContract.startHandOver, {
    body: { ...order, reason: 'leaving', fingerprint },
  });
  expect([stale.status, stale.problem.code]).toEqual([409, 'changed_meanwhile']);
  const nothing = { ...order, source: { by: 'person', userId: company.hu.userId } };
  const empty = await client(handOverContract.startHandOver, {
    body: { ...nothing, reason: 'leaving', fingerprint },
  });
  expect([empty.status, empty.problem.code]).toEqual([409, 'nothing_to_move']);
});

test('one account goes with what its owner holds of it, and nothing of a colleague', async () => {
  await company.handOver(company.mei, {
    source: { by: 'records', object: 'account', ids: [held.accountId] },
    split: { by: 'one', userId: company.li.userId },
    picks: {},
  });
  const { li, chen } = company;
  expect(await ownersNow()).toEqual({
    ...allOf(chen.userId),
    account: li.userId,
    contact: li.userId,
    deal: li.userId,
    won: li.userId,
    task: li.userId,
  });
});

test('a territory goes by region, dealt out by rules and picks', async () => {
  const order: HandOverOrder = {
    source: { by: 'territory', userId: null, regions: ['上海', '北京'], industries: [] },
    split: {
      by: 'region',
      shares: [{ values: ['上海'], userId: company.li.userId }],
      restTo: company.mei.userId,
    },
    picks: { [held.otherId]: null },
  };
  await company.handOver(company.mei, order, { reason: 'territory' });
  expect(await ownersNow()).toMatchObject({
    account: company.li.userId,
    deal: company.li.userId,
    other: company.chen.userId,
    lead: company.chen.userId,
  });
});

test('both sides must be within the right: to another team only by who reaches it, and not by a rep at all', async () => {
  const client = await company.clientOf(company.mei);
  const { body: json } = await client(handOverContract.previewHandOver, { body: leaving(company.wang) });
  expect(json.kinds).toEqual([]);
  expect(json.staying.find(({ why }) => why === 'receiver_outside')?.count).toBe(8);
  for (const who of [company.chen, company.hu]) {
    const answer = await (
      await company.clientOf(who)
    )(handOverContract.previewHandOver, { body: leaving(company.li) });
    expect(answer.status).toBe(403);
  }
});

test('who takes part sees it, others do not; invalid orders are told with the field', async () => {
  const { id } = await company.handOver(company.mei, leaving(company.li), { note: '客户都打过招呼了' });
  const statusFor = async (who: (typeof company)['chen']) =>
    (await (await company.clientOf(who))(handOverContract.getHandOver, { params: { id } })).status;
  expect(await statusFor(company.li)).toBe(200);
  expect(await statusFor(company.chen)).toBe(200);
  expect(await statusFor(company.wang)).toBe(404);
  const wang = await company.clientOf(company.wang);
  expect((await wang(handOverContract.listHandOvers)).body.items).toEqual([]);
  expect((await wang(handOverContract.listHandOverItems, { params: { id } })).status).toBe(404);
  expect((await wang(handOverContract.undoHandOver, { params: { id } })).status).toBe(404);
  expect(
    (await (await company.clientOf(company.li))(handOverContract.undoHandOver, { params: { id } })).status,
  ).toBe(403);
  const mei = await company.clientOf(company.mei);
  expect((await mei(handOverContract.listHandOvers)).body.items).toMatchObject([
    { id, state: 'done', moved: 8, note: '客户都打过招呼了', from: { name: '陈离' } },
  ]);
  const wrong = await mei(handOverContract.previewHandOver, {
    body: { source: { by: 'person' }, split: { by: 'one' } },
  });
  expect(wrong.status).toBe(400);
  const unknown = await mei(handOverContract.previewHandOver, { body: leaving({ userId: held.dealId }) });
  expect([unknown.status, unknown.problem.code]).toEqual([422, 'receiver_unknown']);
});

test('row-level security hides a hand-over and its records from whoever takes no part', async () => {
  const { id } = await company.handOver(company.mei, leaving(company.li));
  const seen = (who: (typeof company)['chen']) =>
    company.as(who, async ({ db, principal }) => {
      const where = { tenant: principal.tenantId };
      const over = await db
        .selectFrom('hand_over')
        .select('id')
        .where('tenant_id', '=', where.tenant)
        .execute();
      const items = await db
        .selectFrom('hand_over_item')
        .select('record_id')
        .where('tenant_id', '=', where.tenant)
        .execute();
      const briefs = await db
        .selectFrom('hand_over_brief')
        .select('id')
        .where('tenant_id', '=', where.tenant)
        .execute();
      return [over.length, items.length, briefs.length];
    });
  expect(await seen(company.wang)).toEqual([0, 0, 0]);
  expect(await seen(company.li)).toEqual([1, 8, 3]);
  expect(id).toBeTruthy();
});

test('who holds what is told before an account is disabled', async () => {
  const client = await company.clientOf(company.mei);
  const { body: json } = await client(handOverContract.holdingsOf, { params: { id: company.chen.userId } });
  expect(json.mayHandOver).toBe(true);
  expect(json.kinds.map(({ object, count }) => [object, count])).toEqual([
    ['account', 2],
    ['contact', 1],
    ['lead', 1],
    ['deal', 3],
    ['task', 1],
  ]);
  expect((await client(handOverContract.holdingsOf, { params: { id: held.dealId } })).status).toBe(404);
  const hu = await company.clientOf(company.hu);
  expect(
    (await hu(handOverContract.holdingsOf, { params: { id: company.chen.userId } })).body.mayHandOver,
  ).toBe(false);
});
