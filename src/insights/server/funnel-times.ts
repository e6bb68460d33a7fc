/** How long the stays of a funnel take, on both clocks, and where deals went: asked beside the funnel, not with it. */
import { sql, type RawBuilder } from 'kysely';
import { readCalendar } from '../../identity/server/index.ts';
import { workingDaysBetween, type Day } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { lastingBeyond, type Lifetime } from '../model/bottleneck/stays.ts';
import { spreadOf, type FunnelDetails, type Spread } from '../model/funnel-details.ts';
import type { AskedFunnel } from '../model/question.ts';
import { stageName } from './answer-funnel.ts';
import { askVisits, type VisitsAsker } from './ask-visits.ts';
import { bindPlaces } from './bound-sql.ts';
import { withPassages } from './bottleneck/passages.ts';
import type { ColumnStore } from './columns/column-store.ts';
import { countedRows } from './counted-rows.ts';
import type { OpenCube } from './open-cube.ts';
import { planFunnel, type FunnelPlan } from './plan-funnel.ts';

const horizonDays = 90;
/** Working days are counted of so many stays, the latest. */
const mostStays = 20_000;

/** Answers within what the asker may see. Refuses as the funnel itself does. */
export async function answerFunnelDetails(
  work: Work,
  open: OpenCube,
  question: AskedFunnel,
  columns: ColumnStore,
): Promise<FunnelDetails> {
  const plan = await planFunnel(work, open, question);
  const { ask } = askVisits(work, plan, columns);
  const times = await readTimes(ask, plan);
  const working = await readWorking(work, ask, plan);
  const lifetimes = plan.mode === 'reached' ? await readLifetimes(ask, plan) : [];
  return {
    horizonDays,
    stages: plan.stages
      .filter(({ kind }) => kind === 'open')
      .map((stage) => ({
        stageId: stage.id,
        rank: stage.rank,
        name: stageName(work, stage),
        ...(times.get(stage.rank) ?? noTimes),
        working: working.get(stage.rank) ?? none,
        advances: advancesWithin(lifetimes.filter(({ rank }) => rank === stage.rank)),
      })),
    moves: plan.mode === 'flow' ? await readMoves(ask, plan) : null,
  };
}

const none: Spread = { count: 0, median: null, p80: null };
const noTimes = { completed: none, open: none, latest: none, cumulative: none };

type Ask = VisitsAsker['ask'];

/** Stays in open stages known by then: of the cohort's records, or in a flow those ended in its window or going on at its end. */
function staysSql(plan: FunnelPlan): RawBuilder<unknown> {
  const counting = plan.visits;
  const record = sql`f.${sql.id(counting.open.cube.record)}`;
  const own =
    plan.mode === 'flow'
      ? 'f.entered_at < :to and (f.left_at is null or f.left_at >= :from)'
      : 'f.created_at >= :from and f.created_at < :to and f.created_at <= :asOf';
  const known = bindPlaces(
    `f.kind = 'open' and not f.retro and f.entered_at <= :asOf and ${own}`,
    counting.places,
  );
  const end = bindPlaces(`case when f.left_at <= :asOf then f.left_at end`, counting.places);
  return sql`with stay as (select ${record} as record, f.rank, f.entered_at, ${end} as left_at
      ${countedRows(counting, [], plan.readings, [known])}),
    timed as (select *, (date_part('epoch', coalesce(left_at, ${counting.places.asOf}::timestamptz))
        - date_part('epoch', entered_at)) / 86400 as days
      from stay)`;
}

type TimeRow = Record<string, number | null> & { rank: number };

async function readTimes(ask: Ask, plan: FunnelPlan) {
  const figures = (name: string, value: string, of: string) =>
    sql.raw(`
    count(*) filter (where ${of})::int as ${name}_n,
    percentile_cont(0.5) within group (order by ${value}) filter (where ${of}) as ${name}_median,
    percentile_cont(0.8) within group (order by ${value}) filter (where ${of}) as ${name}_p80`);
  const rows = await ask(sql<TimeRow>`${staysSql(plan)},
    dealt as (select record, rank, sum(days) as all_days, (array_agg(days order by entered_at desc, left_at desc nulls first))[1] as last_days,
        bool_and(left_at is not null) as is_over from timed group by record, rank),
    single as (select rank, ${figures('completed', 'days', 'left_at is not null')},
      ${figures('open', 'days', 'left_at is null')} from timed group by rank)
    select single.*, d.* from single join (select rank as at, ${figures('latest', 'last_days', 'is_over')},
      ${figures('cumulative', 'all_days', 'is_over')} from dealt group by rank) d on d.at = single.rank`);
  const spread = (row: TimeRow, name: string): Spread => ({
    count: row[`${name}_n`] ?? 0,
    median: row[`${name}_median`] ?? null,
    p80: row[`${name}_p80`] ?? null,
  });
  return new Map(
    rows.map((row) => [
      row.rank,
      {
        completed: spread(row, 'completed'),
        open: spread(row, 'open'),
        latest: spread(row, 'latest'),
        cumulative: spread(row, 'cumulative'),
      },
    ]),
  );
}

/** Completed stays in working days, by the organisation's calendar. */
async function readWorking(work: Work, ask: Ask, plan: FunnelPlan): Promise<Map<number, Spread>> {
  const { timeZone } = work.principal;
  const day = (column: string) => sql`(${sql.ref(column)} at time zone ${timeZone}::text)::date::text`;
  const rows = await ask(sql<{ rank: number; came: Day; went: Day; count: number }>`${staysSql(plan)}
    select rank, ${day('entered_at')} as came, ${day('left_at')} as went, count(*)::int as count
    from (select * from timed where left_at is not null
      order by left_at desc, entered_at, record limit ${mostStays}) recent
    group by 1, 2, 3`);
  const calendar = await readCalendar(work);
  return new Map(
    [...Map.groupBy(rows, ({ rank }) => rank)].map(([rank, stays]) => [
      rank,
      spreadOf(
        stays.map(({ came, went, count }) => ({ value: workingDaysBetween(came, went, calendar), count })),
      ),
    ]),
  );
}

type LifeRow = Lifetime & { rank: number };

/** Passages of the cohort by length: ended means got further; what is lost can get no further, however long one waits. */
async function readLifetimes(ask: Ask, plan: FunnelPlan): Promise<LifeRow[]> {
  const { asOf } = plan;
  const bounds = {
    since: new Date(0),
    past: new Date(0),
    from: new Date(0),
    end: new Date(asOf.getTime() + 1),
  };
  const cohort = bindPlaces(
    'f.created_at >= :from and f.created_at < :to and f.created_at <= :asOf',
    plan.visits.places,
  );
  const rows = await ask(sql<{ rank: number; fate: string; days: number; count: number }>`
    ${withPassages(plan, bounds, [], [], [cohort])}
    select rank, case when advanced then 'on' when decided_at is not null then 'lost' else 'open' end as fate,
      floor(extract(epoch from coalesce(decided_at, ${asOf}::timestamptz) - entered_at) / 86400)::int as days,
      count(*)::int as count
    from passage group by 1, 2, 3`);
  return rows.map(({ rank, fate, days, count }) => ({
    rank,
    days: fate === 'lost' ? Infinity : days,
    ended: fate === 'on',
    count,
    amount: 0n,
  }));
}

function advancesWithin(lifetimes: readonly LifeRow[]): number | null {
  const longest = Math.max(-1, ...lifetimes.map(({ days }) => days));
  const lasting = lastingBeyond(lifetimes, horizonDays);
  return longest < 0 || (longest < horizonDays && lasting > 0) ? null : 1 - lasting;
}

/** Each move of the window from an open stage to wherever it led. */
async function readMoves(ask: Ask, plan: FunnelPlan): Promise<NonNullable<FunnelDetails['moves']>> {
  const counting = plan.visits;
  const record = sql`f.${sql.id(counting.open.cube.record)}`;
  const looked = bindPlaces(
    'f.entered_at <= :asOf and f.entered_at < :to and (f.left_at is null or f.left_at >= :from)',
    counting.places,
  );
  const left = bindPlaces('left_at >= :from and left_at < :to and left_at <= :asOf', counting.places);
  const rows = await ask(sql<{ from: number; to: number; count: number; amount: bigint }>`
    with step as (select f.rank, f.kind, f.left_at, coalesce(f.amount, 0) as amount,
        lead(f.rank) over (partition by ${record} order by f.entered_at, f.left_at nulls last, f.rank) as next
      ${countedRows(counting, [], plan.readings, [looked])})
    select rank as "from", next as "to", count(*)::int as count, sum(amount)::bigint as amount from step
    where kind = 'open' and next is not null and ${left} group by 1, 2 order by 1, 2`);
  return rows.map((row) => ({ ...row, amount: plan.amounts ? String(row.amount) : null }));
}
