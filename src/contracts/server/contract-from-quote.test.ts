import { expect, test } from 'vitest';
import { createInsights } from '../../insights/server/index.ts';
import { insightsContract } from '../../insights/model/contract.ts';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import { newId } from '../../platform/model/identifier.ts';
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import { contactKind } from '../../accounts/server/index.ts';
import { insertQuotes, type NewVersion } from '../../quotes/server/index.ts';
import { createRecord } from '../../records/server/index.ts';
import { contractRecordContract } from '../model/contract.ts';
import { contractCube } from '../model/insights/contract-cube.ts';
import { contractWorkContract } from '../model/work-contract.ts';
import { companyWithContracts } from './testing/company-with-contracts.ts';

const { fromQuote, standing, saveRules, readRules, sign } = contractWorkContract;
const company = await companyWithContracts();
const { client, clientOf, rep, other, admin } = company;
const today = dayOf(new Date(), 'Asia/Shanghai');

const [accepted, sent, another] = await quotes('accepted', 'sent', 'accepted');

/** Quotes of the rep, one in each of these states. */
async function quotes(...states: NewVersion['state'][]): Promise<string[]> {
  const contact = await company.as(rep, (work) => createRecord(work, contactKind, { name: '张总' }));
  const line = {
    productId: null,
    name: '边缘网关',
    spec: 'GW-200',
    unit: '台',
    quantity: '20000',
    unitPrice: '1280050',
    discount: 1000,
    taxRate: 1300,
  };
  const training = {
    ...line,
    name: '培训',
    spec: '',
    unit: '天',
    quantity: '3333',
    unitPrice: '200000',
    taxRate: 600,
  };
  const at = new Date('2026-03-01T02:00:00Z');
  const versions = states.map((state): NewVersion => ({
    id: newId(),
    createdAt: at,
    state,
    validUntil: '2030-01-01',
    lines: [line, training],
    lesser: 12_345n,
    sentAt: at,
    firstViewedAt: null,
    answer: { at, name: '张总', title: '', comment: '' },
  }));
  const about = {
    name: '二期方案',
    deal: company.dealId,
    account: company.accountId,
    contact,
    owner: rep.userId,
    team: company.topTeamId,
    createdBy: rep.userId,
    template: null,
    taxMode: 'excluded' as const,
    paymentTerms: 'split',
    terms: '质保一年',
  };
  await company.as(rep, (work) =>
    insertQuotes(
      work,
      versions.map((version) => ({ ...about, versions: [version] })),
    ),
  );
  return versions.map(({ id }) => id);
}

test('an accepted quote becomes a contract to the fen, once however many press', async () => {
  const id = accepted!;
  const make = () => client(fromQuote, { params: { id }, body: {} });
  const answers = await Promise.all([make(), make(), make()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  expect(answers.find(({ status }) => status === 409)!.problem.code).toBe('contract_quote_taken');
  const made = answers.find(({ status }) => status === 201)!.body.id;
  const quote = await company.as(rep, ({ db, principal }) =>
    db
      .selectFrom('quote')
      .select(['amount', 'discount_rate'])
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
  const { body } = await client(standing, { params: { id: made } });
  expect(body).toMatchObject({
    state: 'draft',
    taxMode: 'excluded',
    lesser: '12345',
    amount: String(quote.amount),
    lines: [
      { name: '边缘网关 GW-200', quantity: '20000' },
      { name: '培训', quantity: '3333' },
    ],
    instalments: [
      { name: '预付款', share: 3000, dueFrom: 'signing' },
      { name: '验收款', share: 7000, dueFrom: 'delivery' },
    ],
  });
  expect(body.instalments.reduce((sum, { amount }) => sum + BigInt(amount!), 0n)).toBe(quote.amount);
  expect((await client(contractRecordContract.get, { params: { id: made } })).body).toMatchObject({
    name: '二期方案',
    quote: { id },
    deal: { id: company.dealId },
    account: { id: company.accountId },
    description: '质保一年',
  });
  await client(contractRecordContract.remove, { params: { id: made } });
  expect((await make()).status).toBe(201);
}, 30_000);

test('a quote that is not accepted, or not the asker’s, becomes none', async () => {
  const early = await client(fromQuote, { params: { id: sent! }, body: {} });
  expect(early.status).toBe(409);
  const stranger = await clientOf(other);
  expect((await stranger(fromQuote, { params: { id: another! }, body: {} })).status).toBe(404);
});

test('a pattern that would give a number again is refused, and the number to come is told', async () => {
  const byAdmin = await clientOf(admin);
  const { rules, version, next } = (await byAdmin(readRules)).body;
  const year = today.slice(0, 4);
  expect(next).toMatch(new RegExp(`^HT-${year}-\\d{4}$`));
  const save = (numberPattern: string) =>
    byAdmin(saveRules, { body: { version, rules: { ...rules, numberPattern } } });
  await company.made();
  const taken = await save(`HT-{年}-0{序号3}`);
  expect(taken).toMatchObject({ status: 422, problem: { code: 'contract_pattern_taken' } });
  expect((await byAdmin(readRules)).body.version).toBe(version);
  const saved = await save('XS{年}{月}-{序号3}');
  expect(saved.body.next).toBe(`XS${year}${today.slice(5, 7)}-001`);
  expect((await company.made()).number).toBe(saved.body.next);
});

test('where the rules name roles, nobody else notes a signature', async () => {
  const byAdmin = await clientOf(admin);
  const id = await company.inState('sent');
  const { rules, version } = (await byAdmin(readRules)).body;
  const signerRoleIds = [await company.roleWithout('contract.tax')];
  const unknown = { version, rules: { ...rules, signerRoleIds: [newId()] } };
  expect((await byAdmin(saveRules, { body: unknown })).status).toBe(400);
  await byAdmin(saveRules, { body: { version, rules: { ...rules, signerRoleIds } } });
  const refused = await client(sign, { params: { id }, body: { signedOn: today } });
  expect(refused).toMatchObject({ status: 403, problem: { code: 'contract_not_a_signer' } });
  expect((await client(standing, { params: { id } })).body.can.sign).toBe(false);
  const after = (await byAdmin(readRules)).body;
  await byAdmin(saveRules, {
    body: { version: after.version, rules: { ...after.rules, signerRoleIds: [] } },
  });
  expect((await client(sign, { params: { id }, body: { signedOn: today } })).status).toBe(200);
});

test('what is signed, due, overdue and received adds up on paper, with the contracts behind it', async () => {
  const own = await companyWithContracts();
  const insights = createInsights({ cubes: [contractCube] });
  const served = await appForTests(own, { contract: insightsContract, useCases: insights.useCases });
  const { id } = await own.made({ amount: '100000' });
  const params = { id };
  const instalments = [
    { name: '首付', dueFrom: 'day', dueOn: addDays(today, -40), share: 3000 },
    { name: '二期', dueFrom: 'day', dueOn: addDays(today, -1), share: 3000 },
    { name: '尾款', dueFrom: 'day', dueOn: addDays(today, 400), share: 4000 },
  ];
  await own.client(contractWorkContract.setPlan, { params, body: { version: 1, by: 'share', instalments } });
  await own.client(contractWorkContract.submit, { params, body: {} });
  await own.client(sign, { params, body: { signedOn: today } });
  await own.client(contractWorkContract.addReceipt, {
    params,
    body: { amount: '45000', receivedOn: today, method: 'transfer' },
  });
  await own.made({ amount: '777' });
  const asked = await served.clientOf(own.rep);
  const measures = ['value', 'due', 'open', 'overdue', 'overdue_count', 'collected_rate', 'received'];
  const question = { measures: measures.map((one) => `contracts.${one}`), dimensions: [], filters: [] };
  const whole = await asked(insightsContract.ask, { body: question });
  expect(whole.body).toMatchObject({ rows: [['100000', '100000', '55000', '15000', 1, 0.75, '45000']] });
  const drilled = await asked(insightsContract.drillDown, {
    body: { question, cell: { measure: 'contracts.overdue', values: [] }, offset: 0, limit: 10 },
  });
  expect(drilled.body).toMatchObject({ ids: [id], total: 1 });
  const stranger = await served.clientOf(own.other);
  const theirs = await stranger(insightsContract.ask, { body: question });
  expect(theirs.body).toMatchObject({ rows: [['0', '0', '0', '0', 0, null, '0']] });
});
