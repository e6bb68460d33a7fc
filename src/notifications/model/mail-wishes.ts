/** Who is told what by mail. */
import type { NotificationKind } from './kinds.ts';

/** Kinds that ask nothing of the person, or that the morning's digest mails; the bell is enough for them. */
const quietKinds: ReadonlySet<NotificationKind> = new Set([
  'job-done',
  'job-failed',
  'deal-red',
  'deal-critical',
  'deals-at-risk',
  'supervision-acknowledged',
]);

/** Is a person who has said nothing of it told this by mail? */
export function isMailedUsually(kind: NotificationKind): boolean {
  return !quietKinds.has(kind);
}
