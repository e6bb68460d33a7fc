/** Every minute: the watches that are due are looked at, and what is due is told. */
import { organisationItself } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { inWork, type Logger, type Work } from '../../../platform/server/index.ts';
import { lookAtWatch } from './look-at-watch.ts';
import type { WatchingParts } from './parts.ts';
import { tellNotices } from './tell-notices.ts';

/** Looks through all organisations; one that fails, and one watch that does, holds up no other. */
export async function watchAlerts(parts: WatchingParts, log: Logger, now?: Date): Promise<void> {
  for (const { id } of await parts.database.listOrganisations()) {
    try {
      const principal = await organisationItself(parts.database, id);
      await watchOrganisation(parts, principal, log, now);
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the alerts of an organisation could not be looked through');
    }
  }
}

/** Each watch in a transaction of its own: whatever kills it, what was looked at is told once, the rest is taken again. */
export async function watchOrganisation(
  parts: WatchingParts,
  principal: Principal,
  log: Logger,
  now?: Date,
): Promise<void> {
  const inOrganisation = <T>(use: (work: Work) => Promise<T>) =>
    inWork(parts.database, principal, newId(), (work) => use(now ? { ...work, now } : work));
  for (const id of await inOrganisation(dueWatches)) {
    try {
      await inOrganisation((work) => lookAtWatch(work, parts, id));
    } catch (error) {
      log.error({ err: error, tenantId: principal.tenantId, watchId: id }, 'a watch could not be looked at');
      await inOrganisation((work) => putOff(work, id));
    }
  }
  await inOrganisation((work) => tellNotices(work, parts));
}

/** What fails for no reason of its own is tried again in a quarter of an hour, not every minute. */
async function putOff({ db, principal, now }: Work, id: string): Promise<void> {
  await db
    .updateTable('watch')
    .set({ due_at: new Date(now.getTime() + 15 * 60_000) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

async function dueWatches({ db, principal, now }: Work): Promise<string[]> {
  const rows = await db
    .selectFrom('watch')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('due_at', '<=', now)
    .where('paused_at', 'is', null)
    .where('deleted_at', 'is', null)
    .orderBy('due_at')
    .execute();
  return rows.map(({ id }) => id);
}
