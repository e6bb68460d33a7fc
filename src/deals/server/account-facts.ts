/** What deals tell of accounts: what was won, what is open, who plays which part; within what the asker may see. */
import { sql } from 'kysely';
import { noDeals, type DealFacts } from '../../accounts/model/portrait/account-facts.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import { nameIn, type Work } from '../../platform/server/index.ts';
import { isClear, visibleRows } from '../../records/server/index.ts';
import { dealFields } from '../model/deal-fields.ts';
import { dealKind } from './deal-kind.ts';

type Need = { id: string; name: string; stage: string; amount: string | null };
type Row = {
  account_id: string;
  won: string;
  won_amount: string;
  won_on: string[];
  open: string;
  open_amount: string;
  needs: Need[] | null;
};

/** By account; null for whom deals are not. Amounts are in the organisation's currency; what has no rate adds nothing. */
export async function dealFactsOf(
  work: Work,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, DealFacts> | null> {
  if (!scopeOf(work.principal, 'deal', 'read')) return null;
  const amount = dealFields.fields.find(({ id }) => id === 'amount')!;
  const shown = isClear(work, dealKind, amount) ? (fen: string | null) => fen : () => null;
  const people = await peopleOf(work, accountIds);
  const rows = await sumsOf(work, accountIds);
  const facts = rows.map((row): [string, DealFacts] => [
    row.account_id,
    {
      ...noDeals,
      won: Number(row.won),
      wonAmount: shown(row.won_amount),
      wonOn: row.won_on,
      open: Number(row.open),
      openAmount: shown(row.open_amount),
      needs: (row.needs ?? []).map((need) => ({ ...need, amount: shown(need.amount) })),
      people: people.filter(({ accountId }) => accountId === row.account_id),
    },
  ]);
  return new Map(facts);
}

async function sumsOf(work: Work, accountIds: readonly string[]): Promise<Row[]> {
  const { db, principal } = work;
  const t = principal.tenantId;
  const { rows } = await sql<Row>`
    select r.account_id, count(*) filter (where r.outcome = 'won')::text as won,
      coalesce(sum(r.base_amount) filter (where r.outcome = 'won'), 0)::text as won_amount,
      coalesce(array_agg((r.closed_at at time zone ${principal.timeZone})::date::text order by r.closed_at)
        filter (where r.outcome = 'won'), '{}') as won_on,
      count(*) filter (where r.outcome = 'open')::text as open,
      coalesce(sum(r.base_amount) filter (where r.outcome = 'open'), 0)::text as open_amount,
      to_jsonb((array_agg(jsonb_build_object('id', r.id, 'name', r.name, 'stage', ${nameIn(principal.locale, 's')}, 'amount', r.base_amount::text)
        order by r.base_amount desc nulls last, r.id) filter (where r.outcome = 'open'))[1:3]) as needs
    from deal r join stage s on s.tenant_id = r.tenant_id and s.id = r.stage_id
    where r.tenant_id = ${t} and r.account_id = any(${accountIds}::uuid[]) and r.deleted_at is null
      and ${visibleRows(work, dealKind, 'read')}
    group by r.account_id`.execute(db);
  return rows;
}

async function peopleOf(work: Work, accountIds: readonly string[]) {
  const { rows } = await sql<{ accountId: string; contactId: string; role: string }>`
    select distinct r.account_id as "accountId", c.contact_id as "contactId", c.role
    from deal r join deal_contact c on c.tenant_id = r.tenant_id and c.deal_id = r.id
    where r.tenant_id = ${work.principal.tenantId} and r.account_id = any(${accountIds}::uuid[]) and r.deleted_at is null
      and ${visibleRows(work, dealKind, 'read')}`.execute(work.db);
  return rows;
}
