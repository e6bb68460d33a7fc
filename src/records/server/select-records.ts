/** Reads records as stored values by field id. */
import { sql, type RawBuilder } from 'kysely';
import type { Field } from '../../platform/model/fields.ts';
import { keptStatement, type Work } from '../../platform/server/index.ts';
import { customKey, isCustom, type Values } from '../model/field-schema.ts';
import { fromRecords, type OpenKind, type RecordKind, type StoredRecord } from './record-kind.ts';
import type { Predicate } from './visible.ts';

type Row = Record<string, unknown> & { id: string };

export type Selection = {
  where: readonly Predicate[];
  join?: RawBuilder<unknown>;
  orderBy?: RawBuilder<unknown>;
  limit?: number;
  forUpdate?: boolean;
  /** Asked so often, and in so few forms, that a connection keeps its plan. */
  often?: boolean;
  /** One more value of each row, as text. */
  place?: RawBuilder<string | null>;
};

export type SelectedRecord = StoredRecord & { place: string | null };

/** The records that meet every predicate, with the fields the asker has. */
export async function selectRecords(
  work: Work,
  { kind, fields }: OpenKind,
  selection: Selection,
): Promise<SelectedRecord[]> {
  const {
    join = sql``,
    orderBy = sql`r.id`,
    limit = 1000,
    forUpdate = false,
    often = false,
    place = sql`null::text`,
  } = selection;
  const asked = sql<Row>`
    select ${columnsOf(kind, fields)}, ${place} as place ${fromRecords(kind)} ${join}
    where r.tenant_id = ${work.principal.tenantId} and ${allOf(selection.where)}
    order by ${orderBy} limit ${limit} ${forUpdate ? sql`for update of r` : sql``}`.compile(work.db);
  const { rows } = await work.db.executeQuery(often ? keptStatement('records.select', asked) : asked);
  return rows.map((row) => storedRecord(row, fields));
}

/** All predicates together; true when there are none. */
export function allOf(predicates: readonly Predicate[]): RawBuilder<unknown> {
  return predicates.length === 0 ? sql`true` : sql.join([...predicates], sql` and `);
}

function columnsOf(kind: RecordKind, fields: readonly Field[]): RawBuilder<unknown> {
  const kept = ['id', 'version', 'created_at', 'updated_at', 'deleted_at', 'custom'];
  const owned = kind.ownable ? ['owner_id', 'team_id'] : [];
  const ofFields = fields.flatMap((field) => field.column ?? []);
  return sql.join([...new Set([...kept, ...owned, ...ofFields])].map((column) => sql.ref(`r.${column}`)));
}

function storedRecord(row: Row, fields: readonly Field[]): SelectedRecord {
  const values: Values = {};
  for (const field of fields) values[field.id] = storedValue(row, field);
  return {
    id: row.id,
    version: Number(row.version),
    createdAt: row.created_at as Date,
    updatedAt: row.updated_at as Date,
    deletedAt: row.deleted_at as Date | null,
    ownerId: (row.owner_id as string | null | undefined) ?? null,
    teamId: (row.team_id as string | null | undefined) ?? null,
    values,
    place: row.place as string | null,
  };
}

function storedValue(row: Row, field: Field): unknown {
  if (isCustom(field.id)) {
    const custom = row.custom as Values;
    const key = customKey(field.id);
    return Object.hasOwn(custom, key) ? custom[key] : null;
  }
  const value = row[field.column ?? field.id] ?? null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return field.kind === 'money' ? value.toString() : Number(value);
  return value;
}
