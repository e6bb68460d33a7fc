import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { reachOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Change, type Work } from '../../../platform/server/index.ts';
import { bodyOf, type Values } from '../../../records/model/field-schema.ts';
import { recordRefusals } from '../../../records/model/refusals.ts';
import {
  lockStored,
  openKind,
  requireReach,
  updateOpened,
  type OpenKind,
  type StoredRecord,
} from '../../../records/server/index.ts';
import { mergedValues, type Chosen } from '../../model/duplicates/merge-values.ts';
import { duplicateRefusals } from '../../model/duplicates/refusals.ts';
import { duplicateKindOf, type DuplicateKind, type MergeRegistry } from './duplicate-kind.ts';
import { removeKeys } from './keep-keys.ts';
import type { MovedRow } from './merge-parts.ts';

export type MergeOrder = {
  object: string;
  survivorId: string;
  loserIds: readonly string[];
  chosen: Chosen;
  /** The versions the asker looked at, by id; another version is refused. */
  versions: Readonly<Record<string, number>>;
};

type Merging = { kind: DuplicateKind; open: OpenKind; survivor: StoredRecord; losers: StoredRecord[] };

/**
 * Merges records into one: it takes the chosen values, everything that hangs on the others hangs on it, and the others
 * stay in the recycle bin, pointing to it. Returns the merge's id, by which it can be undone. Refuses records the asker
 * may not both change and delete, stale versions, and values of fields he may not change.
 */
export async function mergeRecords(work: Work, registry: MergeRegistry, order: MergeOrder): Promise<string> {
  const merging = await lockMerging(work, registry, order);
  const { kind, survivor, losers } = merging;
  const loserIds = losers.map(({ id }) => id);
  const changed = mergedValues(merging.open.fields, survivor, losers, order.chosen);
  // The rules have said yes; from here on the organisation writes, whoever holds what hangs on the records.
  await work.elevate();
  await kind.settle?.(work, survivor, loserIds, changed);
  await removeKeys(work, kind.object, loserIds);
  const changes = await changeSurvivor(work, merging, changed);
  const id = newId();
  const losersBefore = await closeLosers(work, merging);
  await insertMerge(work, { id, merging, changes, losersBefore });
  const counts = await movePartsOf(work, registry, {
    id,
    object: kind.object,
    loserIds,
    survivorId: survivor.id,
  });
  work.record({
    type: `${kind.object}.merged`,
    object: kind.object,
    recordId: survivor.id,
    changes,
    payload: { mergeId: id, loserIds, moved: counts, fields: Object.keys(changes) },
  });
  return id;
}

async function lockMerging(work: Work, registry: MergeRegistry, order: MergeOrder): Promise<Merging> {
  const kind = duplicateKindOf(registry, order.object);
  const ids = [...new Set([order.survivorId, ...order.loserIds])];
  if (ids.length !== order.loserIds.length + 1) refuse(duplicateRefusals.oneKindOnly);
  requireChosen(work, kind, order.chosen, ids);
  const open = await openKind(withAllFields(work), kind.kind);
  const records = new Map<string, StoredRecord>();
  for (const id of ids.toSorted()) records.set(id, await lockMergeable(work, open, id, order.versions));
  return {
    kind,
    open,
    survivor: records.get(order.survivorId)!,
    losers: order.loserIds.map((id) => records.get(id)!),
  };
}

async function lockMergeable(
  work: Work,
  open: OpenKind,
  id: string,
  versions: MergeOrder['versions'],
): Promise<StoredRecord> {
  const record = await lockStored(work, open, id, 'update');
  requireReach(work, open.kind, 'delete', record);
  if ((versions[id] ?? record.version) !== record.version) refuse(refusals.staleVersion);
  return record;
}

/** Refuses a choice for a field that the asker may not change, and values of records that are not merged. */
function requireChosen(
  work: Work,
  { kind, object }: DuplicateKind,
  chosen: Chosen,
  ids: readonly string[],
): void {
  for (const [fieldId, from] of Object.entries(chosen)) {
    if (!ids.includes(from)) refuse(duplicateRefusals.oneKindOnly);
    const isOpen = reachOf(work.principal, object, fieldId) === 'edit';
    const field = kind.catalogue.fields.find(({ id }) => id === fieldId);
    if (!isOpen || field?.readOnly) refuse(recordRefusals.fieldNotEditable);
  }
}

/** The same work with every field open: what the asker may not read must not get lost in a merge. */
export function withAllFields(work: Work): Work {
  return { ...work, principal: { ...work.principal, fieldReach: {} } };
}

/** Writes the values by the rules of every change; its own audit entry becomes that of the merge. */
export async function changeSurvivor(
  work: Work,
  { open, survivor }: Pick<Merging, 'open' | 'survivor'>,
  changed: Values,
): Promise<NonNullable<Change['changes']>> {
  if (Object.keys(changed).length === 0) return {};
  const noted: Change[] = [];
  const quiet: Work = { ...withAllFields(work), record: (change) => noted.push(change) };
  await updateOpened(quiet, open, survivor.id, bodyOf(changed), survivor.version);
  return noted.find(({ type }) => type === `${open.kind.object}.updated`)?.changes ?? {};
}

/** Puts the losers into the recycle bin, pointing to the survivor; returns what they held that undoing must bring back. */
async function closeLosers(work: Work, { kind, survivor, losers }: Merging): Promise<Record<string, Values>> {
  const columns = Object.entries(kind.whenMerged ?? {});
  const ids = losers.map(({ id }) => id);
  const { tenantId, userId } = work.principal;
  const before = await sql<Values & { id: string }>`
    select r.id ${sql.join([sql``, ...columns.map(([column]) => sql.ref(`r.${column}`))])}
    from ${sql.table(kind.table)} as r where r.tenant_id = ${tenantId} and r.id = any(${ids}::uuid[])`.execute(
    work.db,
  );
  await sql`update ${sql.table(kind.table)} as r set
      ${sql.join(
        columns.map(([column, value]) => sql`${sql.ref(column)} = ${value}, `),
        sql``,
      )}
      merged_into_id = ${survivor.id}, deleted_at = ${work.now}, deleted_by = ${userId},
      version = r.version + 1, updated_at = ${work.now}
    where r.tenant_id = ${tenantId} and r.id = any(${ids}::uuid[])`.execute(work.db);
  for (const id of ids) {
    work.record({
      type: `${kind.object}.merged-away`,
      object: kind.object,
      recordId: id,
      changes: { merged_into: { from: null, to: survivor.id } },
      payload: { survivorId: survivor.id },
    });
  }
  return Object.fromEntries(before.rows.map(({ id, ...held }) => [id, held]));
}

type NewMerge = {
  id: string;
  merging: Merging;
  changes: NonNullable<Change['changes']>;
  losersBefore: Record<string, Values>;
};

async function insertMerge(work: Work, { id, merging, changes, losersBefore }: NewMerge): Promise<void> {
  const { kind, survivor, losers } = merging;
  await work.db
    .insertInto('record_merge')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      object: kind.object,
      survivor_id: survivor.id,
      loser_ids: losers.map((loser) => loser.id),
      changes: toJson(changes),
      losers_before: toJson(losersBefore),
      merged_at: work.now,
      merged_by: work.principal.userId,
      undone_at: null,
      undone_by: null,
      undo_report: null,
    })
    .execute();
}

type Moving = { id: string; object: string; loserIds: readonly string[]; survivorId: string };

/** Hangs everything on the survivor and notes where it hung; returns how many rows of each part. */
async function movePartsOf(
  work: Work,
  { parts }: MergeRegistry,
  { id, object, loserIds, survivorId }: Moving,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const part of parts.filter(({ of }) => of === object)) {
    const moved = await part.move(work, loserIds, survivorId);
    await insertMoves(work, id, part.name, moved);
    if (moved.length > 0) counts[part.name] = moved.length;
  }
  return counts;
}

const rowsAtOnce = 2000;

async function insertMoves(
  { db, principal }: Work,
  mergeId: string,
  part: string,
  moved: readonly MovedRow[],
): Promise<void> {
  const rows = moved.map(({ rowId, fromId }) => ({
    tenant_id: principal.tenantId,
    merge_id: mergeId,
    part,
    row_id: rowId,
    from_id: fromId,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await db
      .insertInto('record_merge_move')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}
