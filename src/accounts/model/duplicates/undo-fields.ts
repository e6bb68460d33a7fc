/** What of a merge's changes can be taken back, field by field. */
import type { Values } from '../../../records/model/field-schema.ts';

export type FieldChanges = Readonly<Record<string, { from: unknown; to: unknown }>>;

export type FieldUndo = {
  /** What the fields hold again. */
  restored: Values;
  /** The fields that somebody changed since: they keep what they hold. */
  conflicts: string[];
};

/** A field goes back when it still holds what the merge gave it, or stands as before already. */
export function undoFields(changes: FieldChanges, now: Values): FieldUndo {
  const undo: FieldUndo = { restored: {}, conflicts: [] };
  for (const [field, { from, to }] of Object.entries(changes)) {
    const value = now[field] ?? null;
    if (value === (from ?? null)) continue;
    if (value === (to ?? null)) undo.restored[field] = from ?? null;
    else undo.conflicts.push(field);
  }
  return undo;
}
