/** The history of a pipeline's stages, added up by the database: three passes, whatever its size a few hundred rows. */
import { sql, type RawBuilder } from 'kysely';
import { bestThird, type Halves } from '../../model/bottleneck/best-third.ts';
import type { StageHistory } from '../../model/bottleneck/stage-history.ts';
import type { Lifetime } from '../../model/bottleneck/stays.ts';
import type { VisitsAsker } from '../ask-visits.ts';
import type { Key } from '../open-cube.ts';
import type { FunnelPlan } from '../plan-funnel.ts';
import { half, withPassages, type Bounds } from './passages.ts';

const queueWeeks = 8;
const weekLength = 7 * 86_400_000;

/** The open stages of the plan, `keys` being the dimensions of their segments. */
export async function readHistories(
  { ask }: VisitsAsker,
  plan: FunnelPlan,
  bounds: Bounds,
  keys: readonly Key[],
): Promise<StageHistory[]> {
  const shares = await readShares(ask, plan, bounds, keys);
  const stays = await readStays(ask, plan, bounds);
  const weeks = await readWeeks(ask, plan, bounds);
  const { who } = plan.records.open.cube.funnel!.segments;
  return plan.stages
    .filter(({ kind }) => kind === 'open')
    .map(({ id, rank, targetConversion, targetDays }): StageHistory => {
      const here = shares.filter((row) => row.rank === rank);
      const whole = here.find((row) => row.place === null);
      const lives = stays.filter((row) => row.rank === rank);
      return {
        stageId: id,
        rank,
        targetRate: targetConversion === null ? null : targetConversion / 100,
        targetDays,
        decided: { now: sharesOf(whole, 'now'), past: sharesOf(whole, 'past') },
        best: bestThird(halvesOf(here)),
        entered: { count: whole?.entered ?? 0, amount: amountOf(plan, whole?.entered_amount) },
        stays: {
          now: lives.filter(({ is_now }) => is_now).map(lifetimeOf),
          past: lives.filter(({ is_now }) => !is_now).map(lifetimeOf),
        },
        weeks: weeksOf(weeks.filter((row) => row.rank === rank)),
        standing: {
          count: whole?.standing ?? 0,
          amount: amountOf(plan, whole?.standing_amount),
        },
        beyond: { successes: whole?.beyond_won ?? 0, n: whole?.beyond ?? 0 },
        segments: here
          .filter(({ place, half }) => place !== null && half === null)
          .map((row) => ({
            dimension: keys[row.place!]!.id,
            isWho: who.includes(keys[row.place!]!.id),
            key: row.value,
            now: sharesOf(row, 'now'),
            past: sharesOf(row, 'past'),
            entered: { count: row.entered, amount: amountOf(plan, row.entered_amount) },
          })),
      };
    });
}

type ShareRow = {
  rank: number;
  /** Which key the row is split by; null for the whole. */
  place: number | null;
  value: string | null;
  half: number | null;
  now: number;
  now_on: number;
  past: number;
  past_on: number;
  entered: number;
  entered_amount: bigint;
  standing: number;
  standing_amount: bigint;
  beyond: number;
  beyond_won: number;
};

type Ask = VisitsAsker['ask'];

async function readShares(
  ask: Ask,
  plan: FunnelPlan,
  bounds: Bounds,
  keys: readonly Key[],
): Promise<ShareRow[]> {
  const at = (index: number) => sql.id(`s${index}`);
  const people = keys.findIndex(({ dimension }) => dimension.names?.object === 'user');
  const places = keys.map((_, index) => sql`when grouping(${at(index)}) = 0 then ${sql.lit(index)}`);
  const values = keys.map((_, index) => sql`when grouping(${at(index)}) = 0 then ${at(index)}::text`);
  const sets: RawBuilder<unknown>[] = [sql`(rank)`, ...keys.map((_, index) => sql`(rank, ${at(index)})`)];
  if (people >= 0) sets.push(sql`(rank, ${at(people)}, half)`);
  const decided = (from: Date, to: Date) => sql`decided_at >= ${from} and decided_at < ${to}`;
  const now = decided(bounds.from, bounds.end);
  const past = decided(bounds.past, bounds.from);
  const pick = (cases: readonly RawBuilder<unknown>[], type: string) =>
    cases.length === 0 ? sql`null::${sql.raw(type)}` : sql`(case ${sql.join([...cases], sql` `)} end)`;
  return ask(
    sql<ShareRow>`
    ${withPassages(plan, bounds, keys)},
    halved as (select *, ${half} as half from passage)
    select rank, ${pick(places, 'int')} as place, ${pick(values, 'text')} as value,
      ${people >= 0 ? sql`case when grouping(half) = 0 then half end` : sql`null::int`} as half,
      count(*) filter (where ${now})::int as now, count(*) filter (where ${now} and advanced)::int as now_on,
      count(*) filter (where ${past})::int as past, count(*) filter (where ${past} and advanced)::int as past_on,
      count(*) filter (where entered_at >= ${bounds.from})::int as entered,
      coalesce(sum(amount) filter (where entered_at >= ${bounds.from}), 0)::bigint as entered_amount,
      count(*) filter (where decided_at is null)::int as standing,
      coalesce(sum(amount) filter (where decided_at is null), 0)::bigint as standing_amount,
      count(*) filter (where advanced and (won or lost))::int as beyond,
      count(*) filter (where advanced and won)::int as beyond_won
    from halved group by grouping sets (${sql.join(sets, sql`, `)})`,
    keys,
  );
}

function sharesOf(row: ShareRow | undefined, side: 'now' | 'past') {
  return { successes: row?.[`${side}_on`] ?? 0, n: row?.[side] ?? 0 };
}

/** An amount that the asker may not read is none. */
function amountOf({ amounts }: FunnelPlan, amount: bigint | undefined): bigint {
  return amounts ? (amount ?? 0n) : 0n;
}

function halvesOf(rows: readonly ShareRow[]): Halves[] {
  const halves = rows.filter(({ half, value }) => half !== null && value !== null);
  return [...Map.groupBy(halves, ({ value }) => value).values()].map((own): Halves => {
    const share = (half: number) =>
      sharesOf(
        own.find((row) => row.half === half),
        'now',
      );
    return [share(0), share(1)];
  });
}

type StayRow = {
  rank: number;
  is_now: boolean;
  days: number;
  ended: boolean;
  count: number;
  amount: bigint;
};

/** Of passages whose stage was entered, without those written down afterwards. */
async function readStays(ask: Ask, plan: FunnelPlan, bounds: Bounds): Promise<StayRow[]> {
  const amount = plan.amounts ? sql`sum(amount)` : sql`0`;
  return ask(sql<StayRow>`
    ${withPassages(plan, bounds)}
    select rank, entered_at >= ${bounds.from} as is_now, decided_at is not null as ended, count(*)::int as count,
      round(extract(epoch from coalesce(decided_at, ${bounds.end}) - entered_at) / 86400)::int as days,
      ${amount}::bigint as amount
    from passage where entered_at >= ${bounds.past} and is_visit and not is_retro group by 1, 2, 3, 5`);
}

function lifetimeOf({ days, ended, count, amount }: StayRow): Lifetime {
  return { days, ended, count, amount };
}

type WeekRow = { rank: number; week: number; in: number; out: number };

/** Week 0 is the last one. */
async function readWeeks(ask: Ask, plan: FunnelPlan, bounds: Bounds): Promise<WeekRow[]> {
  const since = new Date(bounds.end.getTime() - queueWeeks * weekLength);
  const week = sql`floor(extract(epoch from ${bounds.end}::timestamptz - at) / 604800)::int`;
  return ask(sql<WeekRow>`
    ${withPassages(plan, bounds)}
    select rank, ${week} as week, count(*) filter (where came)::int as in, count(*) filter (where not came)::int as out
    from (select rank, entered_at as at, true as came from passage
      union all select rank, decided_at, false from passage where decided_at is not null) moved
    where at >= ${since} and at < ${bounds.end} group by 1, 2`);
}

function weeksOf(rows: readonly WeekRow[]): StageHistory['weeks'] {
  return Array.from({ length: queueWeeks }, (_, index) => {
    const row = rows.find(({ week }) => week === queueWeeks - 1 - index);
    return { in: row?.in ?? 0, out: row?.out ?? 0 };
  });
}
