/** Hand-overs that are approved before anything moves. */
import { expect, test } from 'vitest';
import { accountKind } from '../../accounts/server/index.ts';
import { createFlow, decideRequest } from '../../approvals/server/index.ts';
import { flowOf, person, step } from '../../approvals/model/testing/flows.ts';
import type { Condition } from '../../approvals/model/flow/condition.ts';
import { handOverContract } from '../model/contract.ts';
import { handOverPaper } from './hand-over-paper.ts';
import { runHandOver } from './run-hand-over.ts';
import { companyToHandOver, desk } from './testing/company-to-hand-over.ts';

const kinds = { hand_over: handOverPaper };
const manyRecords: Condition = {
  match: 'all',
  comparisons: [
    { fact: 'records', op: 'at_least', value: 8 },
    { fact: 'open_amount', op: 'at_least', value: '10000000' },
    { fact: 'reason', op: 'is', value: 'leaving' },
  ],
};

async function submitted() {
  const company = await companyToHandOver();
  const held = await desk(company);
  const design = flowOf([step('boss', [person(company.admin.userId!)])]);
  const flow = { paper: 'hand_over', name: '离职交接', isOn: true, applies: manyRecords, design };
  await company.as(company.admin, (work) => createFlow(work, kinds, flow));
  const mei = await company.clientOf(company.mei);
  const order = {
    source: { by: 'person' as const, userId: company.chen.userId },
    split: { by: 'one' as const, userId: company.li.userId },
    reason: 'leaving' as const,
  };
  const { fingerprint, needsApproval } = (await mei(handOverContract.previewHandOver, { body: order })).body;
  const started = await mei(handOverContract.startHandOver, { body: { ...order, fingerprint } });
  const { id } = started.body;
  const decide = (decision: Parameters<typeof decideRequest>[3]) =>
    company.as(company.admin, async (work) => {
      const request = await work.db
        .selectFrom('approval_request')
        .select('id')
        .where('tenant_id', '=', company.orgId)
        .where('paper_id', '=', id)
        .executeTakeFirstOrThrow();
      await decideRequest(work, kinds, request.id, decision);
    });
  return {
    ...company,
    held,
    id,
    needsApproval,
    jobId: started.body.jobId,
    decide,
    ownerNow: async () => (await company.stored(accountKind, held.accountId)).ownerId,
    page: async () => (await mei(handOverContract.getHandOver, { params: { id } })).body,
    undoNow: async () => mei(handOverContract.undoHandOver, { params: { id } }),
  };
}

test('a hand-over that a flow applies to moves nothing until it is approved; then it moves by itself, and can be undone', async () => {
  const { needsApproval, jobId, decide, ownerNow, page, undoNow, id, tell, mei, li, chen, undo } =
    await submitted();
  expect([needsApproval, jobId]).toEqual([true, null]);
  expect(await page()).toMatchObject({ state: 'in_approval', total: 8, moved: 0 });
  expect(await ownerNow()).toBe(chen.userId);
  expect((await undoNow()).problem).toMatchObject({ code: 'hand_over_awaits_approval' });
  await decide({ act: 'approve', comment: null });
  const begun = await page();
  expect(begun.state).toBe('running');
  expect(begun.jobId).not.toBeNull();
  await runHandOver(tell(mei), id);
  expect(await page()).toMatchObject({ state: 'done', moved: 8 });
  expect(await ownerNow()).toBe(li.userId);
  expect((await undoNow()).status).toBe(202);
  await undo(mei, id);
  expect(await ownerNow()).toBe(chen.userId);
});

test('one that is rejected moves nothing and stays rejected', async () => {
  const { decide, ownerNow, page, chen } = await submitted();
  await decide({ act: 'reject', comment: '先和客户打招呼' });
  expect(await page()).toMatchObject({ state: 'refused', moved: 0, failed: 8 });
  expect(await ownerNow()).toBe(chen.userId);
});
