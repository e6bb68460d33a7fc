import { sql } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { announce, toJson, type Work } from '../../platform/server/index.ts';
import type { NotificationKind } from '../model/kinds.ts';
import { isMailed } from './mail-wishes.ts';

export type NewNotification = {
  userId: string;
  kind: NotificationKind;
  /** The record it leads to. */
  object: string | null;
  recordId: string | null;
  /** What the places of the kind's text are filled with. */
  payload: Record<string, string | number>;
};

/**
 * Tells a person something in the product and, as he wishes, by mail, in the transaction of what it tells of. Nobody is told of his own doing; an
 * account that is disabled or absent is told nothing. That the record may be seen by this person is the caller's care.
 */
export async function notify(work: Work, told: NewNotification): Promise<void> {
  const { db, principal, now } = work;
  if (told.userId === principal.userId || !(await isActive(work, told.userId))) return;
  const id = newId();
  const mailed = await isMailed(work, told.userId, told.kind);
  await db
    .insertInto('notification')
    .values({
      tenant_id: principal.tenantId,
      id,
      user_id: told.userId,
      kind: told.kind,
      object: told.object,
      record_id: told.recordId,
      payload: toJson(told.payload),
      at: now,
      mail_state: mailed ? 'due' : null,
    })
    .execute();
  // The live channel tells it to this person only: the event's record is the person.
  await announce(work, { type: 'notification.added', object: 'notification', recordId: told.userId });
  if (mailed)
    await announce(work, { type: 'notification.mail-due', object: 'notification_mail', recordId: id });
}

async function isActive({ db, principal }: Work, userId: string): Promise<boolean> {
  const found = await db
    .selectFrom('app_user')
    .select(sql<number>`1`.as('found'))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return found !== undefined;
}
