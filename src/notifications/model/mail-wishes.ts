/** Who is told what by mail. */
import type { NotificationKind } from './kinds.ts';

/** Kinds that ask nothing of the person; the bell is enough for them. */
const quietKinds: ReadonlySet<NotificationKind> = new Set(['job-done', 'job-failed']);

/** Is a person who has said nothing of it told this by mail? */
export function isMailedUsually(kind: NotificationKind): boolean {
  return !quietKinds.has(kind);
}
