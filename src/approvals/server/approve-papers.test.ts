import { describe, expect, test } from 'vitest';
import { addDays } from '../../platform/model/calendar.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { createLogger } from '../../platform/server/index.ts';
import { approvalContract } from '../model/contract.ts';
import { person, step } from '../model/testing/flows.ts';
import { companyWithApprovals, twoSuperiors } from './testing/company-with-approvals.ts';
import { submitted } from './testing/submitted-slip.ts';
import { watchApprovals } from './watch-approvals.ts';

const yes = { act: 'approve' };

test('a paper goes up the line, and its domain hears when it is through', async () => {
  const { li, mei, zhao, slips, slipId, decide, box, id } = await submitted();
  expect(await box(mei, 'waiting')).toEqual([id]);
  expect(await box(zhao, 'waiting')).toEqual([]);
  expect((await decide(mei, { act: 'approve', comment: '同意' })).body).toMatchObject({
    outcome: 'running',
    stepName: '上级的上级',
  });
  expect(await box(mei, 'decided')).toEqual([id]);
  expect(slips.get(slipId)!.outcomes).toEqual([]);
  const done = await decide(zhao, yes);
  expect(done.body).toMatchObject({ outcome: 'approved', asked: [] });
  expect(done.body!.trail.map(({ act, by, comment }) => [act, by?.name ?? null, comment])).toEqual([
    ['submitted', '李', null],
    ['approve', '梅', '同意'],
    ['approve', '赵', null],
    ['ended_approved', null, null],
  ]);
  expect(slips.get(slipId)!.outcomes).toEqual(['approved']);
  expect(await box(li, 'mine')).toEqual([id]);
});

test('everybody is told what concerns them', async () => {
  const { orgId, system, as, mei, li, zhao, decide } = await submitted();
  await decide(mei, yes);
  await decide(zhao, { act: 'reject', comment: '预算不足' });
  const told = await as(system, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['kind', 'user_id', 'payload'])
      .where('tenant_id', '=', orgId)
      .orderBy('at')
      .execute(),
  );
  expect(told.map(({ kind, user_id }) => [kind, user_id])).toEqual([
    ['approval-asked', mei.userId],
    ['approval-asked', zhao.userId],
    ['approval-rejected', li.userId],
  ]);
  expect(told.at(-1)!.payload).toMatchObject({ title: '采购单', comment: '预算不足' });
});

test('who gets a copy is told of it, finds it among the copies, and reads the page without deciding', async () => {
  const copy = { kind: 'copy' as const, id: 'c', name: '抄送' };
  const company = await companyWithApprovals();
  const { li, mei, wu, submit, addSlip, clientOf, orgId, system, as } = company;
  await company.addFlow([{ ...copy, people: [person(wu.userId)] }, ...twoSuperiors()]);
  const { requestId } = (await submit(li, addSlip(li)))!;
  const client = await clientOf(wu);
  const box = await client(approvalContract.listRequests, { query: { box: 'copied' } });
  expect(box.body!.items.map(({ id }) => id)).toEqual([requestId]);
  const page = await client(approvalContract.getRequest, { params: { id: requestId } });
  expect(page.body).toMatchObject({ asked: [{ name: '梅' }], may: { decide: false, revoke: false } });
  expect(page.body!.trail).toMatchObject([{ act: 'submitted' }, { act: 'copied', people: [{ name: '吴' }] }]);
  const told = await as(system, ({ db }) =>
    db
      .selectFrom('notification')
      .select('user_id')
      .where('tenant_id', '=', orgId)
      .where('kind', '=', 'approval-copied')
      .execute(),
  );
  expect(told).toEqual([{ user_id: wu.userId }]);
  const named = (who: Principal) =>
    clientOf(who).then((one) => one(approvalContract.listNamedRequests, { query: { ids: requestId } }));
  expect((await named(mei)).body!.items).toHaveLength(1);
  expect((await named(company.admin)).body!.items).toHaveLength(1);
  const stranger = await company.addPerson({ name: '外人' });
  expect((await named(stranger)).body!.items).toEqual([]);
});

test('no flow that applies: the paper needs no approval', async () => {
  const company = await companyWithApprovals();
  const big = {
    match: 'all' as const,
    comparisons: [{ fact: 'amount', op: 'above' as const, value: '9000000' }],
  };
  await company.addFlow(twoSuperiors(), { applies: big });
  expect(await company.submit(company.li, company.addSlip(company.li))).toBeNull();
  expect(await company.submit(company.li, company.addSlip(company.li, { amount: '9000001' }))).not.toBeNull();
});

describe('who may do what', () => {
  test('only those asked decide; those it does not concern do not even find it', async () => {
    const { zhao, wu, li, decide, page } = await submitted();
    expect((await decide(zhao, yes)).problem).toMatchObject({ code: 'approval_not_asked' });
    expect((await decide(wu, yes)).problem).toMatchObject({ code: 'not_found' });
    expect((await page(wu)).problem).toMatchObject({ code: 'not_found' });
    expect((await decide(li, yes)).problem).toMatchObject({ code: 'approval_not_asked' });
  });

  test('somebody of another organisation finds nothing', async () => {
    const { id } = await submitted();
    const other = await companyWithApprovals();
    const client = await other.clientOf(other.admin);
    expect((await client(approvalContract.getRequest, { params: { id } })).problem).toMatchObject({
      code: 'not_found',
    });
  });

  test('all that is on its way is for those who look after approvals', async () => {
    const { li, zhao, clientOf, id } = await submitted();
    expect((await (await clientOf(li))(approvalContract.listAllRequests, {})).problem).toMatchObject({
      code: 'forbidden',
    });
    expect(
      (await (await clientOf(zhao))(approvalContract.listAllRequests, {})).body!.items.map((one) => one.id),
    ).toEqual([id]);
  });

  test('a paper is on its way once', async () => {
    const { submit, li, slipId } = await submitted();
    await expect(submit(li, slipId)).rejects.toMatchObject({ code: 'approval_on_its_way' });
  });

  test('the requests of a paper are for those who see the paper', async () => {
    const { li, mei, slipId, clientOf, id } = await submitted();
    const asked = async (who: Principal, paper = 'slip') =>
      (await clientOf(who))(approvalContract.paperRequests, { params: { paper, id: slipId } });
    expect((await asked(li)).body).toMatchObject({ items: [{ id }], needsApproval: true });
    expect((await asked(mei)).problem).toMatchObject({ code: 'not_found' });
    expect((await asked(li, 'nothing')).problem).toMatchObject({ code: 'not_found' });
  });
});

test('two decide at the same moment where the first decision counts: it is decided once', async () => {
  const { decide, mei, zhao, slips, slipId } = await submitted({
    steps: [
      step(
        'both',
        [
          { kind: 'superior', level: 1 },
          { kind: 'superior', level: 2 },
        ],
        { mode: 'any' },
      ),
    ],
  });
  const answers = await Promise.all([decide(mei, yes), decide(zhao, { act: 'reject', comment: '不行' })]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect(slips.get(slipId)!.outcomes).toHaveLength(1);
});

test('sent back, changed, submitted again: approvers see the paper as it is now', async () => {
  const { li, mei, slips, slipId, decide, clientOf, id } = await submitted();
  await decide(mei, { act: 'send_back', stepId: null, comment: '金额有误' });
  expect(slips.get(slipId)!.outcomes).toEqual(['sent_back']);
  slips.set(slipId, { ...slips.get(slipId)!, amount: '4000000' });
  const client = await clientOf(li);
  const again = await client(approvalContract.resubmit, { params: { id }, body: {} });
  expect(again.body).toMatchObject({
    outcome: 'running',
    asked: [{ name: '梅' }],
    lines: [{ value: '4000000' }, {}],
  });
  const taken = await client(approvalContract.revoke, { params: { id }, body: { comment: '不买了' } });
  expect(taken.body).toMatchObject({ outcome: 'revoked' });
  expect(taken.body!.trail.map(({ act, comment }) => [act, comment])).toEqual([
    ['submitted', null],
    ['send_back', '金额有误'],
    ['ended_sent_back', null],
    ['resubmitted', null],
    ['revoked', '不买了'],
    ['ended_revoked', null],
  ]);
  expect((await decide(mei, yes)).problem).toMatchObject({ code: 'approval_is_over' });
});

test('others are asked before, after and instead', async () => {
  const { mei, wu, zhao, decide } = await submitted();
  expect((await decide(mei, { act: 'add_before', userIds: [wu.userId] })).body!.asked).toMatchObject([
    { name: '吴' },
  ]);
  expect((await decide(wu, { act: 'delegate', userId: zhao.userId })).body!.asked).toMatchObject([
    { name: '赵' },
  ]);
  expect((await decide(zhao, yes)).body!.asked).toMatchObject([{ name: '梅' }]);
  expect((await decide(mei, { act: 'add_after', userIds: [wu.userId] })).body!.asked).toMatchObject([
    { name: '吴' },
  ]);
  const through = (await decide(wu, yes)).body!;
  expect(through.stepName).toBe('上级的上级');
  const said = through.trail.map(({ act, by, people }) => [
    act,
    by!.name,
    people.map(({ name }) => name).join(),
  ]);
  expect(said).toEqual([
    ['submitted', '李', ''],
    ['add_before', '梅', '吴'],
    ['delegate', '吴', '赵'],
    ['approve', '赵', ''],
    ['add_after', '梅', '吴'],
    ['approve', '吴', ''],
  ]);
});

describe('the fields of a step', () => {
  test('what is hidden from an approver is not sent, what is editable is changed with the decision', async () => {
    const { mei, zhao, li, decide, page, slips, slipId } = await submitted({
      steps: twoSuperiors({ fields: { amount: 'hidden', discount: 'edit' } }),
    });
    expect((await page(mei)).body!.lines).toMatchObject([{ field: 'discount', isEditable: true }]);
    expect((await page(li)).body!.lines).toHaveLength(2);
    expect((await decide(mei, { ...yes, changes: { amount: '1' } })).problem).toMatchObject({
      code: 'forbidden',
    });
    const done = await decide(mei, { ...yes, changes: { discount: '800' } });
    expect(done.body!.trail.at(1)).toMatchObject({ act: 'approve', fields: ['discount'] });
    expect(slips.get(slipId)!.discount).toBe('800');
    expect((await page(zhao)).body!.lines).toMatchObject([
      { value: '5000000' },
      { value: '800', isEditable: false },
    ]);
    expect((await decide(zhao, { ...yes, changes: { discount: '1' } })).problem).toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('by the clock', () => {
  async function late(act: 'remind' | 'hand_up' | 'approve' | 'reject') {
    const company = await submitted({
      steps: [step('one', [{ kind: 'superior', level: 1 }], { escalation: { afterHours: 8, act } })],
    });
    const { as, system, orgId } = company;
    const past = new Date(`${addDays(new Date().toISOString().slice(0, 10), -9)}T00:00:00Z`);
    await as(system, ({ db }) =>
      db.updateTable('approval_seat').set({ due_at: past }).where('tenant_id', '=', orgId).execute(),
    );
    const watch = () => watchApprovals(company.database, company.kinds, createLogger('silent'));
    await watch();
    await watch();
    return company;
  }

  test('who does not answer is reminded, once until the time has passed again', async () => {
    const { as, system, orgId, mei, page } = await late('remind');
    const told = await as(system, ({ db }) =>
      db
        .selectFrom('notification')
        .select('user_id')
        .where('tenant_id', '=', orgId)
        .where('kind', '=', 'approval-overdue')
        .execute(),
    );
    expect(told).toEqual([{ user_id: mei.userId }]);
    const { dueAt, trail } = (await page(mei)).body!;
    expect(dueAt! > new Date().toISOString()).toBe(true);
    expect(trail.map(({ act, people }) => [act, people.map(({ name }) => name)])).toEqual([
      ['submitted', []],
      ['reminded', ['梅']],
    ]);
  });

  test.each([
    ['hand_up', { outcome: 'running', asked: [{ name: '赵' }] }],
    ['approve', { outcome: 'approved' }],
    ['reject', { outcome: 'rejected' }],
  ] as const)('%s', async (act, expected) => {
    const { page, li } = await late(act);
    expect((await page(li)).body).toMatchObject(expected);
  });
});

test('a paper does not wait for somebody who left', async () => {
  const { database, kinds, as, system, orgId, mei, li, page } = await submitted();
  await as(system, ({ db }) =>
    db
      .updateTable('app_user')
      .set({ state: 'disabled' })
      .where('tenant_id', '=', orgId)
      .where('id', '=', mei.userId)
      .execute(),
  );
  await watchApprovals(database, kinds, createLogger('silent'));
  const { asked, trail } = (await page(li)).body!;
  expect(asked).toMatchObject([{ name: '赵' }]);
  expect(trail.at(-1)).toMatchObject({ act: 'substituted', people: [{ name: '梅' }], to: [{ name: '赵' }] });
});
