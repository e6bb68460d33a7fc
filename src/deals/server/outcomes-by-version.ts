/** What became of deals by the version of the process they began under, within the same number of days since. */
import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import { visibleRows } from '../../records/server/index.ts';
import { dealKind } from './deal-kind.ts';

export type VersionOutcomes = {
  version: number;
  source: string;
  /** The third of all these deals by amount, like amounts together: 1 small, 3 large. */
  band: number;
  count: number;
  won: number;
  lost: number;
};

export type ProcessVersion = { version: number; since: Date; deals: number };

/** The versions under which deals of a pipeline began, of those the asker reads, the latest first. */
export async function versionsWithDeals(work: Work, pipelineId: string): Promise<ProcessVersion[]> {
  const { rows } = await sql<ProcessVersion>`
    select e.pipeline_version as version, min(e.at) as since, count(*)::int as deals ${beginnings(work, pipelineId)}
    group by 1 order by 1 desc`.execute(work.db);
  return rows;
}

/** Days within which four of five closed deals of the pipeline were closed; null before any was. */
export async function usualDaysToClose(work: Work, pipelineId: string): Promise<number | null> {
  const { rows } = await sql<{ days: number | null }>`
    select percentile_cont(0.8) within group (order by f.cycle_days) as days ${beginnings(work, pipelineId)}
      and f.cycle_days is not null`.execute(work.db);
  return rows[0]!.days;
}

/** Deals at least so many days old, with what had become of them by then: younger and older ones are told alike. */
export async function outcomesByVersion(
  work: Work,
  { pipelineId, days }: { pipelineId: string; days: number },
): Promise<VersionOutcomes[]> {
  const within = sql`f.closed_at <= f.created_at + ${days} * interval '1 day'`;
  const { rows } = await sql<VersionOutcomes>`
    with begun as (
      select e.pipeline_version as version, coalesce(f.source, '') as source, coalesce(f.amount, 0) as amount,
        f.outcome = 'won' and ${within} as won, f.outcome = 'lost' and ${within} as lost
      ${beginnings(work, pipelineId)} and f.created_at <= ${work.now}::timestamptz - ${days} * interval '1 day'),
    third as (select percentile_disc(array[0.33, 0.67]) within group (order by amount) as ends from begun)
    select version, source, 1 + (amount > ends[1])::int + (amount > ends[2])::int as band, count(*)::int as count,
      count(*) filter (where won)::int as won, count(*) filter (where lost)::int as lost
    from begun cross join third group by 1, 2, 3`.execute(work.db);
  return rows;
}

/** Each deal with the event it began by. */
function beginnings(work: Work, pipelineId: string) {
  const { tenantId } = work.principal;
  return sql`from deal_fact f
    join deal r on r.tenant_id = f.tenant_id and r.id = f.deal_id
    join stage_event e on e.tenant_id = f.tenant_id and e.deal_id = f.deal_id and e.seq = 0
    where f.tenant_id = ${tenantId} and f.pipeline_id = ${pipelineId} and e.pipeline_id = ${pipelineId}
      and r.deleted_at is null and ${visibleRows(work, dealKind, 'read')}`;
}
