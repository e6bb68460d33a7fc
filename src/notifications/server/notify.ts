import { sql } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { announce, keptStatement, toJson, type Work } from '../../platform/server/index.ts';
import type { NotificationKind } from '../model/kinds.ts';
import type { NotificationLine } from '../model/digest.ts';
import { waysOf, type Channel } from '../model/channels.ts';
import { loudTimes } from './quiet-hours.ts';

export type NewNotification = {
  userId: string;
  kind: NotificationKind;
  /** The record it leads to. */
  object: string | null;
  recordId: string | null;
  /** What the places of the kind's text are filled with. */
  payload: Record<string, string | number>;
  /** What somebody wrote to go with it, above its lines. */
  words?: string;
  /** What it is made of, each with its own link. */
  lines?: readonly NotificationLine[];
};

/** notifyAll for one person. */
export function notify(work: Work, told: NewNotification): Promise<void> {
  return notifyAll(work, [told]);
}

/**
 * Tells people something in the product and, as they wish, by mail and on their devices, in the transaction of what it
 * tells of; robots in groups follow by the event. Nobody is told of his own doing; an account that is disabled or absent
 * is told nothing. That the records may be seen by these people is the caller's care.
 */
export async function notifyAll(work: Work, all: readonly NewNotification[]): Promise<void> {
  const { principal } = work;
  const others = all.filter(({ userId }) => userId !== principal.userId);
  if (others.length === 0) return;
  const people = await waysOfActive(work, others);
  const told = others.flatMap((one) => {
    const ways = people.get(keyOf(one));
    return ways ? [{ ...one, id: newId(), ways }] : [];
  });
  if (told.length === 0) return;
  writeAll(work, told);
  const pushed = told.filter(({ ways }) => ways.push).map(({ userId }) => userId);
  const loudAt = await loudTimes(work, pushed);
  for (const { id, userId, ways } of told) {
    // The live channel tells it to this person only: the event's record is the person.
    const payload = { notificationId: id };
    announce(work, { type: 'notification.added', object: 'notification', recordId: userId, payload });
    if (ways.mail)
      announce(work, { type: 'notification.mail-due', object: 'notification_mail', recordId: id });
    if (ways.push) {
      const notBefore = loudAt.get(userId)?.toISOString();
      const due = { type: 'notification.push-due', object: 'notification_push', recordId: id };
      announce(work, notBefore === undefined ? due : { ...due, payload: { notBefore } });
    }
  }
}

type Told = NewNotification & { id: string; ways: Ways };

/** One statement with one value for them all, however many they are: parsed and planned once a connection. */
function writeAll(work: Work, told: readonly Told[]): void {
  const { db, principal, now } = work;
  const statement = sql`
    insert into notification (tenant_id, id, user_id, kind, object, record_id, payload, at, silent, mail_state, push_state)
    select ${principal.tenantId}::uuid, n.id, n.user_id, n.kind, n.object, n.record_id, n.payload, ${now}::timestamptz,
      n.silent, n.mail_state, n.push_state
    from jsonb_to_recordset(${toJson(told.map(rowOf))}::jsonb) as n (id uuid, user_id uuid, kind text, object text,
      record_id uuid, payload jsonb, silent boolean, mail_state text, push_state text)`;
  work.send(keptStatement('notifications.tell', statement.compile(db)));
}

function rowOf({ id, userId, kind, object, recordId, payload, words, lines, ways }: Told) {
  return {
    id,
    user_id: userId,
    kind,
    object,
    record_id: recordId,
    payload: { ...payload, ...(words && { words }), ...(lines && { lines }) },
    silent: !ways.bell,
    mail_state: ways.mail ? 'due' : null,
    push_state: ways.push ? 'due' : null,
  };
}

type Asked = Pick<NewNotification, 'userId' | 'kind'>;
type Ways = Readonly<Record<Channel, boolean>>;

function keyOf({ userId, kind }: Asked): string {
  return `${userId} ${kind}`;
}

type WishRow = { userId: string; kind: NotificationKind; hasDevice: boolean } & Record<
  Channel,
  boolean | null
>;

/** By which ways these people are told these kinds; without those of whom nobody active is. */
async function waysOfActive({ db, principal }: Work, all: readonly Asked[]): Promise<Map<string, Ways>> {
  const asked = [...new Map(all.map((one) => [keyOf(one), one])).values()];
  const statement = sql<WishRow>`
    select u.id as "userId", a.kind, p.bell, p.mail, p.push, p.robot,
      exists (select 1 from push_device d where d.tenant_id = ${principal.tenantId} and d.user_id = u.id) as "hasDevice"
    from unnest(${asked.map(({ userId }) => userId)}::uuid[], ${asked.map(({ kind }) => kind)}::text[]) as a (user_id, kind)
    join app_user u on u.tenant_id = ${principal.tenantId} and u.id = a.user_id and u.state = 'active'
    left join notification_preference p on p.tenant_id = u.tenant_id and p.user_id = u.id and p.kind = a.kind`;
  const { rows } = await db.executeQuery(keptStatement('notifications.wishes', statement.compile(db)));
  return new Map(rows.map((row) => [keyOf(row), waysOfRow(row)]));
}

function waysOfRow({ kind, hasDevice, ...wish }: WishRow): Ways {
  const ways = waysOf(kind, wish);
  return { ...ways, push: ways.push && hasDevice };
}
