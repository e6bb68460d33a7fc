import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import type { OpenKind, StoredRecord } from './record-kind.ts';

/** The records with the values of fields that hold many, as lists of ids: what a filter by them asks about. */
export async function withManyValues<R extends StoredRecord>(
  { db, principal }: Work,
  { kind }: OpenKind,
  records: readonly R[],
): Promise<R[]> {
  const ids = records.map(({ id }) => id);
  const valuesOf = new Map(records.map((record) => [record.id, { ...record.values }]));
  for (const [field, many] of Object.entries(kind.manyIn ?? {})) {
    const { rows } = await sql<{ record: string; values: string[] }>`
      select has.${sql.ref(many.record)} as record, array_agg(has.${sql.ref(many.value)}) as values
      from ${sql.table(many.table)} as has
      where has.tenant_id = ${principal.tenantId} and has.${sql.ref(many.record)} = any(${ids}::uuid[])
        and ${many.where ?? sql`true`}
      group by 1`.execute(db);
    const found = new Map(rows.map((row) => [row.record, row.values]));
    for (const [id, values] of valuesOf) values[field] = found.get(id) ?? [];
  }
  return records.map((record) => ({ ...record, values: valuesOf.get(record.id)! }));
}
