/** Reportable custom fields become dimensions; an organisation's own options join those of a standard field. */
import type { FieldOption } from '../../platform/model/fields.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Cube, Dimension, DimensionKind, Expression } from '../model/measure.ts';

type FieldRow = {
  object: string;
  key: string;
  standard: boolean;
  label: string;
  label_en: string | null;
  kind: string;
  options: FieldOption[];
  reportable: boolean;
};

/** How a kind of field is split by, and which of the cube's custom expressions reads it; others are not dimensions. */
const kinds: Readonly<Record<string, { kind: DimensionKind; read: string }>> = {
  select: { kind: 'select', read: 'text' },
  text: { kind: 'text', read: 'text' },
  integer: { kind: 'text', read: 'text' },
  boolean: { kind: 'boolean', read: 'boolean' },
  day: { kind: 'day', read: 'day' },
};

/** The organisation's own fields of the objects that the cube speaks of: its own, and those from which its dimensions take options. */
export async function fieldsOf({ db, principal }: Work, cube: Cube): Promise<FieldRow[]> {
  const chosen = cube.dimensions.filter(({ options }) => options).flatMap(({ fields }) => fields ?? []);
  const objects = new Set([cube.object, ...chosen.map((field) => field.slice(0, field.indexOf('.')))]);
  const rows = await db
    .selectFrom('field_definition')
    .select(['object', 'key', 'standard', 'label', 'label_en', 'kind', 'options', 'reportable'])
    .where('tenant_id', '=', principal.tenantId)
    .where('object', 'in', [...objects])
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('key')
    .execute();
  return rows as FieldRow[];
}

/** The cube's dimensions with the organisation's options and its reportable custom fields. */
export function withFields(cube: Cube, fields: readonly FieldRow[]): Dimension[] {
  const own = fields.filter(
    ({ object, standard, reportable }) => object === cube.object && !standard && reportable,
  );
  return [
    ...cube.dimensions.map((dimension) => withOptions(dimension, fields)),
    ...own.flatMap((field) => customDimension(cube, field)),
  ];
}

function withOptions(dimension: Dimension, fields: readonly FieldRow[]): Dimension {
  const own = fields.find(
    ({ standard, object, key }) => standard && dimension.fields?.includes(`${object}.${key}`),
  );
  if (!own || !dimension.options) return dimension;
  return { ...dimension, options: [...own.options, ...dimension.options] };
}

function customDimension(cube: Cube, field: FieldRow): Dimension[] {
  const known = kinds[field.kind];
  if (!known) return [];
  const read: Expression = cube.custom[known.read]!;
  return [
    {
      id: `${cube.id}.custom.${field.key}`,
      label: { zh: field.label, en: field.label_en ?? field.label },
      kind: known.kind,
      on: Object.fromEntries((cube.customOn ?? Object.keys(cube.sources)).map((source) => [source, read])),
      stored: 'day',
      ...(known.kind === 'select' && { options: field.options }),
      fields: [`${cube.object}.custom.${field.key}`],
      places: { customKey: field.key },
    },
  ];
}
