/** Which rows a question counts, and how their values are read: FROM, WHERE and the keys of GROUP BY. */
import { sql, type RawBuilder } from 'kysely';
import { startOfDay, type Day } from '../../platform/model/calendar.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Dimension, Expression } from '../model/measure.ts';
import { insightRefusals } from '../model/refusals.ts';
import { allOf, bindPlaces, type Places } from './bound-sql.ts';
import type { Key, OpenCube } from './open-cube.ts';
import type { Reading } from './read-condition.ts';
import { visibleRows } from './visibility.ts';

/** One source of an open cube, asked by somebody, as of an instant. */
export type Counting = {
  open: OpenCube;
  source: string;
  principal: Principal;
  places: Places & { tenant: string; asOf: Date; timeZone: string };
  /** What is asked of the source, as the asker named it: said when a dimension does not go with it. */
  asked: string;
};

/** How far keys of a day are moved, so that an earlier period lies on the present one. */
export type Shift = { dimension: string; months: number; days: number };

/** `from … where …`: the rows the asker may see, that meet all conditions; `keys` and `joined` are read elsewhere in the statement. */
export function countedRows(
  counting: Counting,
  keys: readonly Key[],
  readings: readonly Reading[],
  more: readonly RawBuilder<unknown>[] = [],
  joined: readonly string[] = [],
): RawBuilder<unknown> {
  const { open, principal, places } = counting;
  const names = joinsOf(counting, keys, readings, joined);
  const joins = names.map((name) => bindPlaces(open.cube.joins[name]!, places));
  const conditions = readings.map((reading) => conditionSql(counting, reading));
  return sql`from ${bindPlaces(open.cube.sources[counting.source]!.from, places)} ${sql.join(joins, sql` `)}
    where f.tenant_id = ${places.tenant} and ${visibleRows(principal, open.cube)}
      and ${allOf([...conditions, ...more])}`;
}

/** The joins by name that these keys and conditions take, besides those `joined` for something else. */
export function joinsOf(
  counting: Counting,
  keys: readonly Key[],
  readings: readonly Reading[],
  joined: readonly string[] = [],
): string[] {
  const dimensions = [...keys, ...readings.map((reading) => reading.key)].map((key) => key.dimension);
  const asked = dimensions.flatMap((dimension) => expressionOf(counting, dimension).joins ?? []);
  return [...new Set([...joined, ...asked])];
}

/** The value of the key in a row; days as the first day of their period in the organisation's time zone. */
export function keySql(counting: Counting, key: Key, shift?: Shift): RawBuilder<unknown> {
  const value = valueSql(counting, key.dimension);
  if (key.dimension.kind !== 'day') return value;
  const clock =
    key.dimension.stored === 'instant'
      ? sql`(${value} at time zone ${counting.places.timeZone}::text)`
      : sql`(${value})::timestamp`;
  const moved =
    shift?.dimension === key.dimension.id
      ? sql`(${clock} + interval '1 month' * ${shift.months}::int + interval '1 day' * ${shift.days}::int)`
      : clock;
  return sql`date_trunc(${sql.lit(key.grain)}, ${moved})::date`;
}

function valueSql(counting: Counting, dimension: Dimension): RawBuilder<unknown> {
  return bindPlaces(expressionOf(counting, dimension).sql, { ...counting.places, ...dimension.places });
}

function expressionOf({ source, asked }: Counting, dimension: Dimension): Expression {
  return dimension.on[source] ?? refuse(insightRefusals.notTogether, { field: dimension.id, measure: asked });
}

const sqlTypes = { reference: 'uuid', select: 'text', text: 'text', boolean: 'boolean' } as const;

function conditionSql(
  counting: Counting,
  { key, not, orNull, values, days, amounts }: Reading,
): RawBuilder<unknown> {
  const { kind, stored } = key.dimension;
  const value = valueSql(counting, key.dimension);
  const dayBound = (day: Day) =>
    stored === 'instant' ? sql`${startOfDay(day, counting.places.timeZone)}::timestamptz` : sql`${day}::date`;
  const ways = [
    ...(values.length > 0 && kind in sqlTypes
      ? [sql`${value} = any(${[...values]}::${sql.raw(sqlTypes[kind as keyof typeof sqlTypes])}[])`]
      : []),
    ...days.map((range) => withinSql(value, range, dayBound)),
    ...amounts.map((range) => withinSql(value, range, (fen) => sql`${fen}::bigint`)),
    ...(orNull ? [sql`${value} is null`] : []),
  ];
  const any = ways.length === 0 ? sql`false` : sql`(${sql.join(ways, sql` or `)})`;
  return not ? sql`(${any} is not true)` : any;
}

function withinSql<T>(
  value: RawBuilder<unknown>,
  { from, to }: { from: T | null; to: T | null },
  bound: (end: T) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  const ends = [
    ...(from === null ? [] : [sql`${value} >= ${bound(from)}`]),
    ...(to === null ? [] : [sql`${value} < ${bound(to)}`]),
  ];
  return sql`(${allOf(ends)})`;
}
