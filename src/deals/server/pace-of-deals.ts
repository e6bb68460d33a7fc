/** How long deals took in a period: the days of each won deal, and how many stays lasted longer than their stage allows. */
import { sql } from 'kysely';
import { boundsOf, type Period } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { visibleRows } from '../../records/server/index.ts';
import { dealKind } from './deal-kind.ts';

export type PaceOfDeals = {
  /** Days from creation to the win, of deals won in the period. */
  cycles: number[];
  /** Stays in stages with target days that ended in the period, and those of them that lasted longer. */
  overTime: { successes: number; n: number };
};

type Asked = { pipelineId: string; period: Period };

/** Of the deals the asker reads; a stage's target is that of the pipeline's present version. */
export async function paceOfDeals(work: Work, { pipelineId, period }: Asked): Promise<PaceOfDeals> {
  const { tenantId, timeZone } = work.principal;
  const { from, to } = boundsOf(period, timeZone);
  const won = await sql<{ days: number }>`
    select f.cycle_days as days from deal_fact f join deal r on r.tenant_id = f.tenant_id and r.id = f.deal_id
    where f.tenant_id = ${tenantId} and f.pipeline_id = ${pipelineId} and f.outcome = 'won' and f.cycle_days is not null
      and f.closed_at >= ${from} and f.closed_at < ${to} and r.deleted_at is null
      and ${visibleRows(work, dealKind, 'read')}
    order by f.closed_at desc limit 20000`.execute(work.db);
  const stays = await sql<{ n: number; successes: number }>`
    select count(*)::int as n,
      count(*) filter (where f.left_at - f.entered_at > v.target_days * interval '1 day')::int as successes
    from visit_fact f
    join deal r on r.tenant_id = f.tenant_id and r.id = f.deal_id
    join pipeline p on p.tenant_id = f.tenant_id and p.id = f.pipeline_id
    join stage_version v on v.tenant_id = f.tenant_id and v.pipeline_id = f.pipeline_id
      and v.pipeline_version = p.current_version and v.stage_id = f.stage_id
    where f.tenant_id = ${tenantId} and f.pipeline_id = ${pipelineId} and f.kind = 'open' and not f.retro
      and f.left_at >= ${from} and f.left_at < ${to} and v.target_days is not null and r.deleted_at is null
      and ${visibleRows(work, dealKind, 'read')}`.execute(work.db);
  return { cycles: won.rows.map(({ days }) => days), overTime: stays.rows[0]! };
}
