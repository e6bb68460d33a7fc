/** How each person won in a period: the first wins of accounts, and what asks for a second look. */
import { sql } from 'kysely';
import { boundsOf, type Period } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { visibleRows } from '../../records/server/index.ts';
import { dealKind } from './deal-kind.ts';

export type WinHabits = {
  personId: string;
  won: number;
  amount: bigint;
  /** Accounts that had never bought before. */
  newCustomers: number;
  /** Won in the last three days of the period. */
  late: number;
  /** Won with an account of which the same person won another deal within 14 days: may be one deal in parts. */
  split: number;
};

/** By whoever was credited with the win, of the deals the asker reads. Deals without a rate count in no amount. */
export async function winHabits(work: Work, period: Period): Promise<WinHabits[]> {
  const { tenantId, timeZone } = work.principal;
  const { from, to } = boundsOf(period, timeZone);
  const late = new Date(to.getTime() - 3 * 86_400_000);
  const { rows } = await sql<Omit<WinHabits, 'amount'> & { amount: string }>`
    with won as (
      select coalesce(f.closed_owner_id, f.owner_id) as person, f.deal_id, f.account_id, f.closed_at, f.amount,
        not exists (select 1 from deal_fact o where o.tenant_id = f.tenant_id and o.account_id = f.account_id
          and o.outcome = 'won' and (o.closed_at, o.deal_id) < (f.closed_at, f.deal_id)) as is_first,
        exists (select 1 from deal_fact o where o.tenant_id = f.tenant_id and o.account_id = f.account_id
          and o.outcome = 'won' and o.deal_id <> f.deal_id
          and coalesce(o.closed_owner_id, o.owner_id) = coalesce(f.closed_owner_id, f.owner_id)
          and abs(extract(epoch from o.closed_at - f.closed_at)) <= 14 * 86400) as is_split
      from deal_fact f join deal r on r.tenant_id = f.tenant_id and r.id = f.deal_id
      where f.tenant_id = ${tenantId} and f.outcome = 'won' and f.closed_at >= ${from} and f.closed_at < ${to}
        and r.deleted_at is null and ${visibleRows(work, dealKind, 'read')})
    select person as "personId", count(*)::int as won, coalesce(sum(amount), 0)::text as amount,
      count(*) filter (where is_first and account_id is not null)::int as "newCustomers",
      count(*) filter (where closed_at >= ${late})::int as late, count(*) filter (where is_split)::int as split
    from won where person is not null group by person`.execute(work.db);
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}
