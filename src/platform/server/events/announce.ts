import { newId } from '../../model/identifier.ts';
import { toJson, type Change, type Work } from '../work.ts';

/**
 * Writes an event without an audit entry: for what is no change of a business record (a job was asked for, somebody was
 * notified). Like every event it is told only when the transaction commits.
 */
export async function announce({ db, principal, now }: Work, event: Omit<Change, 'changes'>): Promise<void> {
  await db
    .insertInto('outbox')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      type: event.type,
      object: event.object,
      record_id: event.recordId,
      actor_id: principal.userId,
      payload: toJson(event.payload ?? {}),
      at: now,
    })
    .execute();
}
