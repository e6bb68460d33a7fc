/** What contracts tell of accounts: what is in force, how they pay, what ends; within what the asker may see. */
import { sql } from 'kysely';
import type { PaperFacts } from '../../accounts/model/portrait/account-facts.ts';
import { dayOf } from '../../platform/model/calendar.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { isClear, visibleRows } from '../../records/server/index.ts';
import { contractFields } from '../model/contract-fields.ts';
import { contractKind } from './contract-kind.ts';

type Row = {
  account_id: string;
  in_force: string;
  ends_on: string | null;
  overdue: string;
  overdue_amount: string;
  on_time: string;
  late: string;
};

/** By account; null for whom contracts are not. An instalment counts as late when its last receipt came after its day. */
export async function paperFactsOf(
  work: Work,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, PaperFacts> | null> {
  const { db, principal, now } = work;
  if (!scopeOf(principal, 'contract', 'read')) return null;
  const amount = contractFields.fields.find(({ id }) => id === 'amount')!;
  const isShown = isClear(work, contractKind, amount);
  const today = dayOf(now, principal.timeZone);
  const { rows } = await sql<Row>`
    select r.account_id, count(distinct r.id) filter (where r.state in ('signed', 'in_force'))::text as in_force,
      min(r.ends_on) filter (where r.state = 'in_force' and r.ends_on >= ${today}::date)::text as ends_on,
      count(i.id) filter (where i.due_on < ${today}::date and i.received < i.amount)::text as overdue,
      coalesce(sum(i.amount - i.received) filter (where i.due_on < ${today}::date and i.received < i.amount), 0)::text
        as overdue_amount,
      count(i.id) filter (where i.received >= i.amount and p.paid_on <= i.due_on)::text as on_time,
      count(i.id) filter (where i.received >= i.amount and p.paid_on > i.due_on)::text as late
    from contract r
    left join contract_instalment i on i.tenant_id = r.tenant_id and i.contract_id = r.id and i.due_on is not null
      and i.amount > 0 and r.state not in ('draft', 'in_approval', 'terminated')
    left join lateral (select max(x.received_on) as paid_on from contract_receipt x
      where x.tenant_id = i.tenant_id and x.instalment_id = i.id and x.amount > 0) p on true
    where r.tenant_id = ${principal.tenantId} and r.account_id = any(${accountIds}::uuid[]) and r.deleted_at is null
      and ${visibleRows(work, contractKind, 'read')}
    group by r.account_id`.execute(db);
  return new Map(
    rows.map((row) => [
      row.account_id,
      {
        inForce: Number(row.in_force),
        endsOn: row.ends_on,
        overdue: Number(row.overdue),
        overdueAmount: isShown ? row.overdue_amount : null,
        onTime: Number(row.on_time),
        late: Number(row.late),
      },
    ]),
  );
}
