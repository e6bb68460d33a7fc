import { expect, test } from 'vitest';
import { catalogueFaults } from '../../records/server/testing/catalogue-faults.ts';
import { createRecord } from '../../records/server/index.ts';
import { contractRecordContract } from '../model/contract.ts';
import { contractWorkContract } from '../model/work-contract.ts';
import { contractKind } from './index.ts';
import { companyWithContracts, taxNumber } from './testing/company-with-contracts.ts';

const columnsOfItsOwn = ['lesser', 'tax_mode', 'discount', 'template_id', 'plan_by', 'expiry_told_for'];

test('the catalogue and the table of contracts tell the same', async () => {
  const { as, system } = await companyWithContracts();
  expect(await as(system, (work) => catalogueFaults(work, contractKind, columnsOfItsOwn))).toEqual([]);
});

test('a contract begins as a numbered draft with what is known of both parties', async () => {
  const { made, accountId } = await companyWithContracts();
  const year = new Date().getFullYear();
  expect(await made({ amount: '500000' })).toMatchObject({
    number: expect.stringMatching(new RegExp(`^HT-${year}-0001$`)),
    state: 'draft',
    account: { id: accountId },
    amount: '500000',
    open_amount: '500000',
    buyer_name: '云澜科技',
    buyer_tax_number: taxNumber,
    seller_name: '明斗',
  });
  expect((await made()).number).toBe(`HT-${year}-0002`);
});

test('of twenty contracts made at once none has the number of another, and none is left out', async () => {
  const { as, rep } = await companyWithContracts();
  const wanted = Array.from({ length: 20 }, (_, at) => at);
  const settled = await Promise.allSettled(
    wanted.map((at) =>
      as(rep, async (work) => {
        const id = await createRecord(work, contractKind, { name: `并发合同 ${at}` });
        if (at % 5 === 0) throw new Error('given up');
        return id;
      }),
    ),
  );
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
  const rows = await as(rep, ({ db, principal }) =>
    db.selectFrom('contract').select('number').where('tenant_id', '=', principal.tenantId).execute(),
  );
  const counts = rows.map(({ number }) => Number(number.slice(-4))).toSorted((one, other) => one - other);
  expect(counts).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
}, 30_000);

test.each([
  [{ buyer_tax_number: '91350100M000100Y44' }, 'contract_tax_number_wrong'],
  [{ starts_on: '2026-05-01', ends_on: '2026-04-30' }, 'contract_ends_before_start'],
  [{ notice_days: 731 }, 'contract_notice_too_long'],
])('a contract with %o is refused: %s', async (body, code) => {
  const { client, made } = await companyWithContracts();
  const refused = await client(contractRecordContract.create, { body: { name: '合同', ...body } });
  expect(refused).toMatchObject({ status: 422, problem: { code } });
  const { id } = await made({ starts_on: '2026-05-01', ends_on: '2026-12-31' });
  const changed = await client(contractRecordContract.update, { params: { id }, ifMatch: 1, body });
  expect(changed).toMatchObject({ status: 422, problem: { code } });
});

test('numbers and states are nobody’s to write', async () => {
  const { client, made } = await companyWithContracts();
  const refused = await client(contractRecordContract.create, { body: { name: '合同', number: 'X-1' } });
  expect(refused.status).toBe(400);
  const { id } = await made();
  const signed = await client(contractRecordContract.update, {
    params: { id },
    ifMatch: 1,
    body: { state: 'signed' },
  });
  expect(signed.status).toBe(400);
});

const settled: Record<string, unknown>[] = [
  { amount: '1' },
  { buyer_name: '别的公司' },
  { seller_bank: '别的账号' },
  { starts_on: '2026-02-01' },
  { ends_on: '2030-01-01' },
  { currency: 'USD' },
  { account: null },
];

test.each(['approved', 'sent', 'signed'] as const)(
  'what the parties agreed stands fast once %s',
  async (state) => {
    const { client, inState, as, rep } = await companyWithContracts();
    const id = await inState(state);
    const before = (await client(contractRecordContract.get, { params: { id } })).body;
    for (const body of settled) {
      const patched = await client(contractRecordContract.update, {
        params: { id },
        ifMatch: before.version,
        body,
      });
      expect(patched, JSON.stringify(body)).toMatchObject({
        status: 409,
        problem: { code: 'contract_settled' },
      });
      const inBulk = await client(contractRecordContract.bulkChange, { body: { ids: [id], values: body } });
      expect(inBulk.body).toMatchObject({ changed: 0, failed: [{ id, code: 'contract_settled' }] });
    }
    const lines = await client(contractWorkContract.setLines, {
      params: { id },
      body: { version: before.version, taxMode: 'included', lines: [] },
    });
    expect(lines.problem.code).toBe('contract_settled');
    const plan = await client(contractWorkContract.setPlan, {
      params: { id },
      body: { version: before.version, by: 'share', instalments: [] },
    });
    expect(plan.problem.code).toBe('contract_settled');
    const after = (await client(contractRecordContract.get, { params: { id } })).body;
    expect(after).toEqual(before);
    const noted = await client(contractRecordContract.update, {
      params: { id },
      ifMatch: before.version,
      body: { description: '财务已归档' },
    });
    expect(noted.status).toBe(200);
    expect(await as(rep, (work) => contractStates(work, id))).toBe(before['state']);
  },
);

async function contractStates(
  { db, principal }: Parameters<typeof createRecord>[0],
  id: string,
): Promise<string> {
  const row = await db
    .selectFrom('contract')
    .select('state')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.state;
}

test('only drafts can be deleted', async () => {
  const { client, made, inState } = await companyWithContracts();
  const draft = await made();
  expect((await client(contractRecordContract.remove, { params: { id: draft.id } })).status).toBe(204);
  const id = await inState('approved');
  const refused = await client(contractRecordContract.remove, { params: { id } });
  expect(refused).toMatchObject({ status: 409, problem: { code: 'contract_not_a_draft' } });
});

test('who does not see a contract finds none, in whatever way he asks', async () => {
  const { clientOf, other, made } = await companyWithContracts();
  const { id } = await made();
  const stranger = await clientOf(other);
  const answers = await Promise.all([
    stranger(contractRecordContract.get, { params: { id } }),
    stranger(contractWorkContract.standing, { params: { id } }),
    stranger(contractWorkContract.submit, { params: { id }, body: {} }),
    stranger(contractWorkContract.amend, { params: { id }, body: {} }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

test('who may see but not change a contract is told that it is forbidden', async () => {
  const { clientOf, addPerson, made } = await companyWithContracts();
  const { id } = await made();
  const reader = await clientOf(await addPerson({ name: '审计', role: 'read_only' }));
  expect((await reader(contractWorkContract.standing, { params: { id } })).status).toBe(200);
  expect((await reader(contractWorkContract.submit, { params: { id }, body: {} })).status).toBe(403);
});
