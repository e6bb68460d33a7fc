import { sql, type SqlBool } from 'kysely';
import type { Action } from '../../platform/model/contract.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireRecord } from '../model/record-contract.ts';
import { openKind, type OpenKind, type RecordKind, type StoredRecord } from './record-kind.ts';
import { selectRecords } from './select-records.ts';
import { requireReach, visibleRows } from './visible.ts';
import { wireRecords } from './wire-record.ts';

/** Which records of a kind: those in use, those in the recycle bin, or both. */
export type Keeping = 'live' | 'deleted' | 'any';

const keepings = {
  live: sql<SqlBool>`r.deleted_at is null`,
  deleted: sql<SqlBool>`r.deleted_at is not null`,
  any: sql<SqlBool>`true`,
};

export function keptAs(keeping: Keeping) {
  return keepings[keeping];
}

/** One record the asker may see. Refuses as not found what is absent, out of reach or not kept so. */
export async function getStored(
  work: Work,
  open: OpenKind,
  id: string,
  keeping: Keeping = 'live',
): Promise<StoredRecord> {
  return (await findStored(work, open, id, keeping)) ?? refuse(refusals.notFound);
}

/** The same; undefined when there is none that the asker may see. */
export async function findStored(
  work: Work,
  open: OpenKind,
  id: string,
  keeping: Keeping = 'live',
): Promise<StoredRecord | undefined> {
  const where = [sql<SqlBool>`r.id = ${id}`, keptAs(keeping), visibleRows(work, open.kind, 'read')];
  return (await selectRecords(work, open, { where, limit: 1 }))[0];
}

/**
 * One record held against others until the transaction ends. Refuses as not found what the asker may not see, as
 * forbidden what may be seen but not changed in this way.
 */
export async function lockStored(
  work: Work,
  open: OpenKind,
  id: string,
  action: Action,
  keeping: Keeping = 'live',
): Promise<StoredRecord> {
  const where = [sql<SqlBool>`r.id = ${id}`, keptAs(keeping), visibleRows(work, open.kind, 'read')];
  const [record] = await selectRecords(work, open, { where, limit: 1, forUpdate: true });
  if (!record) {
    // Row-level security lets nobody lock what he may not update: tell the two cases apart.
    await getStored(work, open, id, keeping);
    return refuse(refusals.forbidden);
  }
  requireReach(work, open.kind, action, record);
  return record;
}

/** One record on the wire, from the recycle bin too. */
export async function readRecord(work: Work, kind: RecordKind, id: string): Promise<WireRecord> {
  const open = await openKind(work, kind);
  const [wire] = await wireRecords(work, open, [await getStored(work, open, id, 'any')]);
  return wire!;
}

/** Those of these records that the asker may see and that are in use, on the wire, by id. */
export async function findRecords(
  work: Work,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, WireRecord>> {
  if (ids.length === 0) return new Map();
  const open = await openKind(work, kind);
  const where = [sql<SqlBool>`r.id = any(${ids}::uuid[])`, keptAs('live'), visibleRows(work, kind, 'read')];
  const records = await wireRecords(
    work,
    open,
    await selectRecords(work, open, { where, limit: ids.length }),
  );
  return new Map(records.map((record) => [record.id, record]));
}

/** The record that the asker has just written, on the wire, even if it has left his reach by that. */
export async function readWritten(work: Work, kind: RecordKind, id: string): Promise<WireRecord> {
  const open = await openKind(work, kind);
  const [wire] = await wireRecords(
    work,
    open,
    await selectRecords(work, open, { where: [sql<SqlBool>`r.id = ${id}`], limit: 1 }),
  );
  return wire ?? refuse(refusals.notFound);
}
