import { sql } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { announce, keptStatement, toJson, type Work } from '../../platform/server/index.ts';
import type { NotificationKind } from '../model/kinds.ts';
import type { NotificationLine } from '../model/digest.ts';
import { isMailedUsually } from '../model/mail-wishes.ts';

export type NewNotification = {
  userId: string;
  kind: NotificationKind;
  /** The record it leads to. */
  object: string | null;
  recordId: string | null;
  /** What the places of the kind's text are filled with. */
  payload: Record<string, string | number>;
  /** What it is made of, each with its own link. */
  lines?: readonly NotificationLine[];
};

/** notifyAll for one person. */
export function notify(work: Work, told: NewNotification): Promise<void> {
  return notifyAll(work, [told]);
}

/**
 * Tells people something in the product and, as they wish, by mail, in the transaction of what it tells of. Nobody is told
 * of his own doing; an account that is disabled or absent is told nothing. That the records may be seen by these people is
 * the caller's care.
 */
export async function notifyAll(work: Work, all: readonly NewNotification[]): Promise<void> {
  const { db, principal } = work;
  const others = all.filter(({ userId }) => userId !== principal.userId);
  if (others.length === 0) return;
  const wishes = await wishesOfActive(work, others);
  const told = others.flatMap((one) => {
    const wish = wishes.get(keyOf(one));
    return wish ? [{ ...one, id: newId(), isMailed: wish.mail ?? isMailedUsually(one.kind) }] : [];
  });
  if (told.length === 0) return;
  const rows = db.insertInto('notification').values(told.map((one) => rowOf(work, one)));
  work.send(told.length === 1 ? keptStatement('notifications.tell', rows.compile()) : rows.compile());
  for (const { id, userId, isMailed } of told) {
    // The live channel tells it to this person only: the event's record is the person.
    announce(work, { type: 'notification.added', object: 'notification', recordId: userId });
    if (isMailed)
      announce(work, { type: 'notification.mail-due', object: 'notification_mail', recordId: id });
  }
}

function rowOf(
  { principal, now }: Work,
  {
    id,
    userId,
    kind,
    object,
    recordId,
    payload,
    lines,
    isMailed,
  }: NewNotification & { id: string; isMailed: boolean },
) {
  return {
    tenant_id: principal.tenantId,
    id,
    user_id: userId,
    kind,
    object,
    record_id: recordId,
    payload: toJson(lines ? { ...payload, lines } : payload),
    at: now,
    mail_state: isMailed ? 'due' : null,
  };
}

type Asked = Pick<NewNotification, 'userId' | 'kind'>;

function keyOf({ userId, kind }: Asked): string {
  return `${userId} ${kind}`;
}

/** Whether these people want these kinds by mail (null: has said nothing of it); without those of whom nobody active is. */
async function wishesOfActive(
  { db, principal }: Work,
  all: readonly Asked[],
): Promise<Map<string, { mail: boolean | null }>> {
  const asked = [...new Map(all.map((one) => [keyOf(one), one])).values()];
  const statement = sql<{ userId: string; kind: NotificationKind; mail: boolean | null }>`
    select u.id as "userId", a.kind, p.mail
    from unnest(${asked.map(({ userId }) => userId)}::uuid[], ${asked.map(({ kind }) => kind)}::text[]) as a (user_id, kind)
    join app_user u on u.tenant_id = ${principal.tenantId} and u.id = a.user_id and u.state = 'active'
    left join notification_preference p on p.tenant_id = u.tenant_id and p.user_id = u.id and p.kind = a.kind`;
  const { rows } = await db.executeQuery(keptStatement('notifications.wishes', statement.compile(db)));
  return new Map(rows.map((row) => [keyOf(row), row]));
}
