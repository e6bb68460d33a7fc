import { expect, test } from 'vitest';
import { newId } from '../../../platform/model/identifier.ts';
import { approvalContract } from '../../model/contract.ts';
import { approvalFlowContract } from '../../model/flow/flow-contract.ts';
import { flowOf, person, step } from '../../model/testing/flows.ts';
import { companyWithApprovals, twoSuperiors } from '../testing/company-with-approvals.ts';

const plain = { name: '采购审批', isOn: true, applies: null };

test('a flow that cannot run is not saved, and each fault is named at its step', async () => {
  const { addFlow } = await companyWithApprovals();
  const refused = await addFlow([step('a', [person(newId())])]);
  expect(refused.problem).toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'a', code: 'unknown_person' }],
  });
  const unknown = await addFlow(twoSuperiors(), {
    applies: { match: 'all', comparisons: [{ fact: 'margin', op: 'is', value: '1' }] },
  });
  expect(unknown.problem).toMatchObject({ fields: [{ path: 'applies', code: 'unknown_fact' }] });
});

test('what is on its way ends on the version it began with', async () => {
  const company = await companyWithApprovals();
  const { adminClient, li, mei, clientOf } = company;
  const flow = (await company.addFlow(twoSuperiors())).body!;
  const sent = await company.submit(li, company.addSlip(li));
  const saved = await adminClient(approvalFlowContract.saveFlow, {
    params: { id: flow.id },
    ifMatch: flow.version,
    body: { ...plain, design: flowOf([step('only', [{ kind: 'superior', level: 1 }])]) },
  });
  expect(saved.body).toMatchObject({ number: 2, running: 1 });
  const decided = await (
    await clientOf(mei)
  )(approvalContract.decide, { params: { id: sent!.requestId }, body: { act: 'approve' } });
  expect(decided.body).toMatchObject({ outcome: 'running', stepName: '上级的上级' });
  const later = await company.submit(li, company.addSlip(li));
  const short = await (
    await clientOf(mei)
  )(approvalContract.decide, { params: { id: later!.requestId }, body: { act: 'approve' } });
  expect(short.body).toMatchObject({ outcome: 'approved' });
});

test('switching off makes no new version; a stale save is refused', async () => {
  const company = await companyWithApprovals();
  const flow = (await company.addFlow(twoSuperiors())).body!;
  const save = (version: number) =>
    company.adminClient(approvalFlowContract.saveFlow, {
      params: { id: flow.id },
      ifMatch: version,
      body: { ...plain, isOn: false, design: flow.design },
    });
  expect((await save(1)).body).toMatchObject({ number: 1, isOn: false, version: 2 });
  expect((await save(1)).problem).toMatchObject({ code: 'stale_version' });
  expect(await company.submit(company.li, company.addSlip(company.li))).toBeNull();
});

test('flows are tried in their order, and an archived one no more', async () => {
  const company = await companyWithApprovals();
  const { adminClient } = company;
  const first = (await company.addFlow(twoSuperiors(), { name: '一' })).body!;
  const second = (await company.addFlow([step('z', [person(company.zhao.userId)])], { name: '二' })).body!;
  const order = (flowIds: string[]) =>
    adminClient(approvalFlowContract.orderFlows, { body: { paper: 'slip', flowIds } });
  expect((await order([second.id])).problem).toMatchObject({ code: 'approval_other_flows' });
  expect((await order([second.id, first.id])).status).toBe(204);
  const listed = await adminClient(approvalFlowContract.listFlows, {});
  expect(listed.body!.items.map(({ name }) => name)).toEqual(['二', '一']);
  expect((await adminClient(approvalFlowContract.archiveFlow, { params: { id: second.id } })).status).toBe(
    204,
  );
  expect((await adminClient(approvalFlowContract.listFlows, {})).body!.items.map(({ name }) => name)).toEqual(
    ['一'],
  );
});

test('designing is for those who may, and only for papers there are', async () => {
  const company = await companyWithApprovals();
  const client = await company.clientOf(company.li);
  const body = { ...plain, paper: 'slip', design: flowOf(twoSuperiors()) };
  expect((await client(approvalFlowContract.createFlow, { body })).problem).toMatchObject({
    code: 'forbidden',
  });
  expect((await client(approvalFlowContract.listFlows, {})).problem).toMatchObject({ code: 'forbidden' });
  const unknown = await company.adminClient(approvalFlowContract.createFlow, {
    body: { ...body, paper: 'toString' },
  });
  expect(unknown.problem).toMatchObject({ code: 'approval_no_such_paper' });
});

test('a sample paper walks through a drawing by the people there are, and nothing of it is kept', async () => {
  const company = await companyWithApprovals();
  const { adminClient, li, orgId, system, as, topTeamId } = company;
  const body = (told: object = {}) => ({
    paper: 'slip',
    applies: null,
    design: flowOf(twoSuperiors()),
    sample: { submitterId: li.userId, teamId: null, facts: { amount: '100' }, ...told },
  });
  const tried = await adminClient(approvalFlowContract.tryFlow, { body: body() });
  expect(tried.body).toMatchObject({
    applies: true,
    outcome: 'approved',
    steps: [{ people: [{ name: '梅', origin: 'flow' }] }, { people: [{ name: '赵', origin: 'flow' }] }],
    warnings: [
      { kind: 'empty', stepId: 'first' },
      { kind: 'empty', stepId: 'second' },
    ],
  });
  const moved = await adminClient(approvalFlowContract.tryFlow, { body: body({ teamId: topTeamId }) });
  expect(moved.body!.steps).toMatchObject([{ people: [{ name: '赵' }] }, { people: [{ origin: 'empty' }] }]);
  const unknown = await adminClient(approvalFlowContract.tryFlow, { body: body({ submitterId: newId() }) });
  expect(unknown.problem).toMatchObject({ fields: [{ path: 'sample.submitterId' }] });
  const { kept } = await as(system, ({ db }) =>
    db
      .selectFrom('approval_flow')
      .select(({ fn }) => fn.countAll<string>().as('kept'))
      .where('tenant_id', '=', orgId)
      .executeTakeFirstOrThrow(),
  );
  expect(Number(kept)).toBe(0);
  const client = await company.clientOf(li);
  expect((await client(approvalFlowContract.tryFlow, { body: body() })).problem).toMatchObject({
    code: 'forbidden',
  });
});
