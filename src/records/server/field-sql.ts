/** A field as SQL: only names of the registry, never text of a user. */
import { sql, type RawBuilder } from 'kysely';
import type { Field, FieldKind } from '../../platform/model/fields.ts';
import { customKey, isCustom } from '../model/field-schema.ts';

export type SqlType = 'text' | 'numeric' | 'bigint' | 'date' | 'timestamptz' | 'boolean' | 'uuid';

const columnTypes: Record<FieldKind, SqlType> = {
  text: 'text',
  long_text: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  select: 'text',
  money: 'bigint',
  integer: 'bigint',
  percent: 'bigint',
  decimal: 'numeric',
  day: 'date',
  instant: 'timestamptz',
  boolean: 'boolean',
  reference: 'uuid',
  user: 'uuid',
  team: 'uuid',
};

const numberText = '^-?[0-9]{1,18}([.][0-9]{1,18})?$';

/** The type the field's values have in a statement. Of custom fields, only numbers are more than text. */
export function sqlTypeOf(field: Field): SqlType {
  if (!isCustom(field.id)) return columnTypes[field.kind];
  return ['money', 'integer', 'percent', 'decimal'].includes(field.kind) ? 'numeric' : 'text';
}

/** The value of the field in row `r`; a custom value that is not what its kind says counts as empty. */
export function valueOf(field: Field): RawBuilder<unknown> {
  if (!isCustom(field.id)) return sql.ref(`r.${field.column!}`);
  const stored = sql`(r.custom ->> ${customKey(field.id)}::text)`;
  if (sqlTypeOf(field) === 'text') return sql`nullif(${stored}, '') collate "C"`;
  return sql`(case when ${stored} ~ ${sql.lit(numberText)} then ${stored}::numeric end)`;
}

/** A checked operand of the field as a bound parameter of the right type. */
export function operandOf(field: Field, value: unknown): RawBuilder<unknown> {
  const type = sqlTypeOf(field);
  return sql`${type === 'text' ? String(value) : value}::${sql.raw(type)}`;
}
