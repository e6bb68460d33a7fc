/** Which values the record that stays has after a merge. */
import type { Field } from '../../../platform/model/fields.ts';
import type { Values } from '../../../records/model/field-schema.ts';

export type MergingRecord = { id: string; values: Values };

/** Field by field: the record whose value stays. */
export type Chosen = Readonly<Record<string, string>>;

/** Whose value a field takes when nobody chose: the survivor's; where it has none, the first of the others that has one. */
export function usualChoice(
  fieldId: string,
  survivor: MergingRecord,
  losers: readonly MergingRecord[],
): string {
  if (fieldId === 'owner' || !isEmpty(survivor.values[fieldId])) return survivor.id;
  return losers.find(({ values }) => !isEmpty(values[fieldId]))?.id ?? survivor.id;
}

/** The survivor's values that change, by field id. The owner stays unless he was chosen: so does his credit. */
export function mergedValues(
  fields: readonly Field[],
  survivor: MergingRecord,
  losers: readonly MergingRecord[],
  chosen: Chosen,
): Values {
  const records = [survivor, ...losers];
  const changed: Values = {};
  for (const field of fields) {
    if (field.readOnly) continue;
    const from = chosen[field.id] ?? usualChoice(field.id, survivor, losers);
    const value = records.find(({ id }) => id === from)?.values[field.id] ?? null;
    if (value !== (survivor.values[field.id] ?? null)) changed[field.id] = value;
  }
  return changed;
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
