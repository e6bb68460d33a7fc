/** What somebody has chosen for a merge, and what comes of it. */
import { isNamed, valueAt, type FieldValues } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import type { OpenField } from '../../../records/web/index.ts';
import { isEmpty, usualChoice, type MergingRecord } from '../../model/duplicates/merge-values.ts';

export type MergeDraft = { survivorId: string; chosen: Readonly<Record<string, string>> };

/** A value as it is compared: a pointer by its id, nothing as null. */
function plainValueAt(record: WireRecord, fieldId: string): unknown {
  const value = valueAt(record as FieldValues, fieldId);
  if (isNamed(value)) return value.id;
  return isEmpty(value) ? null : value;
}

/** Fields that a merge decides, those with different values first told apart from the rest. */
export function mergedFields(fields: readonly OpenField[], records: readonly WireRecord[]) {
  const decided = fields.filter((field) => !field.readOnly);
  const differs = (field: OpenField): boolean =>
    new Set(records.map((record) => plainValueAt(record, field.id))).size > 1;
  return { different: decided.filter(differs), all: decided };
}

/** The record whose value a field takes: the chosen one, else the usual. */
export function choiceFor(draft: MergeDraft, records: readonly WireRecord[], fieldId: string): string {
  const merging = records.map((record): MergingRecord => ({
    id: record.id,
    values: { [fieldId]: plainValueAt(record, fieldId) },
  }));
  const survivor = merging.find(({ id }) => id === draft.survivorId) ?? merging[0]!;
  const losers = merging.filter(({ id }) => id !== survivor.id);
  return draft.chosen[fieldId] ?? usualChoice(fieldId, survivor, losers);
}
