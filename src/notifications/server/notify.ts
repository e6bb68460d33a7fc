import { newId } from '../../platform/model/identifier.ts';
import { announce, keptStatement, toJson, type Work } from '../../platform/server/index.ts';
import type { NotificationKind } from '../model/kinds.ts';
import { isMailedUsually } from '../model/mail-wishes.ts';

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
  if (told.userId === principal.userId) return;
  const wish = await wishOfActive(work, told);
  if (!wish) return;
  const id = newId();
  const mailed = wish.mail ?? isMailedUsually(told.kind);
  const row = db.insertInto('notification').values({
    tenant_id: principal.tenantId,
    id,
    user_id: told.userId,
    kind: told.kind,
    object: told.object,
    record_id: told.recordId,
    payload: toJson(told.payload),
    at: now,
    mail_state: mailed ? 'due' : null,
  });
  work.send(keptStatement('notifications.tell', row.compile()));
  // The live channel tells it to this person only: the event's record is the person.
  announce(work, { type: 'notification.added', object: 'notification', recordId: told.userId });
  if (mailed) announce(work, { type: 'notification.mail-due', object: 'notification_mail', recordId: id });
}

/** Whether this person wants the kind by mail (null: has said nothing of it); undefined when nobody active has the id. */
async function wishOfActive(
  { db, principal }: Work,
  { userId, kind }: NewNotification,
): Promise<{ mail: boolean | null } | undefined> {
  const asked = db
    .selectFrom('app_user as u')
    .leftJoin('notification_preference as p', (join) =>
      join.onRef('p.tenant_id', '=', 'u.tenant_id').onRef('p.user_id', '=', 'u.id').on('p.kind', '=', kind),
    )
    .select('p.mail')
    .where('u.tenant_id', '=', principal.tenantId)
    .where('u.id', '=', userId)
    .where('u.state', '=', 'active');
  const { rows } = await db.executeQuery(keptStatement('notifications.wish', asked.compile()));
  return rows[0];
}
