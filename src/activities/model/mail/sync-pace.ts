/** When a mailbox is read next. */
import type { MailboxFailure } from '../../../platform/model/mailbox-failures.ts';

const minutes = 60_000;
const usual = 5 * minutes;
const longest = 6 * 60 * minutes;

export type SyncTurn = {
  /** Why it failed; null when it went well. */
  failure: MailboxFailure | null;
  /** How many turns failed one after the other, this one counted. */
  failures: number;
  /** Is there more to read at once? */
  hasMore: boolean;
};

/**
 * The moment of the next turn: at once while there is more, every 5 minutes when all is well, and after failures twice
 * as long each time, up to 6 hours; a wrong password waits an hour at least, so that no provider locks the account.
 */
export function nextSyncAt(now: Date, { failure, failures, hasMore }: SyncTurn): Date {
  if (failure === null) return new Date(now.getTime() + (hasMore ? 0 : usual));
  const doubled = usual * 2 ** Math.min(failures, 10);
  const least = failure === 'wrong_login' ? 60 * minutes : 0;
  return new Date(now.getTime() + Math.min(Math.max(doubled, least), longest));
}
