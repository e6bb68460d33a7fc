import { sql } from 'kysely';
import type { Day } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Purchases } from '../../accounts/model/segments/scores.ts';

/**
 * What each account has bought: the deals won since `from` with their amount in the organisation's currency (what has no
 * rate counts as a deal, and nothing to the amount), and the day of the last one ever. Of all deals that the work sees.
 */
export async function purchasesOf({ db, principal }: Work, from: Day): Promise<readonly Purchases[]> {
  const { rows } = await sql<Purchases & { deals: bigint }>`
    select w.account_id as "accountId", count(*) filter (where w.won_on >= ${from}::date) as deals,
      coalesce(sum(w.base_amount) filter (where w.won_on >= ${from}::date), 0)::bigint as amount,
      max(w.won_on)::text as "lastOn"
    from (select d.account_id, d.base_amount, (d.closed_at at time zone ${principal.timeZone})::date as won_on
      from deal d where d.tenant_id = ${principal.tenantId} and d.outcome = 'won' and d.deleted_at is null
        and d.account_id is not null and d.closed_at is not null) w
    group by w.account_id`.execute(db);
  return rows.map((row) => ({ ...row, deals: Number(row.deals) }));
}
