import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays } from '../../../platform/model/calendar.ts';
import { findStored, openKind } from '../../../records/server/index.ts';
import { dealKind } from '../../../deals/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { contractRecordContract } from '../../model/contract.ts';
import { companyWithContracts } from '../testing/company-with-contracts.ts';
import { beginAndEnd } from './begin-and-end.ts';
import { makeRenewal, renewalsDue } from './make-renewal.ts';
import { tellExpiring } from './tell-expiring.ts';
import { tellPayments } from './tell-payments.ts';

const company = await companyWithContracts();
const { client, rep, system } = company;

/** A Wednesday at ten in the morning. */
const now = new Date('2026-11-25T02:00:00Z');
const today = '2026-11-25';
const byClock = <T>(act: (work: Work) => Promise<T>, at = now) =>
  company.as(system, (work) => act({ ...work, now: at }));
const record = async (id: string) => (await client(contractRecordContract.get, { params: { id } })).body;
const told = async (kind: string) =>
  (
    await company.as(rep, ({ db, principal }) =>
      db
        .selectFrom('notification')
        .select(['record_id', 'payload'])
        .where('tenant_id', '=', principal.tenantId)
        .where('kind', '=', kind)
        .execute(),
    )
  ).map(({ record_id, payload }) => ({ id: record_id, payload }));

test('contracts begin on their first day and end after their last, whoever looks first', async () => {
  const beginning = await company.inState('signed', { starts_on: '2030-01-01', ends_on: '2030-12-31' });
  expect((await record(beginning))['state']).toBe('signed');
  await Promise.all([byClock(beginAndEnd), byClock(beginAndEnd)]);
  expect((await record(beginning))['state']).toBe('signed');
  await byClock(beginAndEnd, new Date('2029-12-31T16:00:00Z'));
  expect((await record(beginning))['state']).toBe('in_force');
  await byClock(beginAndEnd, new Date('2030-12-31T15:59:00Z'));
  expect((await record(beginning))['state']).toBe('in_force');
  const midnight = new Date('2030-12-31T16:00:00Z');
  await Promise.all([byClock(beginAndEnd, midnight), byClock(beginAndEnd, midnight)]);
  expect(await record(beginning)).toMatchObject({ state: 'ended', ended_on: '2030-12-31' });
  const ends = await company.as(system, ({ db, principal }) =>
    sql`select payload from outbox where tenant_id = ${principal.tenantId} and type = 'contract.ended' and record_id = ${beginning}`.execute(
      db,
    ),
  );
  expect(ends.rows).toEqual([
    { payload: expect.objectContaining({ dealId: company.dealId, accountId: company.accountId }) },
  ]);
});

test('a contract that renews by itself gets one deal in time, tied to it', async () => {
  const term = { starts_on: '2026-01-01', ends_on: addDays(today, 30), renews: 'automatic', notice_days: 30 };
  const due = await company.inState('signed', term);
  const later = await company.inState('signed', { ...term, ends_on: addDays(today, 31) });
  const once = await company.inState('signed', { ...term, renews: 'never' });
  expect(await byClock(renewalsDue)).toEqual([due]);
  const renew = () => byClock((work) => makeRenewal(work, due));
  await Promise.all([renew(), renew()]);
  await byClock((work) => makeRenewal(work, later));
  await byClock((work) => makeRenewal(work, once));
  expect(await byClock(renewalsDue)).toEqual([]);
  const { renewal_deal: renewal } = (await record(due)) as unknown as {
    renewal_deal: { id: string; name: string };
  };
  expect(renewal.name).toBe('年度采购合同 续约');
  const stored = await company.as(rep, async (work) =>
    findStored(work, await openKind(work, dealKind), renewal.id),
  );
  expect(stored?.values).toMatchObject({
    account: company.accountId,
    amount: '10000000',
    expected_close_on: term.ends_on,
  });
  expect(stored?.ownerId).toBe(rep.userId);
  expect(await told('contract-renewal')).toHaveLength(1);
  for (const id of [later, once]) expect((await record(id))['renewal_deal']).toBeNull();
});

test('an end that is renewed by hand is told once, and anew when it moves', async () => {
  const term = { starts_on: '2026-01-01', renews: 'by_hand', notice_days: 10 };
  const id = await company.inState('signed', { ...term, ends_on: addDays(today, 10) });
  const tell = () => byClock(tellExpiring);
  await Promise.all([tell(), tell()]);
  await tell();
  expect(await told('contract-expiring')).toEqual([
    { id, payload: { title: '年度采购合同', day: addDays(today, 10) } },
  ]);
  const night = new Date('2026-11-25T17:00:00Z');
  const other = await company.inState('signed', { ...term, ends_on: addDays(today, 9) });
  await byClock(tellExpiring, night);
  expect(await told('contract-expiring')).toHaveLength(1);
  await tell();
  expect((await told('contract-expiring')).map((one) => one.id)).toContain(other);
});

test('a payment is told once before and once after it is due; several of a person in one word', async () => {
  const one = await company.inState('signed', { name: '一份' });
  const plan = (contractId: string, dueOn: string, received = 0) =>
    company.as(system, ({ db, principal }) =>
      sql`insert into contract_instalment (tenant_id, id, contract_id, position, name, due_from, due_on, amount, received)
        values (${principal.tenantId}, gen_random_uuid(), ${contractId},
          (select count(*) from contract_instalment where contract_id = ${contractId}), '首付款', 'day', ${dueOn}::date, 100, ${received})`.execute(
        db,
      ),
    );
  // Three working days ahead of a Wednesday is the Monday after.
  await plan(one, '2026-11-30');
  await plan(one, '2026-12-01');
  await plan(one, '2026-11-26', 100);
  const tell = (at = now) => byClock(tellPayments, at);
  await Promise.all([tell(), tell()]);
  expect(await told('payment-due')).toEqual([
    { id: one, payload: { title: '一份', part: '首付款', day: '2026-11-30' } },
  ]);
  expect(await told('payment-overdue')).toEqual([]);
  await tell(new Date('2026-12-02T02:00:00Z'));
  expect(await told('payments-overdue')).toEqual([{ id: null, payload: { count: 2, day: '2026-11-30' } }]);
  await tell(new Date('2026-12-03T02:00:00Z'));
  expect(await told('payments-overdue')).toHaveLength(1);
  expect(await told('payment-overdue')).toEqual([]);
});
