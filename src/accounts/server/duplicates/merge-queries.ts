/** The merges that were made, as their readers see them. */
import { sql } from 'kysely';
import { say } from '../../../platform/model/label.ts';
import { refusals, refuse, type RefusalReason } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import {
  findStored,
  getStored,
  mayDo,
  openKind,
  referenceNames,
  type StoredRecord,
} from '../../../records/server/index.ts';
import type { UndoReport, WireMerge } from '../../model/duplicates/contract.ts';
import { isTooLateToUndo, undoDays } from '../../model/duplicates/merge-head.ts';
import { duplicateRefusals } from '../../model/duplicates/refusals.ts';
import { duplicateKindOf, type DuplicateKind, type MergeRegistry } from './duplicate-kind.ts';

const mostMerges = 50;

/** The merges a record stayed in or went into, newest first. Refuses as not found a record out of sight. */
export async function listMerges(
  work: Work,
  registry: MergeRegistry,
  { object, recordId }: { object: string; recordId: string },
): Promise<WireMerge[]> {
  const kind = duplicateKindOf(registry, object);
  await getStored(work, await openKind(work, kind.kind), recordId, 'any');
  const rows = await merges(work)
    .where('object', '=', object)
    .where(sql<boolean>`(survivor_id = ${recordId} or loser_ids @> array[${recordId}]::uuid[])`)
    .orderBy('id', 'desc')
    .limit(mostMerges)
    .execute();
  const told: WireMerge[] = [];
  for (const row of rows) {
    const merge = await tellMerge(work, registry, kind, row);
    if (merge) told.push(merge);
  }
  return told;
}

/** One merge. Refuses as not found one whose survivor is out of sight. */
export async function getMerge(work: Work, registry: MergeRegistry, id: string): Promise<WireMerge> {
  const row = (await merges(work).where('id', '=', id).executeTakeFirst()) ?? refuse(refusals.notFound);
  const kind = duplicateKindOf(registry, row.object);
  return (await tellMerge(work, registry, kind, row)) ?? refuse(refusals.notFound);
}

function merges({ db, principal }: Work) {
  return db.selectFrom('record_merge').selectAll().where('tenant_id', '=', principal.tenantId);
}

type Row = Awaited<ReturnType<ReturnType<typeof merges>['execute']>>[number];

/** Null when the asker does not see the record that stayed. */
async function tellMerge(
  work: Work,
  registry: MergeRegistry,
  kind: DuplicateKind,
  row: Row,
): Promise<WireMerge | null> {
  const survivor = await findStored(work, await openKind(work, kind.kind), row.survivor_id, 'any');
  if (!survivor) return null;
  const pointer = {
    id: 'record',
    label: kind.kind.catalogue.label,
    kind: 'reference',
    references: kind.object,
  } as const;
  const person = { id: 'by', label: pointer.label, kind: 'user' } as const;
  const names = await referenceNames(
    work,
    [pointer, person],
    [
      ...[row.survivor_id, ...row.loser_ids].map((record) => ({ record })),
      ...[row.merged_by, row.undone_by].map((by) => ({ by })),
    ],
  );
  const named = (object: string, id: string) => ({ id, name: names.get(object)?.get(id)?.name ?? null });
  const reason = noUndoReason(work, kind, row, survivor);
  return {
    id: row.id,
    object: row.object,
    survivor: named(kind.object, row.survivor_id),
    losers: row.loser_ids.map((id) => named(kind.object, id)),
    at: row.merged_at.toISOString(),
    by: row.merged_by === null ? null : named('user', row.merged_by),
    undoneAt: row.undone_at?.toISOString() ?? null,
    undoneBy: row.undone_by === null ? null : named('user', row.undone_by),
    undoReport: row.undo_report as UndoReport | null,
    parts: await movedParts(work, registry, row),
    noUndo: reason && say(reason.label, work.principal.locale, { days: undoDays }),
  };
}

function noUndoReason(
  work: Work,
  { kind }: DuplicateKind,
  row: Row,
  survivor: StoredRecord,
): RefusalReason | null {
  if (row.undone_at) return duplicateRefusals.undoneAlready;
  if (isTooLateToUndo(row.merged_at, work.now)) return duplicateRefusals.undoTooLate;
  if (survivor.deletedAt) return duplicateRefusals.survivorDeleted;
  const mayUndo = mayDo(work, kind, 'update', survivor) && mayDo(work, kind, 'delete', survivor);
  return mayUndo ? null : refusals.forbidden;
}

async function movedParts({ db, principal }: Work, { parts }: MergeRegistry, { id, object }: Row) {
  const rows = await db
    .selectFrom('record_merge_move')
    .select(({ fn }) => ['part', fn.countAll<bigint>().as('count')])
    .where('tenant_id', '=', principal.tenantId)
    .where('merge_id', '=', id)
    .groupBy('part')
    .execute();
  const counts = new Map(rows.map(({ part, count }) => [part, Number(count)]));
  return parts
    .filter((part) => part.of === object && !part.isSilent && counts.has(part.name))
    .map(({ name, label }) => ({ part: name, label, count: counts.get(name)! }));
}
