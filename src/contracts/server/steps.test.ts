import { expect, test } from 'vitest';
import { approvalContract } from '../../approvals/model/contract.ts';
import { contractRecordContract } from '../model/contract.ts';
import { contractWorkContract } from '../model/work-contract.ts';
import { companyWithContracts } from './testing/company-with-contracts.ts';

const { submit, send, sign, terminate, amend, redraft, fromDeal, standing } = contractWorkContract;

async function withDraft(body: Record<string, unknown> = { amount: '10000000' }) {
  const company = await companyWithContracts();
  const { id } = await company.made(body);
  return { ...company, id, params: { id } };
}

test('without a flow a contract is approved at once, sent, signed and in force', async () => {
  const { client, params, as, system, orgId, dealId, accountId } = await withDraft();
  expect((await client(submit, { params, body: {} })).body.state).toBe('approved');
  expect((await client(send, { params, body: {} })).body.state).toBe('sent');
  const signed = await client(sign, { params, body: { signedOn: '2026-01-05' } });
  expect(signed.body.state).toBe('in_force');
  const { payload } = await as(system, ({ db }) =>
    db
      .selectFrom('outbox')
      .select('payload')
      .where('tenant_id', '=', orgId)
      .where('type', '=', 'contract.signed')
      .executeTakeFirstOrThrow(),
  );
  expect(payload).toMatchObject({ dealId, accountId, amount: '10000000' });
});

test('a contract whose term begins later is signed, not yet in force', async () => {
  const { client, params } = await withDraft({ amount: '100', starts_on: '2099-01-01' });
  await client(submit, { params, body: {} });
  const signed = await client(sign, { params, body: { signedOn: '2026-01-05' } });
  expect(signed.body.state).toBe('signed');
});

test('where a flow asks for it the contract waits, and is approved with the last word', async () => {
  const { client, params, id, boss, askFirst, clientOf } = await withDraft();
  await askFirst(boss);
  expect((await client(submit, { params, body: {} })).body).toMatchObject({
    state: 'in_approval',
    can: { edit: false, submit: false, send: false },
  });
  const asked = await clientOf(boss);
  const [request] = (await asked(approvalContract.listRequests, { query: {} })).body.items;
  const { version } = (await client(contractRecordContract.get, { params })).body;
  const changed = await client(contractRecordContract.update, {
    params,
    ifMatch: version,
    body: { amount: '1' },
  });
  expect(changed.problem.code).toBe('contract_settled');
  await asked(approvalContract.decide, {
    params: { id: request!.id },
    body: { act: 'approve', comment: null },
  });
  expect((await client(standing, { params: { id } })).body).toMatchObject({
    state: 'approved',
    can: { send: true, sign: true },
  });
});

test('a rejected contract is a draft again and can go once more', async () => {
  const { client, params, boss, askFirst, clientOf } = await withDraft();
  await askFirst(boss);
  await client(submit, { params, body: {} });
  const asked = await clientOf(boss);
  const [request] = (await asked(approvalContract.listRequests, { query: {} })).body.items;
  await asked(approvalContract.decide, {
    params: { id: request!.id },
    body: { act: 'reject', comment: '账期太长' },
  });
  expect((await client(standing, { params })).body.state).toBe('draft');
  expect((await client(submit, { params, body: {} })).body.state).toBe('in_approval');
  expect((await client(redraft, { params, body: {} })).body.state).toBe('draft');
});

test('what is incomplete is told before it is submitted', async () => {
  const { client, params } = await withDraft({ amount: '0', seller_name: null });
  const refused = await client(submit, { params, body: {} });
  expect(refused).toMatchObject({ status: 422, problem: { code: 'contract_incomplete' } });
  expect(refused.problem.detail ?? refused.problem.title).toContain('乙方名称、合同金额');
});

test('steps out of their order are refused', async () => {
  const { client, params } = await withDraft();
  for (const [endpoint, body] of [
    [send, {}],
    [sign, { signedOn: '2026-01-05' }],
    [terminate, { on: '2026-01-05', reason: '客户停业' }],
    [redraft, {}],
  ] as const) {
    const refused = await client(endpoint as typeof sign, { params, body });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'contract_not_in_this_state' } });
  }
});

test('nobody signs tomorrow, or with a file that hangs elsewhere', async () => {
  const { client, params, id } = await withDraft();
  await client(submit, { params, body: {} });
  const early = await client(sign, { params, body: { signedOn: '2099-01-01' } });
  expect(early).toMatchObject({ status: 422, problem: { code: 'contract_day_in_the_future' } });
  const foreign = await client(sign, { params, body: { signedOn: '2026-01-05', fileId: id } });
  expect(foreign).toMatchObject({ status: 422, problem: { code: 'contract_file_unknown' } });
  expect((await client(standing, { params })).body.state).toBe('approved');
});

test('a signed contract can be ended before its term, with the reason', async () => {
  const { client, inState } = await companyWithContracts();
  const params = { id: await inState('signed') };
  const ended = await client(terminate, { params, body: { on: '2026-02-01', reason: '客户停业' } });
  expect(ended.body.state).toBe('terminated');
  expect((await client(contractRecordContract.get, { params })).body).toMatchObject({
    ended_on: '2026-02-01',
    end_reason: '客户停业',
  });
});

test('an amendment takes everything over and names the contract it changes', async () => {
  const { client, made } = await companyWithContracts();
  const { id } = await made();
  const line = {
    name: '智能网关',
    unit: '台',
    quantity: '30000',
    unitPrice: '199900',
    discount: 500,
    taxRate: 1300,
  };
  const set = contractWorkContract.setLines;
  await client(set, { params: { id }, body: { version: 1, taxMode: 'excluded', lines: [line] } });
  await client(contractWorkContract.setPlan, {
    params: { id },
    body: {
      version: 2,
      by: 'share',
      instalments: [
        { name: '首付', dueFrom: 'signing', dueDays: 7, share: 3000 },
        { name: '验收', dueFrom: 'delivery', dueDays: 30, share: 7000 },
      ],
    },
  });
  const early = await client(amend, { params: { id }, body: {} });
  expect(early.problem.code).toBe('contract_amends_draft');
  await client(submit, { params: { id }, body: {} });
  await client(sign, { params: { id }, body: { signedOn: '2026-01-05' } });
  const amended = await client(amend, { params: { id }, body: {} });
  expect(amended.status).toBe(201);
  const [old, fresh] = await Promise.all(
    [id, amended.body.id].map((one) => client(standing, { params: { id: one } })),
  );
  expect(fresh!.body).toMatchObject({ state: 'draft', amount: old!.body.amount, lines: old!.body.lines });
  expect(fresh!.body.instalments.map(({ amount }) => amount)).toEqual(
    old!.body.instalments.map(({ amount }) => amount),
  );
  expect(old!.body.amendments.map((one) => one.id)).toEqual([amended.body.id]);
});

test('a deal becomes contracts, as many as are needed, with its customer and amount', async () => {
  const { client, dealId, accountId, clientOf, other } = await companyWithContracts();
  const first = await client(fromDeal, { params: { id: dealId }, body: {} });
  const second = await client(fromDeal, { params: { id: dealId }, body: {} });
  expect([first.status, second.status]).toEqual([201, 201]);
  expect((await client(contractRecordContract.get, { params: { id: first.body.id } })).body).toMatchObject({
    name: '云澜年度采购合同',
    account: { id: accountId },
    deal: { id: dealId },
    amount: '10000000',
  });
  const stranger = await clientOf(other);
  expect((await stranger(fromDeal, { params: { id: dealId }, body: {} })).status).toBe(404);
});
