/** Passages through stages as SQL: one row for each record and rank that it got to or past, and how that was decided. */
import { sql, type RawBuilder } from 'kysely';
import { boundsOf } from '../../../platform/model/calendar.ts';
import type { BottleneckPeriods } from '../../model/bottleneck/question.ts';
import { countedRows, keySql, type Counting } from '../counted-rows.ts';
import type { Key } from '../open-cube.ts';
import type { FunnelPlan } from '../plan-funnel.ts';
import type { Reading } from '../read-condition.ts';

/** The instants of the periods; nothing after `end` is known. */
export type Bounds = { since: Date; past: Date; from: Date; end: Date };

export function boundsOfPeriods({ now, past, since }: BottleneckPeriods, timeZone: string, at: Date): Bounds {
  const { from, to } = boundsOf(now, timeZone);
  const begin = boundsOf({ from: since, to: past.from }, timeZone);
  return { since: begin.from, past: begin.to, from, end: new Date(Math.min(to.getTime(), at.getTime())) };
}

/**
 * `with seen …, passage as …`: passages of the rows that the plan lets through and `more` and `where` narrow, with the columns record,
 * rank, is_visit (the stage itself was entered), is_retro, entered_at, decided_at, advanced, won, lost, amount, reason, and
 * s0, s1 … for the keys. A record's passage of a rank begins when it first gets there or past it, and is decided when it
 * first gets further, or is lost for good.
 */
export function withPassages(
  plan: FunnelPlan,
  bounds: Bounds,
  keys: readonly Key[] = [],
  more: readonly Reading[] = [],
  where: readonly RawBuilder<unknown>[] = [],
): RawBuilder<unknown> {
  const counting: Counting = plan.visits;
  const record = sql`f.${sql.id(counting.open.cube.record)}`;
  const segments = keys.map((key, index) => sql`, ${keySql(counting, key)} as ${sql.id(`s${index}`)}`);
  const known = sql`f.entered_at >= ${bounds.since} and f.entered_at < ${bounds.end}`;
  const carried = sql.join(
    keys.map((_, index) => sql`, ${sql.id(`s${index}`)}`),
    sql``,
  );
  const last = lastRank(plan);
  // Each stage, and what comes after the last.
  const ranks = Array.from({ length: last + 1 }, (_, index) => sql`(${sql.lit(index + 1)})`);
  const lasts = sql`f.left_at is null or f.left_at >= ${bounds.end}`;
  return sql`with seen as (
    select ${record} as record, f.rank, f.furthest_before, f.kind, f.entered_at, f.retro, coalesce(f.amount, 0) as amount,
      max(f.entered_at) filter (where f.kind = 'lost' and (${lasts})) over w as lost_at,
      max(f.loss_reason_id::text) filter (where f.kind = 'lost' and (${lasts})) over w as reason,
      coalesce(bool_or(f.kind = 'won' and (${lasts})) over w, false) as won ${sql.join(segments, sql``)}
    ${countedRows(counting, keys, [...plan.readings, ...more], [known, ...where])}
    window w as (partition by ${record})),
  step as (
    select record, k.rank, k.rank = seen.rank as is_visit, retro as is_retro, entered_at, amount, lost_at, reason, won,
      lead(entered_at) over (partition by record order by k.rank) as next_at ${carried}
    from seen join (values ${sql.join(ranks)}) as k (rank) on k.rank > furthest_before and k.rank <= seen.rank
    where kind <> 'lost'),
  passage as (
    select record, rank, is_visit, is_retro, entered_at, coalesce(next_at, lost_at) as decided_at,
      next_at is not null as advanced, won, lost_at is not null as lost, amount, reason ${carried}
    from step where rank <= ${last})`;
}

/** Draws a passage's half, 0 or 1, by chance; the same wherever it is asked. */
export const half = sql`ascii(md5(record::text)) % 2`;

function lastRank({ stages }: FunnelPlan): number {
  return Math.max(0, ...stages.filter(({ kind }) => kind === 'open').map(({ rank }) => rank));
}
