import type { Change, Work } from '../work.ts';

/**
 * Tells an event without an audit entry: for what is no change of a business record (a job was asked for, somebody was
 * notified). Written with the transaction's changes, so it is told only when the transaction commits.
 */
export function announce(work: Work, event: Omit<Change, 'changes' | 'unaudited'>): void {
  work.record({ ...event, unaudited: true });
}
