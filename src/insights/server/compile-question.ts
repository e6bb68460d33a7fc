/** A question as one statement: a branch for each source and period, united and merged by the keys, then named and sorted. */
import { sql, type RawBuilder } from 'kysely';
import type { Locale } from '../../platform/model/label.ts';
import { nameIn } from '../../platform/server/index.ts';
import type { Dimension, Measure } from '../model/measure.ts';
import { bindPlaces, type Places } from './bound-sql.ts';
import type { Reads } from './columns/column-store.ts';
import { countedRows, joinsOf, keySql, type Counting, type Shift } from './counted-rows.ts';
import type { Key } from './open-cube.ts';
import type { Reading } from './read-condition.ts';

/** A column of numbers: a measure in the period asked for or in the one it is compared with. */
export type Figure = { measure: Measure; previous: boolean };

/** Rows of one source and one period. */
export type Branch = {
  counting: Counting;
  /** The measures' source in the present, by which figures find their branch. */
  source: string;
  previous: boolean;
  readings: readonly Reading[];
  shift?: Shift;
};

export type SortColumn = { kind: 'key' | 'figure'; index: number; desc: boolean };

export type QuestionPlan = {
  keys: readonly Key[];
  figures: readonly Figure[];
  branches: readonly Branch[];
  sort: readonly SortColumn[];
  limit: number;
  tenantId: string;
  locale: Locale;
};

/**
 * Columns k0, n0, k1, n1 … m0, m1 … and `total`, the number of rows without the limit. `merged`: the rows of `mergedSql`,
 * wherever they were worked out.
 */
export function compileQuestion(
  plan: QuestionPlan,
  merged: RawBuilder<unknown> = mergedSql(plan),
): RawBuilder<Record<string, unknown>> {
  const { keys, figures } = plan;
  const columns = [
    ...keys.flatMap((key, index) => [
      at('q.k', index),
      sql`${nameSql(key, index, plan.locale)} as ${at('n', index)}`,
    ]),
    ...figures.map((_, index) => at('q.m', index)),
    sql`count(*) over () as total`,
  ];
  return sql`select ${list(columns)} from (${merged}) q ${namesSql(plan.keys, plan.tenantId, 'q.k')}
    order by ${orderSql(plan)} limit ${plan.limit}`;
}

/** One row a combination of keys, k0, k1 … m0, m1 …: names, order and limit come later. */
export function mergedSql({ keys, figures, branches }: QuestionPlan): RawBuilder<unknown> {
  const columns = [
    ...keys.map((_, index) => at('k', index)),
    ...figures.map(({ measure }, index) =>
      measure.additive
        ? sql`coalesce(max(${at('m', index)}), 0) as ${at('m', index)}`
        : sql`max(${at('m', index)}) as ${at('m', index)}`,
    ),
  ];
  const united = sql.join(
    branches.map((branch) => branchSql(branch, keys, figures)),
    sql` union all `,
  );
  return sql`select ${list(columns)} from (${united}) b ${groupBy(keys.length)}`;
}

/** What the question reads of the cube's facts. */
export function readsOfQuestion({ keys, figures, branches }: QuestionPlan): Reads {
  const joins = branches.flatMap((branch) =>
    joinsOf(branch.counting, keys, branch.readings, joinsOfFigures(branch, figures)),
  );
  return { sources: branches.map(({ counting }) => counting.source), joins };
}

function joinsOfFigures({ source, previous }: Branch, figures: readonly Figure[]): string[] {
  const here = figures.filter((figure) => figure.measure.source === source && figure.previous === previous);
  return here.flatMap(({ measure }) => measure.joins ?? []);
}

function branchSql(branch: Branch, keys: readonly Key[], figures: readonly Figure[]): RawBuilder<unknown> {
  const { counting, source, previous, readings, shift } = branch;
  const isHere = (figure: Figure) => figure.measure.source === source && figure.previous === previous;
  const joined = joinsOfFigures(branch, figures);
  const columns = [
    ...keys.map((key, index) => sql`${keySql(counting, key, shift)} as ${at('k', index)}`),
    ...figures.map((figure, index) => {
      const number = isHere(figure) ? measureSql(figure.measure, counting.places) : sql`null`;
      return sql`(${number})::${typeOf(figure.measure)} as ${at('m', index)}`;
    }),
  ];
  return sql`select ${list(columns)} ${countedRows(counting, keys, readings, [], joined)} ${groupBy(keys.length)}`;
}

function measureSql({ aggregate, of }: Measure, places: Places): RawBuilder<unknown> {
  return bindPlaces(aggregate.replaceAll('{of}', of ? `filter (where ${of})` : ''), places);
}

function typeOf({ unit }: Measure): RawBuilder<unknown> {
  return unit === 'count' || unit === 'money' ? sql`bigint` : sql`float8`;
}

/** The name of a reference in the asker's language. */
export function nameSql({ dimension }: Key, index: number, locale: Locale): RawBuilder<unknown> {
  return dimension.names ? nameIn(locale, `names${index}`) : sql`null::text`;
}

/** Joins `names0`, `names1` … to the columns `k0`, `k1` … of references. */
export function namesSql(keys: readonly Key[], tenantId: string, columns: string): RawBuilder<unknown> {
  const joins = keys.flatMap(({ dimension }, index) => {
    if (!dimension.names) return [];
    const row = sql.raw(`names${index}`);
    return sql`left join ${sql.raw(dimension.names.from)} ${row}
      on ${row}.tenant_id = ${tenantId} and ${row}.id = ${at(columns, index)}`;
  });
  return sql.join(joins, sql` `);
}

/** What was asked for, then the keys, so that the order is the same every time. */
function orderSql({ keys, sort }: QuestionPlan): RawBuilder<unknown> {
  const asked = sort.flatMap(({ kind, index, desc }) => {
    const columns = kind === 'figure' ? [at('q.m', index)] : orderColumns(keys[index]!, index);
    return columns.map((column) => sql`${column} ${desc ? sql`desc` : sql`asc`} nulls last`);
  });
  const rest = keys.flatMap((key, index) =>
    orderColumns(key, index).map((column) => sql`${column} asc nulls last`),
  );
  return list(asked.length + rest.length === 0 ? [sql`1`] : [...asked, ...rest]);
}

function orderColumns({ dimension }: Key, index: number): RawBuilder<unknown>[] {
  const named = dimension.names
    ? ['position', 'name'].map((column) => sql.raw(`names${index}.${column}`))
    : [];
  return [...named, ...(dimension.ordered ? [placeOfOption(dimension, index)] : []), at('q.k', index)];
}

function placeOfOption({ options = [] }: Dimension, index: number): RawBuilder<unknown> {
  return sql`array_position(${options.map(({ value }) => value)}::text[], ${at('q.k', index)})`;
}

export function groupBy(columns: number): RawBuilder<unknown> {
  if (columns === 0) return sql``;
  return sql`group by ${list(Array.from({ length: columns }, (_, index) => sql.lit(index + 1)))}`;
}

function at(prefix: string, index: number): RawBuilder<unknown> {
  return sql.raw(`${prefix}${index}`);
}

export function list(items: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join([...items], sql`, `);
}
