import type { z } from 'zod';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { say } from '../../../platform/model/label.ts';
import { requireRight, type Work } from '../../../platform/server/index.ts';
import { findRecords, getStored, openKind, type StoredRecord } from '../../../records/server/index.ts';
import type { duplicateContract } from '../../model/duplicates/contract.ts';
import { headOf, usualStanding } from '../../model/duplicates/merge-head.ts';
import { duplicateRefusals } from '../../model/duplicates/refusals.ts';
import { duplicateKindOf, type DuplicateKind, type MergeRegistry } from './duplicate-kind.ts';
import type { MergePart } from './merge-parts.ts';
import { withAllFields } from './merge-records.ts';

type Preview = z.output<typeof duplicateContract.previewMerge.answer>;
type Counts = ReadonlyMap<MergePart, ReadonlyMap<string, number>>;

/**
 * The records side by side with what hangs on each, the one proposed to stay first. Refuses as not found records that
 * the asker does not see; what he may not do with them is told.
 */
export async function previewMerge(
  work: Work,
  registry: MergeRegistry,
  { object, ids }: { object: string; ids: readonly string[] },
): Promise<Preview> {
  const kind = duplicateKindOf(registry, object);
  requireRight(work, object, 'read');
  const wanted = [...new Set(ids)];
  if (wanted.length < 2) refuse(duplicateRefusals.oneKindOnly);
  const open = await openKind(withAllFields(work), kind.kind);
  const stored: StoredRecord[] = [];
  for (const id of wanted) stored.push(await getStored(work, open, id));
  const wire = await findRecords(work, kind.kind, wanted);
  // What hangs on a record is counted whole, and told as a number only.
  await work.elevate();
  const counts = await countParts(work, registry, object, wanted);
  const head = headOf(stored, (record) => standingOf(kind, record, counts))!;
  const records = [head, ...stored.filter((record) => record !== head)].map(({ id }) => wire.get(id)!);
  const mayMerge = records.every(({ abilities }) => abilities.update && abilities.delete);
  return {
    survivorId: head.id,
    records,
    parts: records.map(({ id }) => ({ id, parts: partsOfRecord(counts, id) })),
    noMerge: mayMerge ? null : say(refusals.forbidden.label, work.principal.locale),
  };
}

async function countParts(
  work: Work,
  { parts }: MergeRegistry,
  object: string,
  ids: readonly string[],
): Promise<Counts> {
  const counts = new Map<MergePart, ReadonlyMap<string, number>>();
  for (const part of parts) {
    if (part.of === object && !part.isSilent) counts.set(part, await part.count(work, ids));
  }
  return counts;
}

function standingOf(kind: DuplicateKind, record: StoredRecord, counts: Counts) {
  const weight = [...counts]
    .filter(([part]) => part.weighs)
    .reduce((sum, [, ofRecords]) => sum + (ofRecords.get(record.id) ?? 0), 0);
  return kind.standing?.(record) ?? usualStanding(weight, record.createdAt);
}

function partsOfRecord(counts: Counts, id: string) {
  return [...counts].map(([{ name, label }, ofRecords]) => ({
    part: name,
    label,
    count: ofRecords.get(id) ?? 0,
  }));
}
