import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { exchangeContract } from '../../catalog/model/exchange/contract.ts';
import { exchangeUseCases, moneyOfCatalogue, productKind, saveRates } from '../../catalog/server/index.ts';
import { identityContract } from '../../identity/model/contract.ts';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../identity/server/testing/organisation-for-tests.ts';
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { moneyOfRecords, updateRecord } from '../../records/server/index.ts';
import type { Pipeline } from '../model/pipeline.ts';
import { boardColumns } from './board.ts';
import { changeStage } from './change-stage.ts';
import { createDeal } from './create-deal.ts';
import { dealKind } from './deal-kind.ts';
import { equipForDeals } from './equip-organisation.ts';
import { moneyOfDeals } from './money-of-deals.ts';
import { listPipelines } from './pipeline-queries.ts';
import { rebuildFacts } from './rebuild-facts.ts';
import { repriceDeals } from './reprice-deals.ts';

let org: OrganisationForTests;
let rep: Principal & { userId: string };
let pipeline: Pipeline;
const today = dayOf(new Date(), 'Asia/Shanghai');
const before = (days: number) => addDays(today, -days);

beforeAll(async () => {
  org = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  rep = await org.addPerson({ name: '小陈', role: 'rep' });
  [pipeline] = (await org.as(rep, listPipelines)) as [Pipeline];
});

const create = (told: object) =>
  org.as(rep, (work) => createDeal(work, { name: '出口订单', amount: '10000', ...told }));
const change = (id: string, values: object) =>
  org.as(rep, (work) => updateRecord(work, dealKind, id, { ...values }));
const rate = async (currency: string, on: string, value: string) => {
  await org.as(org.admin, (work) => saveRates(work, [{ currency, on, rate: value }]));
  return org.as(org.system, repriceDeals);
};
const kind = (wanted: string) => pipeline.stages.find((stage) => stage.kind === wanted)!.id;
const moveTo = (dealId: string, stageId: string, at?: Date) =>
  org.as(rep, (work) => changeStage(work, { dealId, stageId, ...(at && { at }) }));

type Counted = { base: bigint | null; rate_on: string | null; fact: bigint | null; weighted: bigint | null };

/** What the deal counts: on itself, in its fact, and alike in all its visits. */
async function counted(dealId: string) {
  const { rows } = await org.as(org.system, ({ db }) =>
    sql<Counted & { visits: bigint | null; alike: boolean }>`
      select d.base_amount as base, d.rate_on::text as rate_on, f.amount as fact, f.weighted_amount as weighted,
        max(v.amount) as visits, count(distinct coalesce(v.amount, -1)) = 1 as alike
      from deal d join deal_fact f on f.tenant_id = d.tenant_id and f.deal_id = d.id
      join visit_fact v on v.tenant_id = d.tenant_id and v.deal_id = d.id
      where d.tenant_id = ${org.orgId} and d.id = ${dealId}
      group by d.base_amount, d.rate_on, f.amount, f.weighted_amount`.execute(db),
  );
  const { base, fact, visits, alike, ...rest } = rows[0]!;
  expect({ fact, visits, alike }).toEqual({ fact: base, visits: base, alike: true });
  return { base, ...rest };
}

test('a deal counts nothing before there is a rate, and then at the rate of today, also after rebuilding', async () => {
  const id = await create({ currency: 'USD' });
  expect(await counted(id)).toEqual({ base: null, rate_on: null, weighted: null });
  const column = async () =>
    (await org.as(rep, (work) => boardColumns(work, pipeline.id))).columns.find(
      ({ stage }) => stage.rank === 1,
    )!;
  expect(await column()).toMatchObject({ count: 1, amount: '0', unpriced: 1 });
  expect(await rate('USD', before(10), '7.12345678')).toBe(1);
  expect(await counted(id)).toMatchObject({ base: 71_235n, rate_on: before(10) });
  await rate('USD', addDays(today, 1), '9');
  expect(await counted(id)).toMatchObject({ base: 71_235n });
  await rate('USD', before(2), '7.2');
  expect(await counted(id)).toMatchObject({ base: 72_000n, rate_on: before(2) });
  expect(await column()).toMatchObject({ count: 1, amount: '72000', unpriced: 0 });
  await moveTo(id, pipeline.stages.find(({ rank }) => rank === 2)!.id);
  expect(await counted(id)).toMatchObject({ base: 72_000n });
  const standing = await counted(id);
  await org.as(org.system, (work) => rebuildFacts(work, pipeline, [id]));
  expect(await counted(id)).toEqual(standing);
  expect(await org.as(org.system, repriceDeals)).toBe(0);
});

test('closed, it keeps the rate of the day of its close; opened again, it counts at today’s', async () => {
  await rate('EUR', before(20), '7.5');
  await rate('EUR', before(5), '8');
  const id = await create({ currency: 'EUR' });
  expect(await counted(id)).toMatchObject({ base: 80_000n });
  await moveTo(id, kind('won'));
  expect(await counted(id)).toMatchObject({ base: 80_000n, rate_on: before(5), weighted: 80_000n });
  await rate('EUR', before(1), '8.5');
  expect(await counted(id)).toMatchObject({ base: 80_000n, rate_on: before(5) });
  await org.as(org.system, (work) => rebuildFacts(work, pipeline, [id]));
  expect(await counted(id)).toMatchObject({ base: 80_000n });
  await moveTo(id, pipeline.stages[0]!.id);
  expect(await counted(id)).toMatchObject({ base: 85_000n, rate_on: before(1) });
});

test('closed without a rate, it counts as soon as one of that day is entered', async () => {
  const id = await create({ currency: 'GBP' });
  await moveTo(id, kind('won'));
  expect(await counted(id)).toMatchObject({ base: null, weighted: null });
  await rate('GBP', addDays(today, 1), '9.9');
  expect(await counted(id)).toMatchObject({ base: null });
  await rate('GBP', before(3), '9.1');
  expect(await counted(id)).toMatchObject({ base: 91_000n });
  await rate('GBP', today, '9.2');
  expect(await counted(id)).toMatchObject({ base: 91_000n });
});

test('amount and currency change what it counts; the own currency counts as it is', async () => {
  const id = await create({});
  expect(await counted(id)).toMatchObject({ base: 10_000n, rate_on: null });
  await change(id, { amount: '20000' });
  expect(await counted(id)).toMatchObject({ base: 20_000n });
  await change(id, { currency: 'JPY' });
  expect(await counted(id)).toMatchObject({ base: null });
  await rate('JPY', before(1), '0.05');
  expect(await counted(id)).toMatchObject({ base: 1_000n });
  await change(id, { currency: null });
  expect(await counted(id)).toMatchObject({ base: 20_000n, rate_on: null });
  await expect(change(id, { currency: 'XXX' })).rejects.toMatchObject({ reason: { code: 'invalid_input' } });
  await expect(create({ currency: 'XXX' })).rejects.toMatchObject({ reason: { code: 'invalid_input' } });
});

test('rates are read by everybody, kept by those who may, and refused where they cannot be', async () => {
  const served = await appForTests(org, { contract: exchangeContract, useCases: exchangeUseCases });
  const [admin, asRep] = [await served.clientOf(org.admin), await served.clientOf(rep)];
  const save = (told: object) =>
    admin(exchangeContract.saveRates, {
      body: { set: [{ currency: 'HKD', on: today, rate: '0.9', ...told }] },
    });
  expect((await save({})).body).toEqual({ set: 1, removed: 0 });
  const { body } = await asRep(exchangeContract.listCurrencies, {});
  expect(body.base).toBe('CNY');
  expect(body.items.find(({ currency }) => currency === 'HKD')).toEqual({
    currency: 'HKD',
    current: { on: today, rate: '0.9' },
    rates: 1,
  });
  expect((await asRep(exchangeContract.listRates, { params: { currency: 'HKD' } })).body.items).toHaveLength(
    1,
  );
  expect((await asRep(exchangeContract.saveRates, { body: {} })).status).toBe(403);
  expect((await save({ currency: 'CNY' })).problem.code).toBe('own_currency');
  for (const told of [
    { rate: '0' },
    { rate: '-1' },
    { rate: '7.123456789' },
    { rate: '1e3' },
    { on: '2026-02-30' },
  ])
    expect((await save(told)).status).toBe(400);
  const remove = [{ currency: 'HKD', on: today }];
  expect((await admin(exchangeContract.saveRates, { body: { remove } })).body).toEqual({
    set: 0,
    removed: 1,
  });
});

test('the organisation counts in another currency while there are no amounts, never after', async () => {
  const own = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const moneyKeepers = [moneyOfRecords([dealKind, productKind]), moneyOfDeals, moneyOfCatalogue];
  const app = await appForTests(own, undefined, { moneyKeepers });
  const admin = await app.clientOf(own.admin);
  const countIn = (currency: string) => admin(identityContract.updateOrganisation, { body: { currency } });
  const [plain, abroad] = await own.as(own.admin, async (work) => [
    await createDeal(work, { name: '还没有金额' }),
    await createDeal(work, { name: '美元单', currency: 'USD' }),
  ]);
  expect((await countIn('XYZ')).status).toBe(400);
  expect((await countIn('USD')).body.currency).toBe('USD');
  await own.as(own.admin, (work) => updateRecord(work, dealKind, plain!, { amount: '500' }));
  await own.as(own.admin, (work) => updateRecord(work, dealKind, abroad!, { amount: '700' }));
  const deals = await own.as(own.system, ({ db }) =>
    db
      .selectFrom('deal')
      .select(['currency', 'base_amount'])
      .where('tenant_id', '=', own.orgId)
      .orderBy('amount')
      .execute(),
  );
  expect(deals).toEqual([
    { currency: 'USD', base_amount: 500n },
    { currency: 'USD', base_amount: 700n },
  ]);
  const refused = await countIn('EUR');
  expect(refused.problem).toMatchObject({ code: 'currency_in_use' });
  expect(JSON.stringify(refused.problem)).toContain('商机');
  expect((await admin(identityContract.me)).body.organisation.currency).toBe('USD');
});
