/** What a record held at an earlier moment, as far as its history tells. */
import type { Values } from '../../records/model/field-schema.ts';

/** A change of the record, as its history keeps it. */
export type PastChange = { at: Date; changes: Readonly<Record<string, { from: unknown; to: unknown }>> };

/**
 * The values with all changes after the moment taken back, the newest first. Only of fields that `isKept` says the
 * history keeps as they are stored: others (tags in words) stay as they are now.
 */
export function valuesAt(
  values: Values,
  changes: readonly PastChange[],
  moment: Date,
  isKept: (field: string) => boolean,
): Values {
  const after = changes
    .filter(({ at }) => at > moment)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
  const past = { ...values };
  for (const { changes: fields } of after)
    for (const [field, { from }] of Object.entries(fields)) if (isKept(field)) past[field] = from;
  return past;
}
