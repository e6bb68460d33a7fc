import { newId } from '../../platform/model/identifier.ts';
import type { Work } from '../../platform/server/index.ts';
import type { NotificationKind } from '../model/kinds.ts';

export type NewNotification = {
  userId: string;
  kind: NotificationKind;
  object: string | null;
  recordId: string | null;
  payload: Record<string, string | number>;
};

/** Tells a person something in the product; written with what it tells of. */
export async function notify(work: Work, told: NewNotification): Promise<void> {
  await work.db
    .insertInto('notification')
    .values({
      tenant_id: work.principal.tenantId,
      id: newId(),
      user_id: told.userId,
      kind: told.kind,
      object: told.object,
      record_id: told.recordId,
      payload: JSON.stringify(told.payload),
      at: work.now,
      read_at: null,
    })
    .execute();
  work.record({ type: 'notification.added', object: 'notification', recordId: told.userId });
}
