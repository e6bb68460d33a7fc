import { refusals, refuse } from './refusal.ts';

/** Where a page of a list by time ends: the instant and the id of its last row. */
export function timeCursorOf(at: Date, id: string): string {
  return `${at.toISOString()}_${id}`;
}

/** The instant and the id of a cursor; refuses as invalid input what `timeCursorOf` did not write. */
export function readTimeCursor(cursor: string): { at: string; id: string } {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/.exec(cursor);
  return parts ? { at: parts[1]!, id: parts[2]! } : refuse(refusals.invalidInput);
}
