import type { Work } from '../../platform/server/index.ts';
import type { WireNotification } from '../model/contract.ts';

/** The asker's notifications, newest first, and how many are unread. */
export async function listNotifications(work: Work, query: { before?: string | undefined; limit: number }) {
  const { db, principal } = work;
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .$if(query.before !== undefined, (some) => some.where('at', '<', new Date(query.before!)))
    .orderBy('at', 'desc')
    .limit(query.limit + 1)
    .execute();
  const items = rows.slice(0, query.limit).map(
    (row): WireNotification => ({
      id: row.id,
      kind: row.kind,
      object: row.object,
      recordId: row.record_id,
      payload: row.payload as Record<string, unknown>,
      at: row.at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
    }),
  );
  return { items, unread: await countUnread(work), next: rows.length > query.limit ? items.at(-1)!.at : null };
}

/** Marks one notification of the asker as read, or all of them; returns how many stay unread. */
export async function markRead(work: Work, id?: string): Promise<{ unread: number }> {
  const { db, principal, now } = work;
  await db
    .updateTable('notification')
    .set({ read_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .where('read_at', 'is', null)
    .$if(id !== undefined, (some) => some.where('id', '=', id!))
    .execute();
  return { unread: await countUnread(work) };
}

async function countUnread({ db, principal }: Work): Promise<number> {
  const row = await db
    .selectFrom('notification')
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
