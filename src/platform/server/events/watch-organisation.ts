/** Finds the events an organisation's transactions have just committed, once each, for the live channel. */
import { sql } from 'kysely';
import type { Database, Db } from '../database/database.ts';
import type { Logger } from '../logger.ts';

/** What the live channel tells of an event; `subject` is the record a note or task is about. */
export type WatchedEvent = {
  id: string;
  type: string;
  object: string;
  recordId: string | null;
  actorId: string | null;
  at: Date;
  subject: { object: string; id: string } | null;
};

/** `ready` when everything committed from now on will be told. */
export type Watch = { ready: Promise<void>; stop(): void };

const pollMs = 150;
/** Transactions commit out of order: each look goes back ten seconds, and now and then three minutes for long ones. */
const overlapMs = 10_000;
const longOverlapMs = 180_000;
const longLookEveryMs = 5000;
/** A look that was slow (an import writes thousands of events) is followed by a longer rest. */
const restFactor = 4;

/** Calls `onEvents` with every event that becomes visible from now on, at most once, within about 200 ms. */
export function watchOrganisation(options: {
  database: Database;
  tenantId: string;
  onEvents(events: WatchedEvent[]): Promise<void>;
  log: Logger;
}): Watch {
  const seen = new Map<string, number>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let primed = false;
  const ready = Promise.withResolvers<void>();
  let longLookAt = 0;
  const look = async () => {
    const began = Date.now();
    const isLong = !primed || began >= longLookAt;
    if (isLong) longLookAt = began + longLookEveryMs;
    const events = await findUnseen(options, seen, new Date(began - (isLong ? longOverlapMs : overlapMs)));
    if (isLong) forgetBefore(seen, began - 2 * longOverlapMs);
    if (primed && events.length > 0 && !stopped) await options.onEvents(events);
    primed = true;
    ready.resolve();
    return Date.now() - began;
  };
  const turn = async () => {
    let took = 0;
    try {
      took = await look();
    } catch (error) {
      options.log.warn({ err: error, tenantId: options.tenantId }, 'the live channel could not read events');
    }
    if (!stopped) timer = setTimeout(() => void turn(), Math.max(pollMs, took * restFactor));
  };
  void turn();
  return {
    ready: ready.promise,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Ids first, by the index alone; whole rows only of what was not seen before. */
function findUnseen(
  { database, tenantId }: { database: Database; tenantId: string },
  seen: Map<string, number>,
  since: Date,
): Promise<WatchedEvent[]> {
  return database.withTenant({ tenantId, userId: null, kind: 'system' }, async (db) => {
    const recent = await db
      .selectFrom('outbox')
      .select(['id', 'at'])
      .where('tenant_id', '=', tenantId)
      .where('at', '>', since)
      .execute();
    const unseen = recent.filter((row) => !seen.has(row.id));
    const events =
      unseen.length > 0
        ? await readEvents(
            db,
            tenantId,
            unseen.map((row) => row.id),
          )
        : [];
    for (const { id, at } of unseen) seen.set(id, at.getTime());
    return events;
  });
}

async function readEvents(db: Db, tenantId: string, ids: string[]): Promise<WatchedEvent[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'type', 'object', 'record_id', 'actor_id', 'at'])
    .select(sql<WatchedEvent['subject']>`payload -> 'subject'`.as('subject'))
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', sql<string>`(select unnest(${ids}::uuid[]))`)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ record_id, actor_id, ...row }) => ({ ...row, recordId: record_id, actorId: actor_id }));
}

function forgetBefore(seen: Map<string, number>, before: number): void {
  for (const [id, at] of seen) if (at < before) seen.delete(id);
}
