/** Where the numbers of leads come from: leads with what became of their deals, their changes of hands, and what they cost. */
import type { Expression, Source } from '../../../insights/model/measure.ts';

/** A lead with its deal as far as the asker may see it: a deal out of his reach leaves these columns empty. */
const leads = `(
  select l.*, d.outcome as deal_outcome, d.amount as deal_amount, d.closed_at as deal_closed_at,
    d.pipeline_id as deal_pipeline_id, d.furthest_rank as deal_rank
  from lead l left join deal_fact d on d.tenant_id = l.tenant_id and d.deal_id = l.deal_id
  where l.tenant_id = :tenant and l.deleted_at is null) f`;

/** One row a change of hands, seen by whoever sees the lead as it is held now. */
const moves = `(
  select l.*, m.at as moved_at, m.cause, m.from_owner_id, m.to_owner_id, m.from_pool_id, m.to_pool_id, m.held_seconds
  from lead_move m join lead l on l.tenant_id = m.tenant_id and l.id = m.lead_id
  where m.tenant_id = :tenant and l.deleted_at is null) f`;

/** Months' costs laid on their days up to now, to the fen: the days of a month add up to it. Nobody owns them. */
const costs = `
  select c.tenant_id, null::uuid, null::uuid, null::uuid, day.begins, c.source, c.source,
    nullif(c.campaign, ''), nullif(c.campaign, ''), null::text, null::bigint,
    c.amount * day.no / month.days - c.amount * (day.no - 1) / month.days
  from channel_cost c
  cross join lateral (select extract(day from c.month + interval '1 month' - interval '1 day')::int as days) month
  cross join lateral (
    select no, (c.month + no - 1)::timestamp at time zone :timeZone::text as begins
    from generate_series(1, month.days) no) day
  where c.tenant_id = :tenant and day.begins <= :asOf`;

/** Leads beside what was spent to get them. */
const spending = `(
  select l.tenant_id, l.id, l.owner_id, l.team_id, l.created_at, l.source, l.first_source, l.campaign, l.first_campaign,
    d.outcome as deal_outcome, d.amount as deal_amount, 0::bigint as cost
  from lead l left join deal_fact d on d.tenant_id = l.tenant_id and d.deal_id = l.deal_id
  where l.tenant_id = :tenant and l.deleted_at is null
  union all ${costs}) f`;

export const leadSources = {
  lead: { from: leads },
  move: { from: moves },
  spending: { from: spending },
} satisfies Record<string, Source>;

type SourceName = keyof typeof leadSources;

/** A value that leads and their moves hold alike. */
export function ofLead(sql: string, ...joins: string[]): Partial<Record<SourceName, Expression>> {
  const expression = { sql, joins };
  return { lead: expression, move: expression };
}

/** A value that costs have too. */
export function everywhere(sql: string): Record<SourceName, Expression> {
  return { lead: { sql }, move: { sql }, spending: { sql } };
}
