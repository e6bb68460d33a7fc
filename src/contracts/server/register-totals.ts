/** What the contracts of a list come to. */
import { sql, type RawBuilder } from 'kysely';
import { dayOf } from '../../platform/model/calendar.ts';
import type { EndpointAnswer } from '../../platform/model/contract.ts';
import type { Work } from '../../platform/server/index.ts';
import {
  allOf,
  isClear,
  narrowedRows,
  openKind,
  visibleRows,
  type Narrowing,
} from '../../records/server/index.ts';
import type { ContractState } from '../model/contract-state.ts';
import type { contractWorkContract } from '../model/work-contract.ts';
import { contractKind } from './contract-kind.ts';

type Totals = EndpointAnswer<typeof contractWorkContract.totals>;

/**
 * Counts and sums of the contracts that a list shows, by currency: by state, by the month in which instalments are due,
 * and altogether. Drafts count by state only: they promise nothing. Money is null for whom the amount is not shown.
 */
export async function registerTotals(work: Work, narrowing: Narrowing): Promise<Totals> {
  const open = await openKind(work, contractKind);
  const amount = open.fields.find((field) => field.id === 'amount');
  const shown = amount && isClear(work, contractKind, amount) ? String : () => null;
  const rows = await rowsOf(work, narrowing);
  const today = dayOf(work.now, work.principal.timeZone);
  const byState = await sumsByState(work, rows);
  const byMonth = await sumsByMonth(work, rows);
  const totals = await sums(work, rows, today);
  return {
    byState: byState.map((row) => ({ ...row, count: Number(row.count), amount: shown(row.amount) })),
    byMonth: byMonth.map((row) => ({ ...row, due: shown(row.due), open: shown(row.open) })),
    totals: totals.map((row) => ({
      currency: row.currency,
      amount: shown(row.amount),
      received: shown(row.received),
      open: shown(row.open),
      overdue: shown(row.overdue),
    })),
  };
}

type Rows = RawBuilder<unknown>;

async function rowsOf(work: Work, narrowing: Narrowing): Promise<Rows> {
  const narrowed = await narrowedRows(work, contractKind, narrowing);
  return sql`r.deleted_at is null and ${narrowed ?? allOf([visibleRows(work, contractKind, 'read')])}`;
}

const promised = sql`r.state not in ('draft', 'in_approval')`;

async function sumsByState({ db, principal }: Work, where: Rows) {
  const { rows } = await sql<{ state: ContractState; currency: string; count: bigint; amount: bigint }>`
    select r.state, r.currency, count(*) as count, sum(r.amount)::bigint as amount from contract as r
    where r.tenant_id = ${principal.tenantId} and ${where} group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

async function sumsByMonth({ db, principal }: Work, where: Rows) {
  const { rows } = await sql<{ month: string; currency: string; due: bigint; open: bigint }>`
    select to_char(i.due_on, 'YYYY-MM') as month, r.currency, sum(i.amount)::bigint as due,
      sum(i.amount - i.received)::bigint as open
    from contract as r
    join contract_instalment as i on i.tenant_id = r.tenant_id and i.contract_id = r.id
    where r.tenant_id = ${principal.tenantId} and i.due_on is not null and ${promised}
      and r.state <> 'terminated' and ${where}
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

type Sums = { currency: string; amount: bigint; received: bigint; open: bigint; overdue: bigint };

async function sums({ db, principal }: Work, where: Rows, today: string): Promise<Sums[]> {
  const { rows } = await sql<Sums>`
    select r.currency, sum(r.amount)::bigint as amount, sum(r.received)::bigint as received,
      sum(r.open_amount)::bigint as open, coalesce(sum(late.amount), 0)::bigint as overdue
    from contract as r
    left join lateral (
      select sum(i.amount - i.received) as amount from contract_instalment as i
      where i.tenant_id = r.tenant_id and i.contract_id = r.id and i.due_on < ${today}::date
        and i.received < i.amount) late on true
    where r.tenant_id = ${principal.tenantId} and ${promised} and ${where} group by 1 order by 1`.execute(db);
  return rows;
}
