import { expect, test } from 'vitest';
import { dayOf, addDays } from '../../platform/model/calendar.ts';
import { contractRecordContract } from '../model/contract.ts';
import { contractWorkContract } from '../model/work-contract.ts';
import { contractReactions } from './reactions.ts';
import { companyWithContracts } from './testing/company-with-contracts.ts';

const { setLines, setPlan, addReceipt, reverseReceipt, standing, submit, sign, totals } =
  contractWorkContract;
const today = dayOf(new Date(), 'Asia/Shanghai');

const instalments = [
  { name: '首付', dueFrom: 'signing', dueDays: 0, share: 3333 },
  { name: '到货', dueFrom: 'day', dueOn: addDays(today, 30), share: 3333 },
  { name: '质保', dueFrom: 'delivery', dueDays: 365, share: 3334 },
];

/** 100.01 in three parts, signed two days ago: the first part is overdue. */
async function signedInThirds() {
  const company = await companyWithContracts();
  const { client, made } = company;
  const { id } = await made({ amount: '10001' });
  const params = { id };
  await client(setPlan, { params, body: { version: 1, by: 'share', instalments } });
  await client(submit, { params, body: {} });
  await client(sign, { params, body: { signedOn: addDays(today, -2) } });
  const pay = (amount: string, more: Record<string, unknown> = {}) =>
    client(addReceipt, { params, body: { amount, receivedOn: today, method: 'transfer', ...more } });
  return { ...company, id, params, pay };
}

test('lines are rounded once each and make the amount', async () => {
  const { client, made } = await companyWithContracts();
  const { id } = await made();
  const lines = [
    { name: '网关', unit: '台', quantity: '30000', unitPrice: '199900', discount: 500, taxRate: 1300 },
    { name: '实施', unit: '人天', quantity: '15000', unitPrice: '333333', discount: 0, taxRate: 600 },
  ];
  const set = await client(setLines, { params: { id }, body: { version: 1, taxMode: 'excluded', lines } });
  // 3 × 1999.00 less 5 % = 5697.15, tax 740.63 (740.6295); 1.5 × 3333.33 = 5000.00 (4999.995), tax 300.00.
  expect(set.body.lines.map(({ net, tax }) => [net, tax])).toEqual([
    ['569715', '74063'],
    ['500000', '30000'],
  ]);
  expect(set.body.amount).toBe('1173778');
  const typed = await client(contractRecordContract.update, {
    params: { id },
    ifMatch: set.body.version,
    body: { amount: '1' },
  });
  expect(typed).toMatchObject({ status: 422, problem: { code: 'contract_amount_from_lines' } });
});

test('a stale version writes no lines, and a foreign product neither', async () => {
  const { client, made, accountId } = await companyWithContracts();
  const { id } = await made();
  const line = { name: '网关', quantity: '10000', unitPrice: '100' };
  const stale = await client(setLines, {
    params: { id },
    body: { version: 7, taxMode: 'included', lines: [line] },
  });
  expect(stale.status).toBe(412);
  const foreign = await client(setLines, {
    params: { id },
    body: { version: 1, taxMode: 'included', lines: [{ ...line, productId: accountId }] },
  });
  expect(foreign.status).toBe(400);
  expect((await client(standing, { params: { id } })).body.lines).toEqual([]);
});

test.each([
  ['share', [{ name: '首付', dueFrom: 'signing', dueDays: 0, share: 9999 }], 'payment_shares_off'],
  ['amount', [{ name: '首付', dueFrom: 'signing', dueDays: 0, amount: '10000' }], 'payment_plan_off'],
])('a plan by %s that does not add up is refused', async (by, wrong, code) => {
  const { client, made } = await companyWithContracts();
  const { id } = await made({ amount: '10001' });
  const refused = await client(setPlan, { params: { id }, body: { version: 1, by, instalments: wrong } });
  expect(refused).toMatchObject({ status: 422, problem: { code } });
});

test('a plan by shares follows the amount of the draft; one by amounts must be mended before it is submitted', async () => {
  const { client, made } = await companyWithContracts();
  const { id } = await made({ amount: '10001' });
  const params = { id };
  const byShare = await client(setPlan, { params, body: { version: 1, by: 'share', instalments } });
  expect(byShare.body.instalments.map(({ amount }) => amount)).toEqual(['3333', '3333', '3335']);
  await client(contractRecordContract.update, {
    params,
    ifMatch: byShare.body.version,
    body: { amount: '20000' },
  });
  const followed = (await client(standing, { params })).body;
  expect(followed.instalments.map(({ amount }) => amount)).toEqual(['6666', '6666', '6668']);
  const fixed = [{ name: '全款', dueFrom: 'signing', dueDays: 0, amount: '20000' }];
  const byAmount = await client(setPlan, {
    params,
    body: { version: followed.version, by: 'amount', instalments: fixed },
  });
  await client(contractRecordContract.update, {
    params,
    ifMatch: byAmount.body.version,
    body: { amount: '20001' },
  });
  const refused = await client(submit, { params, body: {} });
  expect(refused.problem.code).toBe('payment_plan_off');
});

test('payments fill the plan, what is too much is told, and a reversal takes it back', async () => {
  const { client, params, pay } = await signedInThirds();
  const states = async () => (await client(standing, { params })).body.instalments.map(({ state }) => state);
  expect(await states()).toEqual(['overdue', 'due', 'due']);
  expect((await pay('3000')).body).toMatchObject({ received: '3000', open: '7001', overdue: '333' });
  expect(await states()).toEqual(['overdue', 'due', 'due']);
  await pay('433');
  expect(await states()).toEqual(['received', 'partly', 'due']);
  const over = await pay('7000');
  expect(over.body).toMatchObject({ received: '10433', open: '0', overpaid: '432', overdue: '0' });
  const last = over.body.receipts.find(({ amount }) => amount === '7000')!;
  const back = { params: { ...params, receiptId: last.id }, body: { note: '重复到账' } };
  const reversed = await client(reverseReceipt, back);
  expect(reversed.body).toMatchObject({ received: '3433', open: '6568', overpaid: '0' });
  expect(await states()).toEqual(['received', 'partly', 'due']);
  expect((await client(reverseReceipt, back)).problem.code).toBe('receipt_reversed');
  const listed = (await client(contractRecordContract.get, { params })).body;
  expect(listed).toMatchObject({ received: '3433', open_amount: '6568', next_due_on: addDays(today, 30) });
});

test('the day of delivery sets the instalments after it', async () => {
  const { client, params } = await signedInThirds();
  const { version } = (await client(contractRecordContract.get, { params })).body;
  await client(contractRecordContract.update, {
    params,
    ifMatch: version,
    body: { delivered_on: '2026-01-31' },
  });
  const { instalments: plan } = (await client(standing, { params })).body;
  expect(plan.at(-1)!.dueOn).toBe(addDays('2026-01-31', 365));
});

test('an accepted delivery sets them, too, once; a day that was entered stays', async () => {
  const { client, params, as, system, id } = await signedInThirds();
  const accepted = contractReactions.find(({ on }) => on === 'delivery.accepted')!;
  const tell = (acceptedOn: string) =>
    as(system, async (work) => {
      if ('react' in accepted)
        await accepted.react(work, { payload: { contractId: id, acceptedOn } } as never);
    });
  await tell('2026-03-01');
  await tell('2026-05-05');
  const { instalments: plan } = (await client(standing, { params })).body;
  expect(plan.at(-1)!.dueOn).toBe(addDays('2026-03-01', 365));
});

test.each([
  [{ receivedOn: '2099-01-01' }, 422, 'contract_day_in_the_future'],
  [{ amount: '0' }, 400, 'invalid_input'],
  [{ amount: '1.5' }, 400, 'invalid_input'],
  [{ instalmentId: '00000000-0000-4000-8000-000000000000' }, 400, 'invalid_input'],
  [{ fileId: '00000000-0000-4000-8000-000000000000' }, 422, 'contract_file_unknown'],
])('a payment with %o is refused', async (more, status, code) => {
  const { pay, client, params } = await signedInThirds();
  expect(await pay('100', more)).toMatchObject({ status, problem: { code } });
  expect((await client(standing, { params })).body.receipts).toEqual([]);
});

test('a draft takes no payments', async () => {
  const { client, made } = await companyWithContracts();
  const { id } = await made({ amount: '100' });
  const body = { amount: '100', receivedOn: today, method: 'cash' };
  expect((await client(addReceipt, { params: { id }, body })).problem.code).toBe(
    'contract_takes_no_receipts',
  );
});

test('the register tells what its contracts come to, of those the asker sees', async () => {
  const { client, clientOf, other, pay, made } = await signedInThirds();
  await made({ amount: '777' });
  await pay('3000');
  const { body } = await client(totals, { query: {} });
  expect(body.totals).toEqual([
    { currency: 'CNY', amount: '10001', received: '3000', open: '7001', overdue: '333' },
  ]);
  expect(body.byState).toEqual([
    { state: 'draft', currency: 'CNY', count: 1, amount: '777' },
    { state: 'in_force', currency: 'CNY', count: 1, amount: '10001' },
  ]);
  const due = new Map<string, bigint>();
  for (const [day, fen] of [
    [addDays(today, -2), 3333n],
    [addDays(today, 30), 3333n],
  ] as const)
    due.set(day.slice(0, 7), (due.get(day.slice(0, 7)) ?? 0n) + fen);
  expect(body.byMonth.map(({ month, due: sum }) => [month, sum])).toEqual(
    [...due].map(([month, sum]) => [month, String(sum)]).toSorted(),
  );
  const narrowed = await client(totals, {
    query: { filter: JSON.stringify([{ field: 'state', op: 'is', value: 'draft' }]) },
  });
  expect(narrowed.body.totals).toEqual([]);
  const stranger = await clientOf(other);
  expect((await stranger(totals, { query: {} })).body).toEqual({ byState: [], byMonth: [], totals: [] });
});
