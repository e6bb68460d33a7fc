/** The sums of a funnel in one grouped pass over its rows; a split keeps its twelve largest values and puts the rest together. */
import { sql, type RawBuilder } from 'kysely';
import { bindPlaces } from './bound-sql.ts';
import { groupBy, list, nameSql, namesSql } from './compile-question.ts';
import type { Reads } from './columns/column-store.ts';
import { countedRows, joinsOf, keySql } from './counted-rows.ts';
import { columnsOf, rowsLookedAt } from './funnel-columns.ts';
import type { FunnelPlan } from './plan-funnel.ts';

const partsShown = 12;

/**
 * Rows alike with `count` and `amount`; with a split also `place` (null for the rest), the value and its name. `tallies`:
 * the rows of `talliesSql`, wherever they were worked out.
 */
export function compileFunnel(
  plan: FunnelPlan,
  tallies: RawBuilder<unknown> = talliesSql(plan),
): RawBuilder<Record<string, unknown>> {
  return plan.split ? splitSql(plan, tallies) : sql`${tallies}`;
}

/** What the tallies read of the cube's facts. */
export function readsOfFunnel(plan: FunnelPlan): Reads {
  const counting = countingFor(plan);
  const keys = plan.split ? [plan.split] : [];
  return { sources: [counting.source], joins: joinsOf(counting, keys, plan.readings) };
}

export function countingFor(plan: FunnelPlan) {
  return plan.fromRecords ? plan.records : plan.visits;
}

/** Rows alike, added up; with a split by its value k0. */
export function talliesSql(plan: FunnelPlan): RawBuilder<unknown> {
  const counting = countingFor(plan);
  const keys = plan.split ? [plan.split] : [];
  const columns = Object.entries(columnsOf(plan.mode, plan.fromRecords));
  const alike = [
    ...keys.map((key) => sql`${keySql(counting, key)} as k0`),
    ...columns.map(([name, text]) => sql`${bindPlaces(text, counting.places)} as ${sql.id(name)}`),
  ];
  const lookedAt = bindPlaces(rowsLookedAt(plan.mode, plan.fromRecords), counting.places);
  return sql`select ${list(alike)}, count(*) as count, ${amountSql(plan)} as amount
    ${countedRows(counting, keys, plan.readings, [lookedAt])} ${groupBy(alike.length)}`;
}

function amountSql({ amounts }: FunnelPlan): RawBuilder<unknown> {
  return amounts ? sql`coalesce(sum(f.amount), 0)::bigint` : sql`0::bigint`;
}

function splitSql(plan: FunnelPlan, tallies: RawBuilder<unknown>): RawBuilder<Record<string, unknown>> {
  const key = plan.split!;
  const columns = Object.keys(columnsOf(plan.mode, plan.fromRecords)).map((name) => sql`t.${sql.id(name)}`);
  const size = sql.raw(plan.weigh === 'amount' ? 'amount' : 'count');
  const names = namesSql([key], plan.records.places.tenant, 'shown.k');
  const alike = list([
    sql`shown.place`,
    sql`shown.k0`,
    nameSql(key, 0, plan.records.principal.locale),
    ...columns,
  ]);
  return sql`with tally as materialized (${tallies}), shown as (
      select k0, row_number() over (order by coalesce(sum(${size}) filter (where stands), 0) desc, k0) as place
      from tally group by k0 order by place limit ${partsShown})
    select shown.place, shown.k0, ${nameSql(key, 0, plan.records.principal.locale)} as n0, ${list(columns)},
      sum(t.count)::bigint as count, sum(t.amount)::bigint as amount
    from tally t left join shown on shown.k0 is not distinct from t.k0 ${names}
    group by ${alike}`;
}
