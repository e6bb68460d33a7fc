import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import { insightsContract } from '../../insights/model/contract.ts';
import { createInsights } from '../../insights/server/index.ts';
import { approvalCube } from '../model/insights/approval-cube.ts';
import { submitted } from './testing/submitted-slip.ts';

test('time in each step, what waits and what is sent back, with the requests behind every number', async () => {
  const company = await submitted();
  const { as, system, orgId, mei, zhao, li, admin, decide, id, submit, addSlip } = company;
  await decide(mei, { act: 'approve' });
  await decide(zhao, { act: 'send_back', stepId: 'first', comment: '缺附件' });
  await decide(mei, { act: 'approve' });
  const waits = (await submit(li, addSlip(li)))!.requestId;
  // The first step took 10 minutes, then 30; the second 60 until it sent the paper back; it waits there again.
  await as(system, async ({ db }) => {
    for (const [round, minutes] of [10, 60, 30].entries())
      await sql`update approval_seat set asked_at = decided_at - make_interval(mins => ${minutes})
        where tenant_id = ${orgId} and request_id = ${id} and round = ${round + 1}`.execute(db);
  });
  const cube = approvalCube([{ value: 'slip', label: { zh: '采购单', en: 'Slip' } }]);
  const { useCases } = createInsights({ cubes: [cube] });
  const served = await appForTests(company, { contract: insightsContract, useCases });
  const client = await served.clientOf(admin);
  const question = {
    measures: ['decided', 'step_median', 'step_p80', 'sent_back_rate', 'waiting', 'overdue'].map(
      (name) => `approvals.${name}`,
    ),
    dimensions: ['approvals.flow_version', 'approvals.step'],
  };
  const { rows } = (await client(insightsContract.ask, { body: question })).body as unknown as {
    rows: [{ id: string; name: string }, string, ...(number | null)[]][];
  };
  const told = rows.map(([version, step, ...figures]) => [`${version.name} ${step}`, figures]);
  expect(Object.fromEntries(told)).toEqual({
    '采购审批 · 第 1 版 直属上级': [2, 20, 26, 0, 1, 0],
    '采购审批 · 第 1 版 上级的上级': [1, 60, 60, 1, 1, 0],
  });
  const behind = async (step: string, measure: string) => {
    const cell = { measure, values: [{ id: rows[0]![0].id }, step] };
    const found = await client(insightsContract.drillDown, {
      body: { question, cell, limit: 10, offset: 0 },
    });
    return found.body.ids;
  };
  expect(await behind('直属上级', 'approvals.waiting')).toEqual([waits]);
  expect(await behind('直属上级', 'approvals.decided')).toEqual([id, id]);
  const whole = { measures: ['approvals.submitted', 'approvals.waiting'], dimensions: ['approvals.paper'] };
  expect((await client(insightsContract.ask, { body: whole })).body).toMatchObject({
    rows: [[{ id: 'slip' }, 2, 2]],
  });
  const rep = await served.clientOf(li);
  expect((await rep(insightsContract.ask, { body: whole })).status).toBe(403);
});
