/** The eleven questions that large organisations ask, as the product asks them and as one would ask plain normalised tables. */
import { sql, type RawBuilder } from 'kysely';
import type { Question } from '../src/insights/model/question.ts';
import { questionSchema } from '../src/insights/model/question.ts';
import { startOfDay } from '../src/platform/model/calendar.ts';

export type AskedOf = {
  tenantId: string;
  pipelineId: string;
  teamId: string;
  today: string;
  yearAgo: string;
  past: string;
};

export type BenchQuestion = {
  name: string;
  product: (of: AskedOf) => Question;
  plain: (of: AskedOf) => RawBuilder<unknown>;
};

const zone = 'Asia/Shanghai';

const funnel = ({ pipelineId, yearAgo, today }: AskedOf, cohort: boolean, filters: object[] = []): Question =>
  questionSchema.parse({
    funnel: {
      pipeline: pipelineId,
      mode: 'reached',
      weigh: 'count',
      details: false,
      ...(cohort && { cohort: { from: yearAgo, to: today } }),
    },
    filters,
  });
const measures = (of: object): Question => questionSchema.parse(of);

/** The deals of a team and a source, of a year, of the pipeline. */
const deals = (of: AskedOf, { year = false, team = false }): RawBuilder<unknown> => sql`
  select d.* from deal d join app_user u on u.tenant_id = d.tenant_id and u.id = d.owner_id
  where d.tenant_id = ${of.tenantId} and d.pipeline_id = ${of.pipelineId} and d.deleted_at is null
    ${year ? sql`and d.created_at >= ${startOfDay(of.yearAgo, zone)} and d.created_at < ${startOfDay(of.today, zone)}` : sql``}
    ${team ? sql`and u.team_id = ${of.teamId} and d.source = 'website'` : sql``}`;

/** Their moves with the rank of the stage that they led to. */
const moves = (of: AskedOf, some: { year?: boolean; team?: boolean }): RawBuilder<unknown> => sql`
  select e.*, m.amount, m.outcome, s.kind, v.rank from (${deals(of, some)}) m
  join stage_event e on e.tenant_id = m.tenant_id and e.deal_id = m.id
  join stage s on s.tenant_id = e.tenant_id and s.id = e.to_stage_id
  join pipeline p on p.tenant_id = e.tenant_id and p.id = e.pipeline_id
  join stage_version v on v.tenant_id = e.tenant_id and v.pipeline_id = p.id and v.pipeline_version = p.current_version
    and v.stage_id = s.id`;

const plainFunnel = (of: AskedOf, some: { year?: boolean; team?: boolean }) => sql`
  select furthest, outcome, count(*), sum(amount) from (
    select deal_id, outcome, amount, max(rank) as furthest from (${moves(of, some)}) t group by deal_id, outcome, amount) f
  group by 1, 2`;

const plainTimes = (of: AskedOf, some: { team?: boolean }) => sql`
  select to_stage_id, percentile_cont(0.5) within group (order by days), percentile_cont(0.8) within group (order by days) from (
    select to_stage_id, kind, extract(epoch from lead(at) over (partition by deal_id order by at, seq) - at) / 86400 as days
    from (${moves(of, some)}) t) stays
  where kind = 'open' and days is not null group by 1`;

const teamAndSource = ({ teamId }: AskedOf) => [
  { field: 'deals.team', op: 'is', value: teamId },
  { field: 'deals.source', op: 'is', value: 'website' },
];
const stayMeasures = ['stages.days_median', 'stages.days_p80'];

export const elevenQuestions: readonly BenchQuestion[] = [
  {
    name: 'funnel of one team and source, one year',
    product: (of) => funnel(of, true, teamAndSource(of)),
    plain: (of) => plainFunnel(of, { year: true, team: true }),
  },
  {
    name: 'funnel of the pipeline, one year',
    product: (of) => funnel(of, true),
    plain: (of) => plainFunnel(of, { year: true }),
  },
  {
    name: 'funnel of the pipeline, whole history',
    product: (of) => funnel(of, false),
    plain: (of) => plainFunnel(of, {}),
  },
  {
    name: 'median and P80 of days in stage, one team and source',
    product: (of) =>
      measures({ measures: stayMeasures, dimensions: ['deals.stage'], filters: teamAndSource(of) }),
    plain: (of) => plainTimes(of, { team: true }),
  },
  {
    name: 'median and P80 of days in stage, whole history',
    product: () => measures({ measures: stayMeasures, dimensions: ['deals.stage'] }),
    plain: (of) => plainTimes(of, {}),
  },
  {
    name: 'wins a person and month, twenty most',
    product: () =>
      measures({
        measures: ['deals.won', 'deals.won_amount'],
        dimensions: ['deals.credited_owner', 'deals.closed_on.month'],
        filters: [{ field: 'deals.outcome', op: 'is', value: 'won' }],
        sort: [{ by: 'deals.won', desc: true }],
        limit: 20,
      }),
    plain: ({ tenantId }) => sql`
      select e.owner_id_at, date_trunc('month', e.at at time zone ${zone}::text), count(*) as won, sum(d.amount)
      from deal d join lateral (
        select x.owner_id_at, x.at from stage_event x
        where x.tenant_id = d.tenant_id and x.deal_id = d.id order by x.at desc, x.seq desc limit 1) e on true
      where d.tenant_id = ${tenantId} and d.outcome = 'won' and d.deleted_at is null
      group by 1, 2 order by won desc limit 20`,
  },
  {
    name: 'open pipeline by stage and owner',
    product: () =>
      measures({
        measures: ['deals.open', 'deals.open_amount'],
        dimensions: ['deals.stage', 'deals.owner'],
        filters: [{ field: 'deals.outcome', op: 'is', value: 'open' }],
      }),
    plain: ({ tenantId }) => sql`
      select d.stage_id, d.owner_id, count(*), sum(d.amount) from deal d
      where d.tenant_id = ${tenantId} and d.outcome = 'open' and d.deleted_at is null group by 1, 2`,
  },
  {
    name: 'open deals whose date has passed, by stage',
    product: ({ today }) =>
      measures({
        measures: ['deals.open', 'deals.open_amount'],
        dimensions: ['deals.stage'],
        filters: [
          { field: 'deals.outcome', op: 'is', value: 'open' },
          { field: 'deals.expected_close_on', op: 'lt', value: today },
        ],
      }),
    plain: ({ tenantId, today }) => sql`
      select d.stage_id, count(*), sum(d.amount) from deal d
      where d.tenant_id = ${tenantId} and d.outcome = 'open' and d.deleted_at is null
        and d.expected_close_on < ${today}::date group by 1`,
  },
  {
    name: 'pipeline as of a past day, by stage',
    product: ({ past }) =>
      measures({
        measures: ['deals.open', 'deals.open_amount'],
        dimensions: ['deals.stage'],
        asOf: startOfDay(past, zone).toISOString(),
      }),
    plain: (of) => sql`
      select to_stage_id, count(*), sum(amount) from (
        select distinct on (deal_id) to_stage_id, kind, amount from (${moves(of, {})}) t
        where at <= ${startOfDay(of.past, zone)} order by deal_id, at desc, seq desc) then_
      group by 1`,
  },
  {
    name: 'losses by reason and month',
    product: () =>
      measures({
        measures: ['deals.lost', 'deals.lost_amount'],
        dimensions: ['deals.loss_reason', 'deals.closed_on.month'],
        filters: [{ field: 'deals.outcome', op: 'is', value: 'lost' }],
      }),
    plain: ({ tenantId }) => sql`
      select d.loss_reason_id, date_trunc('month', d.closed_at at time zone ${zone}::text), count(*), sum(d.amount) from deal d
      where d.tenant_id = ${tenantId} and d.outcome = 'lost' and d.deleted_at is null group by 1, 2`,
  },
  {
    name: 'win rates and cycle by source and quarter',
    product: () =>
      measures({
        measures: ['deals.win_rate', 'deals.value_win_rate', 'deals.cycle_days_median'],
        dimensions: ['deals.source', 'deals.closed_on.quarter'],
      }),
    plain: ({ tenantId }) => sql`
      select d.source, date_trunc('quarter', d.closed_at at time zone ${zone}::text), avg((d.outcome = 'won')::int),
        sum(d.amount) filter (where d.outcome = 'won') / nullif(sum(d.amount), 0),
        percentile_cont(0.5) within group (order by (d.closed_at at time zone ${zone}::text)::date
          - (d.created_at at time zone ${zone}::text)::date)
      from deal d where d.tenant_id = ${tenantId} and d.outcome <> 'open' and d.deleted_at is null group by 1, 2`,
  },
];
