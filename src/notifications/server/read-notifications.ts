import { sql, type Selectable, type SqlBool } from 'kysely';
import { readPlace, writePlace } from '../../platform/model/moment-place.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Tables, Work } from '../../platform/server/index.ts';
import { recordRefusals } from '../../records/model/refusals.ts';
import type { WireNotification } from '../model/contract.ts';

/** The asker's notifications, newest first, and how many are unread. Refuses a cursor that is not ours. */
export async function listNotifications(work: Work, query: { cursor?: string | undefined; limit: number }) {
  const { db, principal } = work;
  const place = query.cursor ? (readPlace(query.cursor) ?? refuse(recordRefusals.invalidCursor)) : null;
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .$if(place !== null, (some) => some.where(sql<SqlBool>`(at, id) < (${place!.at}, ${place!.id})`))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const shown = rows.slice(0, query.limit);
  return {
    items: shown.map(wireNotification),
    unread: await countUnread(work),
    nextCursor: rows.length > query.limit ? writePlace(shown.at(-1)!) : null,
  };
}

function wireNotification(row: Selectable<Tables['notification']>): WireNotification {
  return {
    id: row.id,
    kind: row.kind,
    object: row.object,
    recordId: row.record_id,
    payload: row.payload as Record<string, unknown>,
    at: row.at.toISOString(),
    readAt: (row.read_at ?? (row.silent ? row.at : null))?.toISOString() ?? null,
  };
}

/** Marks one notification of the asker as read; reading it twice changes nothing. Refuses one that is not the asker's. */
export async function markRead(work: Work, id: string): Promise<{ unread: number }> {
  const { db, principal, now } = work;
  const marked = await db
    .updateTable('notification')
    .set({ read_at: sql<Date>`coalesce(read_at, ${now})` })
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (marked.numUpdatedRows === 0n) refuse(refusals.notFound);
  return { unread: await countUnread(work) };
}

/** Marks all notifications of the asker as read. */
export async function markAllRead(work: Work): Promise<{ unread: number }> {
  const { db, principal, now } = work;
  await db
    .updateTable('notification')
    .set({ read_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .where('read_at', 'is', null)
    .execute();
  return { unread: 0 };
}

async function countUnread({ db, principal }: Work): Promise<number> {
  const row = await db
    .selectFrom('notification')
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .where('read_at', 'is', null)
    .where('silent', '=', false)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
