import { sql } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import { customKey, isCustom, type Values } from '../model/field-schema.ts';
import { keepSearchWords } from './keep-search-words.ts';
import { openKind, type OpenKind, type RecordKind } from './record-kind.ts';

export type NewRecord = {
  id?: string;
  /** Checked values by field id, as on the wire: ids, fen strings, `custom.<key>`; owner and team too. */
  values: Values;
  /** Columns that are no field: what a domain keeps for itself. */
  columns?: Values;
  /** Historic when given; now and the asker otherwise. */
  createdAt?: Date;
  createdBy?: string | null;
};

type Row = Record<string, unknown> & { id: string };

const rowsAtOnce = 500;

/**
 * Writes many new records with their search words, and one audit row and one event each. The values are trusted: they
 * were checked, the asker's rights too. Returns the ids in order.
 */
export async function insertRecords(
  work: Work,
  kind: RecordKind,
  records: readonly NewRecord[],
): Promise<string[]> {
  return insertOpened(work, await openKind(work, kind), records);
}

/** insertRecords for a kind whose fields were read already. */
export async function insertOpened(
  work: Work,
  { kind, fields }: OpenKind,
  records: readonly NewRecord[],
): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < records.length; from += rowsAtOnce) {
    const some = records
      .slice(from, from + rowsAtOnce)
      .map((record) => ({ ...record, id: record.id ?? newId() }));
    // The connection runs them in this order; none waits for the answer to the one before.
    await Promise.all([
      insertRows(
        work,
        kind,
        some.map((record) => rowOf(work, kind, record)),
      ),
      keepSearchWords(work, { object: kind.object, fields }, some),
      kind.hooks?.afterWrite?.(work, { act: 'created', records: some }),
    ]);
    for (const { id, values } of some) noteCreation(work, kind, id, values);
    ids.push(...some.map((record) => record.id));
  }
  return ids;
}

function rowOf({ principal, now }: Work, kind: RecordKind, record: NewRecord & { id: string }): Row {
  const row: Row = {
    tenant_id: principal.tenantId,
    id: record.id,
    created_at: record.createdAt ?? now,
    created_by: record.createdBy === undefined ? principal.userId : record.createdBy,
    updated_at: record.createdAt ?? now,
    custom: toJson(customOf(record.values)),
  };
  for (const { id, column } of kind.catalogue.fields) {
    const value = record.values[id];
    if (column && value !== undefined && !Object.hasOwn(row, column)) row[column] = value;
  }
  return { ...row, ...record.columns };
}

function customOf(values: Values): Values {
  const custom = Object.entries(values).filter(
    ([id, value]) => isCustom(id) && value !== null && value !== undefined,
  );
  return Object.fromEntries(custom.map(([id, value]) => [customKey(id), value]));
}

async function insertRows({ db }: Work, kind: RecordKind, rows: readonly Row[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const tuples = rows.map(
    (row) =>
      sql`(${sql.join(columns.map((column) => (row[column] === undefined ? sql`default` : row[column])))})`,
  );
  await sql`insert into ${sql.table(kind.table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(tuples)}`.execute(db);
}

function noteCreation(work: Work, { object }: RecordKind, recordId: string, values: Values): void {
  const filled = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  work.record({
    type: `${object}.created`,
    object,
    recordId,
    changes: Object.fromEntries(filled.map(([field, to]) => [field, { from: null, to }])),
    payload: { fields: filled.map(([field]) => field) },
  });
}
