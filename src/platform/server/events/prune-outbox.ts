import type { Database } from '../database/database.ts';

const keptDays = 30;

/** Removes events that were handed on more than 30 days ago; events set aside stay. Returns how many went. For the worker. */
export async function pruneOutbox(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  let removed = 0;
  for (const { id } of await database.listOrganisations()) {
    const gone = await database.withTenant({ tenantId: id, userId: null, kind: 'system' }, (db) =>
      db
        .deleteFrom('outbox')
        .where('tenant_id', '=', id)
        .where('at', '<', before)
        .where('dispatched_at', '<', before)
        .executeTakeFirst(),
    );
    removed += Number(gone.numDeletedRows);
  }
  return removed;
}
