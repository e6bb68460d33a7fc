/** Compares a catalogue with its table, both ways. */
import { sql } from 'kysely';
import type { FieldKind } from '../../../platform/model/fields.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { RecordKind } from '../record-kind.ts';

const typesOf: Partial<Record<FieldKind, readonly string[]>> = {
  money: ['bigint'],
  integer: ['bigint', 'integer'],
  percent: ['bigint', 'integer'],
  decimal: ['numeric', 'double precision'],
  day: ['date'],
  instant: ['timestamp with time zone'],
  boolean: ['boolean'],
  reference: ['uuid'],
  user: ['uuid'],
  team: ['uuid'],
};

/** What every kept record has besides its fields. */
const kept = ['tenant_id', 'id', 'custom', 'version', 'deleted_at', 'deleted_by'];

/** Fields without their column, columns without a field (`own`: those the domain keeps for itself), wrong types. */
export async function catalogueFaults(
  { db }: Work,
  { table, catalogue }: RecordKind,
  own: readonly string[] = [],
): Promise<string[]> {
  const { rows } = await sql<{ column_name: string; data_type: string }>`
    select column_name, data_type from information_schema.columns
    where table_schema = 'public' and table_name = ${table}`.execute(db);
  const columns = new Map(rows.map((row) => [row.column_name, row]));
  const faults = catalogue.fields.flatMap((field) => {
    if (field.many) return [];
    const column = columns.get(field.column ?? '');
    if (!column) return [`${field.id} has no column`];
    const types = typesOf[field.kind] ?? ['text'];
    return types.includes(column.data_type)
      ? []
      : [`${field.id} is ${field.kind}, its column ${column.data_type}`];
  });
  const stated = new Set([...kept, ...own, ...catalogue.fields.map((field) => field.column)]);
  return [
    ...faults,
    ...rows
      .filter((row) => !stated.has(row.column_name))
      .map((row) => `column ${row.column_name} has no field`),
  ];
}
