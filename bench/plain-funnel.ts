/** The funnel as one would ask it of plain normalised tables: deals, their stage log, the people who own them. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../src/platform/server/index.ts';

export type Asked = {
  tenantId: string;
  pipelineId: string;
  teamId: string;
  source: string;
  from: Date;
  to: Date;
};

/** The indexes such tables usually have, beyond the schema's own. */
export const usualIndexes = [
  'create index if not exists bench_deal_pipeline on deal (tenant_id, pipeline_id, created_at)',
  'create index if not exists bench_event_stage on stage_event (tenant_id, to_stage_id, at)',
];

export type Tally = {
  furthest: number;
  outcome: string;
  lost_from: number | null;
  count: string | bigint;
  amount: string | bigint;
};

const mine = ({ tenantId, pipelineId, teamId, source, from, to }: Asked): RawBuilder<unknown> => sql`
  select d.id, d.amount, d.outcome, d.loss_reason_id from deal d
  join app_user u on u.tenant_id = d.tenant_id and u.id = d.owner_id
  where d.tenant_id = ${tenantId} and d.pipeline_id = ${pipelineId} and d.deleted_at is null
    and u.team_id = ${teamId} and d.source = ${source} and d.created_at >= ${from} and d.created_at < ${to}`;

const steps = (asked: Asked): RawBuilder<unknown> => sql`
  select m.id, m.amount, m.outcome, m.loss_reason_id, e.at, e.seq, v.rank, s.kind from (${mine(asked)}) m
  join stage_event e on e.tenant_id = ${asked.tenantId} and e.deal_id = m.id
  join stage s on s.tenant_id = e.tenant_id and s.id = e.to_stage_id
  join pipeline p on p.tenant_id = e.tenant_id and p.id = e.pipeline_id
  join stage_version v on v.tenant_id = e.tenant_id and v.pipeline_id = p.id and v.pipeline_version = p.current_version and v.stage_id = s.id`;

const perDeal = (asked: Asked): RawBuilder<unknown> => sql`
  select id, amount, outcome, loss_reason_id, max(rank) as furthest,
    case when outcome = 'lost' then (array_agg(rank order by at desc, seq desc) filter (where kind = 'open'))[1] end as lost_from
  from (${steps(asked)}) t group by id, amount, outcome, loss_reason_id`;

/** How many reached which stage, what became of them, and where they were lost. */
export async function plainFunnel(db: Db, asked: Asked): Promise<Tally[]> {
  const found = await sql<Tally>`select furthest, outcome, lost_from, count(*) as count, sum(amount) as amount
    from (${perDeal(asked)}) f group by 1, 2, 3`.execute(db);
  return found.rows;
}

/** What the product's answer tells besides: the times of stays and the reasons of losses, stage by stage. */
export async function plainDetails(db: Db, asked: Asked): Promise<void> {
  await sql`select rank, count(*), percentile_cont(0.5) within group (order by days), percentile_cont(0.8) within group (order by days)
    from (select rank, kind, extract(epoch from lead(at) over (partition by id order by at, seq) - at) / 86400 as days
          from (${steps(asked)}) t) stays
    where kind = 'open' and days is not null group by rank`.execute(db);
  await sql`select f.lost_from, l.name, count(*) from (${perDeal(asked)}) f
    join loss_reason l on l.tenant_id = ${asked.tenantId} and l.id = f.loss_reason_id
    where f.outcome = 'lost' group by 1, 2 order by 3 desc`.execute(db);
}
