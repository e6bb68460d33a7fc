import { describe, expect, test } from 'vitest';
import { approvalContract } from '../../approvals/model/contract.ts';
import { approvalFlowContract } from '../../approvals/model/flow/flow-contract.ts';
import { flowOf, step } from '../../approvals/model/testing/flows.ts';
import { quoteContract, quoteRecordContract } from '../model/contract.ts';
import { quoteDesignContract } from '../model/design-contract.ts';
import { quotingCompany } from './testing/quoting-company.ts';

async function withFlow() {
  const company = await quotingCompany();
  const admin = await company.clientOf(company.admin);
  const flow = await admin(approvalFlowContract.createFlow, {
    body: {
      paper: 'quote',
      name: '折扣审批',
      isOn: true,
      applies: { match: 'any', comparisons: [{ fact: 'discount_rate', op: 'above', value: 500 }] },
      design: flowOf([step('first', [{ kind: 'superior', level: 1 }], { name: '直属上级' })]),
    },
  });
  expect(flow.status).toBe(201);
  const manager = await company.clientOf(company.manager);
  const decide = async (act: 'approve' | 'reject') => {
    const asked = await manager(approvalContract.listRequests, { query: { box: 'waiting' } });
    const id = asked.body.items[0]!.id;
    return manager(approvalContract.decide, { params: { id }, body: { act, comment: '看过了' } as never });
  };
  return { ...company, decide };
}

test('a quote that a flow applies to goes to nobody before it is approved, and stays as it was approved', async () => {
  const { draft, client, decide } = await withFlow();
  const id = await draft();
  const send = () => client(quoteContract.send, { params: { id }, body: { link: null } });
  expect(await send()).toMatchObject({ status: 409, problem: { code: 'quote_needs_approval' } });
  const submitted = await client(quoteContract.submit, { params: { id } });
  expect(submitted.body).toMatchObject({ state: 'in_approval', abilities: { edit: false, send: false } });
  const { version } = submitted.body;
  expect(
    await client(quoteRecordContract.update, { params: { id }, ifMatch: version, body: { terms: '改' } }),
  ).toMatchObject({ problem: { code: 'quote_frozen' } });
  expect((await decide('approve')).status).toBe(201);
  const approved = (await client(quoteContract.content, { params: { id } })).body;
  expect(approved).toMatchObject({ state: 'approved', abilities: { edit: false, send: true } });
  const next = await client(quoteContract.newVersion, { params: { id } });
  expect((await client(quoteContract.content, { params: { id: next.body.id } })).body).toMatchObject({
    state: 'draft',
    needsApproval: true,
  });
  expect((await client(quoteContract.content, { params: { id } })).body.state).toBe('superseded');
});

test('a rejected quote is a draft again; one that no flow applies to needs no approval', async () => {
  const { draft, client, decide } = await withFlow();
  const id = await draft();
  await client(quoteContract.submit, { params: { id } });
  await decide('reject');
  expect((await client(quoteContract.content, { params: { id } })).body.state).toBe('draft');
  const plain = await draft({}, [{ name: '培训', quantity: '10000', unitPrice: '100' }]);
  expect(await client(quoteContract.submit, { params: { id: plain } })).toMatchObject({
    problem: { code: 'quote_needs_no_approval' },
  });
  expect((await client(quoteContract.send, { params: { id: plain }, body: { link: null } })).status).toBe(
    200,
  );
});

test('what a quote leaves us is shown to the one who judges it, not to the one who asks, on no path', async () => {
  const { draft, client, clientOf, manager } = await withFlow();
  const id = await draft();
  await client(quoteContract.submit, { params: { id } });
  const judge = await clientOf(manager);
  for (const [who, sees] of [
    [client, false],
    [judge, true],
  ] as const) {
    const record = (await who(quoteRecordContract.get, { params: { id } })).body;
    expect(['margin' in record, 'cost_amount' in record]).toEqual([sees, sees]);
    const { items } = (
      await who(approvalContract.listRequests, { query: { box: sees ? 'waiting' : 'mine' } })
    ).body;
    const paper = await who(approvalContract.getRequest, { params: { id: items[0]!.id } });
    const fields = paper.body.lines.map(({ field }) => field);
    expect(fields).toContain('discount_rate');
    expect(fields.includes('margin')).toBe(sees);
  }
});

describe('a discount above what the sender may give', () => {
  async function limited() {
    const company = await quotingCompany();
    const admin = await company.clientOf(company.admin);
    const { rules, version } = (await admin(quoteDesignContract.readRules)).body;
    const allow = (usual: number | null, wanted: number) =>
      admin(quoteDesignContract.saveRules, {
        body: { rules: { ...rules, allowances: { usual, roles: [] } }, version: wanted },
      });
    expect((await allow(500, version)).status).toBe(200);
    const send = (id: string) => company.client(quoteContract.send, { params: { id }, body: { link: null } });
    return { ...company, admin, allow, send, version };
  }

  test('goes to nobody without an approval, and where no flow applies the refusal says what to do', async () => {
    const { draft, client, send, allow, version } = await limited();
    const id = await draft({}, [{ name: '培训', quantity: '10000', unitPrice: '100000', discount: 501 }]);
    expect((await client(quoteContract.content, { params: { id } })).body).toMatchObject({
      needsApproval: true,
      abilities: { send: false },
    });
    expect(await send(id)).toMatchObject({
      status: 409,
      problem: { code: 'quote_discount_above_allowance', title: expect.stringContaining('5.01%') },
    });
    expect(await client(quoteContract.submit, { params: { id } })).toMatchObject({
      problem: { code: 'quote_nobody_approves' },
    });
    const just = await draft({}, [{ name: '培训', quantity: '10000', unitPrice: '100000', discount: 500 }]);
    expect((await send(just)).status).toBe(200);
    await allow(null, version + 1);
    expect((await send(id)).status).toBe(200);
  });

  test('is approved by a flow that asks for it, and then goes out', async () => {
    const { draft, client, send, admin, manager, clientOf } = await limited();
    await admin(approvalFlowContract.createFlow, {
      body: {
        paper: 'quote',
        name: '超权限折扣',
        isOn: true,
        applies: { match: 'all', comparisons: [{ fact: 'above_allowance', op: 'is', value: 'yes' }] },
        design: flowOf([step('first', [{ kind: 'superior', level: 1 }])]),
      },
    });
    const id = await draft({}, [{ name: '培训', quantity: '10000', unitPrice: '100000', discount: 800 }]);
    expect((await client(quoteContract.submit, { params: { id } })).body.state).toBe('in_approval');
    const boss = await clientOf(manager);
    const asked = await boss(approvalContract.listRequests, { query: { box: 'waiting' } });
    await boss(approvalContract.decide, {
      params: { id: asked.body.items[0]!.id },
      body: { act: 'approve', comment: null } as never,
    });
    expect((await send(id)).status).toBe(200);
  });
});

test('an approver whom the step lets sets another last day, and nobody else', async () => {
  const company = await quotingCompany();
  const { draft, client, clientOf } = company;
  const admin = await clientOf(company.admin);
  const first = step('first', [{ kind: 'superior', level: 1 }], { fields: { valid_until: 'edit' } });
  await admin(approvalFlowContract.createFlow, {
    body: { paper: 'quote', name: '全部报价', isOn: true, applies: null, design: flowOf([first]) },
  });
  const id = await draft();
  await client(quoteContract.submit, { params: { id } });
  const boss = await clientOf(company.manager);
  const asked = await boss(approvalContract.listRequests, { query: { box: 'waiting' } });
  const decide = (valid_until: string) =>
    boss(approvalContract.decide, {
      params: { id: asked.body.items[0]!.id },
      body: { act: 'approve', comment: null, changes: { valid_until } } as never,
    });
  expect((await decide('morgen')).status).toBe(400);
  expect((await decide('2020-01-01')).problem).toMatchObject({ code: 'quote_valid_until_past' });
  expect((await decide('2099-12-31')).status).toBe(201);
  const record = await company.client(quoteRecordContract.get, { params: { id } });
  expect(record.body).toMatchObject({ state: 'approved', valid_until: '2099-12-31' });
});
