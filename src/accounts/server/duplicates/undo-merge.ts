import { sql } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import { lockStored, openKind, requireReach, type StoredRecord } from '../../../records/server/index.ts';
import type { UndoReport } from '../../model/duplicates/contract.ts';
import { isTooLateToUndo, undoDays } from '../../model/duplicates/merge-head.ts';
import { duplicateRefusals } from '../../model/duplicates/refusals.ts';
import { undoFields, type FieldChanges } from '../../model/duplicates/undo-fields.ts';
import { duplicateKindOf, type DuplicateKind, type MergeRegistry } from './duplicate-kind.ts';
import { renewKeys } from './keep-keys.ts';
import { changeSurvivor, withAllFields } from './merge-records.ts';

type Merge = {
  id: string;
  object: string;
  survivorId: string;
  loserIds: readonly string[];
  changes: FieldChanges;
  losersBefore: Record<string, Values>;
};

/**
 * Takes a merge back: the losers are there again, what had hung on them hangs on them again, the survivor has its old
 * values. What was changed since stays: the report names those fields, and counts what hangs elsewhere by now. Refuses
 * whoever may not change and delete the survivor, merges of more than 30 days ago, and those with a later one on top.
 */
export async function undoMerge(work: Work, registry: MergeRegistry, mergeId: string): Promise<void> {
  const merge = await lockMerge(work, mergeId);
  const kind = duplicateKindOf(registry, merge.object);
  const open = await openKind(withAllFields(work), kind.kind);
  const survivor = await lockStored(work, open, merge.survivorId, 'update', 'any');
  requireReach(work, kind.kind, 'delete', survivor);
  await requireLatest(work, merge, survivor);
  const { restored, conflicts } = undoFields(merge.changes, heldValues(survivor));
  await work.elevate();
  await changeSurvivor(work, { open, survivor }, restored);
  await reopenLosers(work, kind, merge);
  const rows = await putBackParts(work, registry, merge);
  await renewKeys(work, kind, merge.loserIds);
  const held = heldValues(survivor);
  const report: UndoReport = {
    ...rows,
    conflicts: conflicts.map((field) => ({ field, value: held[field] ?? null })),
  };
  await noteUndone(work, mergeId, report);
  work.record({
    type: `${kind.object}.merge-undone`,
    object: kind.object,
    recordId: survivor.id,
    changes: Object.fromEntries(
      Object.entries(restored).map(([field, to]) => [field, { from: held[field] ?? null, to }]),
    ),
    payload: { mergeId, loserIds: merge.loserIds, conflicts },
  });
}

function heldValues({ values, ownerId, teamId }: StoredRecord): Values {
  return { ...values, owner: ownerId, team: teamId };
}

async function lockMerge({ db, principal, now }: Work, id: string): Promise<Merge> {
  const row =
    (await db
      .selectFrom('record_merge')
      .selectAll()
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()) ?? refuse(refusals.notFound);
  const merge = {
    id,
    object: row.object,
    survivorId: row.survivor_id,
    loserIds: row.loser_ids,
    // The team follows the owner by itself.
    changes: withoutTeam(row.changes as FieldChanges),
    losersBefore: row.losers_before as Record<string, Values>,
  };
  if (row.undone_at) refuse(duplicateRefusals.undoneAlready);
  if (isTooLateToUndo(row.merged_at, now)) refuse(duplicateRefusals.undoTooLate, { days: undoDays });
  return merge;
}

function withoutTeam(changes: FieldChanges): FieldChanges {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => field !== 'team'));
}

/** A record that went into another since, or took in more, goes back step by step. */
async function requireLatest({ db, principal }: Work, merge: Merge, survivor: StoredRecord): Promise<void> {
  const later = await db
    .selectFrom('record_merge')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('object', '=', merge.object)
    .where('undone_at', 'is', null)
    .where('id', '>', merge.id)
    .where(
      sql<boolean>`(survivor_id = ${merge.survivorId} or loser_ids @> array[${merge.survivorId}]::uuid[])`,
    )
    .limit(1)
    .execute();
  if (later.length > 0) refuse(duplicateRefusals.laterMerge);
  if (survivor.deletedAt) refuse(duplicateRefusals.survivorDeleted);
}

async function reopenLosers(
  work: Work,
  { table, whenMerged = {} }: DuplicateKind,
  merge: Merge,
): Promise<void> {
  const columns = Object.keys(whenMerged);
  for (const id of merge.loserIds) {
    const held = merge.losersBefore[id] ?? {};
    const set = columns.map((column) => sql`${sql.ref(column)} = ${held[column] ?? null}, `);
    await sql`update ${sql.table(table)} as r set ${sql.join(set, sql``)}
        merged_into_id = null, deleted_at = null, deleted_by = null, version = r.version + 1, updated_at = ${work.now}
      where r.tenant_id = ${work.principal.tenantId} and r.id = ${id} and r.merged_into_id = ${merge.survivorId}`.execute(
      work.db,
    );
    work.record({
      type: `${merge.object}.restored`,
      object: merge.object,
      recordId: id,
      changes: { merged_into: { from: merge.survivorId, to: null } },
    });
  }
}

async function putBackParts(
  work: Work,
  { parts }: MergeRegistry,
  merge: Merge,
): Promise<Pick<UndoReport, 'movedBack' | 'stayed'>> {
  const moves = await work.db
    .selectFrom('record_merge_move')
    .select(['part', 'row_id as rowId', 'from_id as fromId'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('merge_id', '=', merge.id)
    .orderBy('row_id')
    .execute();
  const report = { movedBack: 0, stayed: 0 };
  for (const part of parts.filter(({ of }) => of === merge.object)) {
    const own = moves.filter((move) => move.part === part.name);
    const back = own.length === 0 ? 0 : await part.putBack(work, own, merge.survivorId);
    if (part.isSilent) continue;
    report.movedBack += back;
    report.stayed += own.length - back;
  }
  return report;
}

async function noteUndone({ db, principal, now }: Work, id: string, report: UndoReport): Promise<void> {
  await db
    .updateTable('record_merge')
    .set({ undone_at: now, undone_by: principal.userId, undo_report: toJson(report) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}
