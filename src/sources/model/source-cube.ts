/** A source as a subject of insights: its rows, its numbers, and its columns beside the dimensions of the CRM. */
import { label, named, splitting } from '../../insights/model/cube-parts.ts';
import type { Cube, Dimension, Measure, MeasureUnit } from '../../insights/model/measure.ts';
import type { FieldOption } from '../../platform/model/fields.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import type { Label } from '../../platform/model/label.ts';
import type { SourceColumn } from './outside-source.ts';

/** What the cube of a source is made from. Column keys and the id are of our making: they stand in its SQL. */
export type MeasuredSource = {
  id: string;
  name: Label;
  columns: readonly SourceColumn[];
  rowsByOwner: boolean;
  /** Where leads come from, the organisation's own words among them. */
  leadSources: readonly FieldOption[];
};

export function cubeIdOf(sourceId: string): string {
  return `outside_${sourceId.replaceAll('-', '')}`;
}

const source = 'row';

/** The cube of a source, for those who may read it: narrowed by owner where the source says so, else all its rows. */
export function cubeOfSource(measured: MeasuredSource): Cube {
  const { name, columns, rowsByOwner } = measured;
  const id = cubeIdOf(measured.id);
  return {
    id,
    label: name,
    object: 'outside_source',
    reach: rowsByOwner ? 'deal' : null,
    record: 'id',
    sources: { [source]: { from: rowsOf(measured.id) } },
    joins: {},
    measures: [rowCount(id, name), ...columns.flatMap((column) => measuresOf(id, name, column))],
    dimensions: dimensionsOfAll(id, measured),
    custom: {},
    customOn: [],
    line: {
      title: titleSql(columns),
      at: 'f.created_at',
      object: "case when f.account_id is not null then 'account' end",
      recordId: 'f.account_id',
    },
  };
}

function rowsOf(id: string): string {
  return `(select r.tenant_id, r.place::text as id, r.cells, r.owner_id, r.team_id, r.account_id, r.product_id,
    r.lead_source, r.province, r.on_day, r.on_day::timestamptz as created_at
    from outside_row r where r.tenant_id = :tenant::uuid and r.source_id = '${idSchema.parse(id)}'::uuid) f`;
}

/** What a row of the list behind a number says: its first texts. */
function titleSql(columns: readonly SourceColumn[]): string {
  const told = columns.filter(({ type }) => type === 'text').slice(0, 3);
  const shown = told.length > 0 ? told : columns.slice(0, 3);
  return `concat_ws(' · ', ${shown.map(({ key }) => `f.cells ->> '${key}'`).join(', ')})`;
}

function rowCount(cube: string, name: Label): Measure {
  return {
    id: `${cube}.rows`,
    label: { zh: `${name.zh}：行数`, en: `${name.en}: rows` },
    definition: {
      zh: `数据源“${name.zh}”中的行数，按最近一次刷新`,
      en: `Rows of the source “${name.en}” as it was last refreshed`,
    },
    unit: 'count',
    source,
    aggregate: 'count(*)',
    additive: true,
    past: false,
  };
}

function measuresOf(cube: string, name: Label, column: SourceColumn): Measure[] {
  if (column.type === 'money' || column.type === 'number') return sumsOf(cube, name, column);
  if (column.type !== 'text') return [];
  const { key, name: own } = column;
  return [
    {
      id: `${cube}.${key}_distinct`,
      label: { zh: `${own.zh}（去重个数）`, en: `${own.en} (distinct)` },
      definition: {
        zh: `“${name.zh}”中“${own.zh}”的不同值个数；不同部分的个数不能相加`,
        en: `Different values of “${own.en}” in “${name.en}”; those of parts do not add up`,
      },
      unit: 'count',
      source,
      aggregate: `count(distinct f.cells ->> '${key}')`,
      additive: false,
      past: false,
    },
  ];
}

function sumsOf(cube: string, name: Label, { key, name: own, type }: SourceColumn): Measure[] {
  const unit: MeasureUnit = type === 'money' ? 'money' : 'number';
  const value = `(f.cells ->> '${key}')::${type === 'money' ? 'bigint' : 'numeric'}`;
  return [
    {
      id: `${cube}.${key}_sum`,
      label: own,
      definition: {
        zh: `“${name.zh}”中“${own.zh}”的合计`,
        en: `The sum of “${own.en}” in “${name.en}”`,
      },
      unit,
      source,
      aggregate: `coalesce(sum(${value}), 0)`,
      additive: true,
      past: false,
    },
    {
      id: `${cube}.${key}_avg`,
      label: { zh: `${own.zh}（平均）`, en: `${own.en} (average)` },
      definition: {
        zh: `“${name.zh}”中“${own.zh}”的合计 ÷ 有值的行数`,
        en: `The sum of “${own.en}” in “${name.en}” ÷ the rows that have it`,
      },
      unit,
      source,
      aggregate: `avg(${value})`,
      additive: false,
      past: false,
    },
  ];
}

function dimensionsOfAll(cube: string, { columns, leadSources }: MeasuredSource): Dimension[] {
  const has = (meaning: SourceColumn['means']) => columns.some(({ means }) => means === meaning);
  const own = columns.flatMap((column) => dimensionsOf(cube, column, leadSources));
  // Whoever has an owner has the owner's team.
  return has('owner') && !has('team') ? [...own, teamOfOwner(cube)] : own;
}

function teamOfOwner(cube: string): Dimension {
  const by = splitting(cube, source);
  return by.reference('team', label('负责人的团队', 'Team of the owner'), 'f.team_id', named('team', 'team'));
}

function dimensionsOf(cube: string, column: SourceColumn, leadSources: readonly FieldOption[]): Dimension[] {
  const by = splitting(cube, source);
  const { key, type, name, means } = column;
  const text = `(f.cells ->> '${key}')`;
  switch (means) {
    case 'owner':
      return [by.reference('owner', name, 'f.owner_id', named('user', 'app_user'))];
    case 'team':
      return [by.reference('team', name, 'f.team_id', named('team', 'team'))];
    case 'account':
      return [by.reference('account', name, 'f.account_id', named('account', 'account'))];
    case 'product':
      return [by.reference('product', name, 'f.product_id', named('product', 'product'))];
    case 'source':
      return [by.select('source', name, 'f.lead_source', leadSources)];
    case 'province':
      return [{ id: `${cube}.province`, label: name, kind: 'text', on: { [source]: { sql: 'f.province' } } }];
    case 'day':
      return [by.day('day', name, 'f.on_day', 'day')];
    case null:
  }
  if (type === 'text')
    return [{ id: `${cube}.${key}`, label: name, kind: 'text', on: { [source]: { sql: text } } }];
  if (type === 'boolean') return [by.flag(key, name, `${text}::boolean`)];
  if (type === 'date') return [by.day(key, name, `${text}::date`, 'day')];
  return [];
}
