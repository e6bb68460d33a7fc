/** What was typed and not saved, kept in this tab: a lost session, a lost network or a wrong key costs nothing. */
import type { FieldValues } from './field-values.ts';

const prefix = 'mingdou.draft.';

export function readDraft(key: string | undefined): FieldValues | null {
  if (!key) return null;
  try {
    return JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null') as FieldValues | null;
  } catch {
    return null;
  }
}

export function keepDraft(key: string | undefined, values: FieldValues): void {
  if (!key) return;
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(values));
  } catch {
    // A full or forbidden storage only loses the draft, never the form.
  }
}

export function dropDraft(key: string | undefined): void {
  if (key) sessionStorage.removeItem(prefix + key);
}
