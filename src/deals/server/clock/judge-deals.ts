/** Judges the clocks of open deals, all of an organisation's or some, and keeps what changed. */
import { sql, type RawBuilder } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { clockKinds, limitedLevels, limitsOf, type ClockKind } from '../../model/clock/clock-level.ts';
import { cutoffsOf, promiseCutoffs, type Cutoffs } from '../../model/clock/cutoffs.ts';
import type { OrganisationClocks } from './clock-terms.ts';
import { lastTalk } from './last-talks.ts';

/** More changes than these, as in the first scan of many deals, are written by several statements. */
const mostAtOnce = 10_000;

/**
 * Judges the open deals (`dealIds`: those only). Levels are judged by instants worked out beforehand, so that the calendar
 * is asked once and not once a deal; they are kept on the deal, and one row stands for each clock that is not green.
 * Returns how many deals changed.
 */
export async function judgeDeals(
  work: Work,
  clocks: OrganisationClocks,
  dealIds?: readonly string[],
): Promise<number> {
  if (dealIds) return judgeThese(work, clocks, dealIds);
  let all = 0;
  for (let changed = mostAtOnce; changed === mostAtOnce; all += changed) {
    const differing = await findDiffering(work, clocks);
    changed = differing.length === 0 ? 0 : await judgeThese(work, clocks, differing);
  }
  return all;
}

/** The open deals whose clocks stand otherwise than is kept. It only reads, so that several processors share the scan. */
async function findDiffering(work: Work, clocks: OrganisationClocks): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with ${judged(work, clocks)} select j.id from judged j where ${differs} limit ${mostAtOnce}`.execute(
    work.db,
  );
  return rows.map(({ id }) => id);
}

const differs = sql`(j.stage <> j.stage_was or j.silence <> j.silence_was or j.promise <> j.promise_was)`;

async function judgeThese(
  work: Work,
  clocks: OrganisationClocks,
  dealIds: readonly string[],
): Promise<number> {
  const { db, principal, now } = work;
  const t = principal.tenantId;
  const found = await sql<{ count: string }>`
    with ${judged(work, clocks, dealIds)},
    differing as (
      select j.* from judged j where ${differs}),
    changed as (
      update deal d set stage_level = j.stage, silence_level = j.silence, promise_level = j.promise
      from differing j where d.tenant_id = ${t} and j.tenant_id = d.tenant_id and d.id = j.id
      returning d.id, j.stage, j.stage_was, j.silence, j.silence_was, j.promise, j.promise_was),
    moved as (
      select c.id, x.clock, x.level from changed c
      cross join lateral (values ('stage', c.stage, c.stage_was), ('silence', c.silence, c.silence_was),
        ('promise', c.promise, c.promise_was)) x (clock, level, was)
      where x.level <> x.was),
    gone as (
      delete from clock_state s using moved m
      where s.tenant_id = ${t} and s.deal_id = m.id and s.clock = m.clock and m.level = 0),
    kept as (
      insert into clock_state (tenant_id, deal_id, clock, level, since, red_since)
      select ${t}::uuid, m.id, m.clock, m.level, ${now}::timestamptz, case when m.level >= 2 then ${now}::timestamptz end
      from moved m where m.level > 0
      on conflict (tenant_id, deal_id, clock) do update set level = excluded.level, since = excluded.since,
        red_since = case when excluded.level >= 2 then coalesce(clock_state.red_since, excluded.since) end,
        told_level = least(clock_state.told_level, excluded.level),
        escalated = case when excluded.level >= 2 then clock_state.escalated else 0 end)
    select count(*) as count from changed`.execute(db);
  return Number(found.rows[0]!.count);
}

/** What the clocks of closed and deleted deals said is forgotten; one that is opened again is judged anew. */
export async function forgetClosed({ db, principal }: Work, dealIds?: readonly string[]): Promise<void> {
  const t = principal.tenantId;
  const some = dealIds ? sql`and s.deal_id = any(${[...dealIds]}::uuid[])` : sql``;
  await sql`
    with closed as (
      select distinct d.tenant_id, d.id from clock_state s
      join deal d on d.tenant_id = s.tenant_id and d.id = s.deal_id
      where s.tenant_id = ${t} and (d.outcome <> 'open' or d.deleted_at is not null) ${some}),
    gone as (delete from clock_state s using closed c where s.tenant_id = ${t} and c.tenant_id = s.tenant_id and s.deal_id = c.id)
    update deal d set stage_level = 0, silence_level = 0, promise_level = 0
    from closed c where d.tenant_id = ${t} and c.tenant_id = d.tenant_id and d.id = c.id`.execute(db);
}

/** The part of the statement that judges: `stage_limit`, `asleep` and `judged`, with what was kept before as `…_was`. */
function judged(
  { principal, now }: Work,
  clocks: OrganisationClocks,
  dealIds?: readonly string[],
): RawBuilder<unknown> {
  const t = principal.tenantId;
  const { hours, rules } = clocks;
  const today = dayOf(now, hours.timeZone);
  const silence = cutoffsOf(limitsOf(rules.silenceDays), now, hours);
  const promise = promiseCutoffs(rules.promiseDays, now, hours);
  const some = dealIds ? sql`and d.id = any(${[...dealIds]}::uuid[])` : sql``;
  return sql`stage_limit as (${stageLimits(now, clocks)}),
    asleep as (
      select s.tenant_id, s.deal_id, bool_or(s.clock = 'stage') as stage, bool_or(s.clock = 'silence') as silence,
        bool_or(s.clock = 'promise') as promise
      from snooze s where s.tenant_id = ${t} and s.ended_at is null and s.until_on > ${today}::date
      group by s.tenant_id, s.deal_id),
    plain as (
      select d.tenant_id, d.id, d.stage_level as stage_was, d.silence_level as silence_was, d.promise_level as promise_was,
        d.next_step_on is null or btrim(coalesce(d.next_step, '')) = '' as stepless,
        ${reached('stage', sql`d.stage_entered_at`)} as stage,
        ${reached('silence', sql`coalesce(${lastTalk(rules)}, d.created_at)`, silence)} as silence,
        ${reached('promise', sql`d.next_step_on`, promise)} as promise,
        coalesce(d.next_step_agreed and d.next_step_on >= ${today}::date, false) as agreed
      from deal d left join stage_limit l on l.stage_id = d.stage_id
      where d.tenant_id = ${t} and d.outcome = 'open' and d.deleted_at is null ${some}),
    judged as (
      select p.tenant_id, p.id, p.stage_was, p.silence_was, p.promise_was,
        case when a.stage then 0 else p.stage + (p.stepless and p.stage between 1 and 2)::int end as stage,
        case when a.silence or (p.agreed and not p.stepless) then 0
          else p.silence + (p.stepless and p.silence between 1 and 2)::int end as silence,
        case when a.promise then 0 when p.stepless then 1 else p.promise end as promise
      from plain p left join asleep a on a.tenant_id = p.tenant_id and a.deal_id = p.id)`;
}

/**
 * 0 to 3: the level that something which began so long ago has reached, by the stage's limits, else by `usual`. A higher
 * level's limit lies further back, so that the first one not reached decides.
 */
function reached(
  clock: ClockKind,
  since: RawBuilder<unknown>,
  usual?: Cutoffs<Date | string>,
): RawBuilder<number> {
  const each = limitedLevels.map((level, reachedBefore) => {
    const own = sql.ref(`l.${clock}_${level}`);
    const limit = usual ? sql`coalesce(${own}, ${usual[level]}::${sql.raw(types[clock])})` : own;
    return sql`when (${since} <= ${limit}) is not true then ${sql.lit(reachedBefore)}`;
  });
  return sql<number>`case ${sql.join(each, sql` `)} else ${sql.lit(limitedLevels.length)} end`;
}

const types = { stage: 'timestamptz', silence: 'timestamptz', promise: 'date' } as const;

/** One row a stage: the instants (of a promise: the days) since when each clock stands at each level. */
function stageLimits(now: Date, { stages, termsIn, hours }: OrganisationClocks): RawBuilder<unknown> {
  const rows = stages.map(({ id }) => {
    const { stageDays, silenceDays, promiseDays } = termsIn(id);
    return {
      id,
      stage: stageDays === null ? null : cutoffsOf(limitsOf(stageDays), now, hours),
      silence: cutoffsOf(limitsOf(silenceDays), now, hours),
      promise: promiseCutoffs(promiseDays, now, hours),
    };
  });
  const columns = clockKinds.flatMap((clock) =>
    limitedLevels.map((level) => ({
      name: `${clock}_${level}`,
      values: sql`${rows.map((row) => row[clock]?.[level] ?? null)}::${sql.raw(types[clock])}[]`,
    })),
  );
  const names = sql.join(['stage_id', ...columns.map(({ name }) => name)].map((name) => sql.id(name)));
  return sql`select * from unnest(${rows.map(({ id }) => id)}::uuid[], ${sql.join(columns.map(({ values }) => values))})
    as t (${names})`;
}
