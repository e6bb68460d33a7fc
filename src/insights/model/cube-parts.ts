/** What cubes of several domains are made of. */
import type { FieldOption } from '../../platform/model/fields.ts';
import type { Label } from '../../platform/model/label.ts';
import { provinceEndings } from '../../platform/model/provinces.ts';
import type { Dimension, Measure, Names, SqlText } from './measure.ts';

export const label = (zh: string, en: string): Label => ({ zh, en });

/** Says measures of one cube: rows of the source are counted unless told otherwise; the past is not kept. */
export function measuring(cube: string, source: string) {
  return (id: string, words: Label, definition: Label, more: Partial<Measure> = {}): Measure => ({
    id: `${cube}.${id}`,
    label: words,
    definition,
    unit: 'count',
    source,
    aggregate: 'count(*) {of}',
    additive: true,
    past: false,
    ...more,
  });
}

/** The share of the rows `of` for which `what` holds. */
export const share = (of: SqlText, what: SqlText): Partial<Measure> => ({
  unit: 'percent',
  of,
  aggregate: `avg((${what})::int) {of}`,
  additive: false,
});

/** The middle of a length of the rows `of`, told in its unit. */
export const middle = (unit: 'days' | 'minutes', of: SqlText, value: SqlText): Partial<Measure> => ({
  unit,
  of,
  aggregate: `percentile_cont(0.5) within group (order by ${value}) {of}`,
  additive: false,
});

export const total = (of: SqlText, column: SqlText, fields: readonly string[]): Partial<Measure> => ({
  unit: 'money',
  of,
  aggregate: `coalesce(sum(${column}) {of}, 0)`,
  fields,
});

/** Today in the organisation's time zone, as of the question's instant. */
export const today: SqlText = '(:asOf::timestamptz at time zone :timeZone::text)::date';

/** Rows named by one column, without an order of their own. */
export const named = (object: string, table: string, column = 'name'): Names => ({
  object,
  from: `(select tenant_id, id, ${column} as name, null::text as name_en, null::int as position from ${table})`,
});

/** Says dimensions of one cube, on one source. */
export function splitting(cube: string, source: string) {
  const on = (sql: SqlText) => ({ [source]: { sql } });
  return {
    reference: (id: string, words: Label, sql: SqlText, names: Names): Dimension => ({
      id: `${cube}.${id}`,
      label: words,
      kind: 'reference',
      on: on(sql),
      names,
    }),
    select: (id: string, words: Label, sql: SqlText, options: readonly FieldOption[]): Dimension => ({
      id: `${cube}.${id}`,
      label: words,
      kind: 'select',
      on: on(sql),
      options,
    }),
    flag: (id: string, words: Label, sql: SqlText): Dimension => ({
      id: `${cube}.${id}`,
      label: words,
      kind: 'boolean',
      on: on(sql),
    }),
    day: (id: string, words: Label, sql: SqlText, stored: 'instant' | 'day' = 'instant'): Dimension => ({
      id: `${cube}.${id}`,
      label: words,
      kind: 'day',
      stored,
      on: on(sql),
    }),
    /** Whose it is: every row has an owner and a team. */
    holders: (): Dimension[] => [
      {
        id: `${cube}.owner`,
        label: label('负责人', 'Owner'),
        kind: 'reference',
        on: on('f.owner_id'),
        names: named('user', 'app_user'),
      },
      {
        id: `${cube}.team`,
        label: label('团队', 'Team'),
        kind: 'reference',
        on: on('f.team_id'),
        names: named('team', 'team'),
      },
    ],
  };
}

const customText = 'f.custom ->> :customKey::text';

/** A province as it is written in a column, by its short name: `广东` of `广东省`; what is no province stays as it is. */
export const provinceIn = (column: SqlText): SqlText =>
  `nullif(regexp_replace(btrim(${column}), '${provinceEndings}$', ''), '')`;

/** How a reportable custom field of a row with a column `custom` is read. */
export const customOfRow = {
  text: { sql: `(${customText})` },
  boolean: { sql: `(case ${customText} when 'true' then true when 'false' then false end)` },
  day: { sql: `(case when ${customText} ~ '^\\d{4}-\\d{2}-\\d{2}$' then (${customText})::date end)` },
  reference: { sql: `(case when ${customText} ~ '^[0-9a-f-]{36}$' then (${customText})::uuid end)` },
};
