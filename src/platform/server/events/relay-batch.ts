/** Hands one batch of an organisation's waiting events to their reactions, in the batch's own transaction. */
import { sql, type CompiledQuery, type Selectable } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Change, Work } from '../work.ts';
import { reactsTo, type OutboxEvent, type Reaction } from './reaction.ts';

export const batchSize = 50;
export const mostTries = 8;

export type ReactionFailure = {
  eventId: string;
  type: string;
  reaction: string;
  tries: number;
  error: unknown;
};
export type RelayedBatch = { taken: number; failures: ReactionFailure[] };

type Row = Pick<
  Selectable<Tables['outbox']>,
  'id' | 'type' | 'object' | 'record_id' | 'actor_id' | 'payload' | 'at' | 'tries' | 'reacted'
>;

/**
 * Takes waiting events in the order of their ids; rows another relay holds are left to it. An event is marked when all
 * its reactions are done. One whose reaction throws keeps what the others wrote, waits (2, 4, 8 … times
 * `firstRetryMs / 2`) and is set aside after eight tries.
 */
export async function relayBatch(
  work: Work,
  reactions: readonly Reaction[],
  firstRetryMs: number,
): Promise<RelayedBatch> {
  const rows = await takeWaiting(work);
  const handed: string[] = [];
  const failures: ReactionFailure[] = [];
  for (const row of rows) {
    const wanted = reactions.filter((one) => reactsTo(one, row.type) && !row.reacted.includes(one.name));
    const failed = wanted.length === 0 ? [] : await reactInTurn(work, wanted, eventOf(row), row.tries + 1);
    if (failed.length === 0) handed.push(row.id);
    else await noteFailure(work, row, wanted, failed, firstRetryMs);
    failures.push(...failed);
  }
  if (handed.length > 0) await markDispatched(work, handed);
  return { taken: rows.length, failures };
}

function takeWaiting({ db, principal, now }: Work): Promise<Row[]> {
  return db
    .selectFrom('outbox')
    .select(['id', 'type', 'object', 'record_id', 'actor_id', 'payload', 'at', 'tries', 'reacted'])
    .where('tenant_id', '=', principal.tenantId)
    .where('dispatched_at', 'is', null)
    .where('failed_at', 'is', null)
    .where((where) => where.or([where('retry_at', 'is', null), where('retry_at', '<=', now)]))
    .orderBy('id')
    .limit(batchSize)
    .forUpdate()
    .skipLocked()
    .execute();
}

function eventOf(row: Row): OutboxEvent {
  const { id, type, object, at } = row;
  const payload = row.payload as Record<string, unknown>;
  return { id, type, object, recordId: row.record_id, actorId: row.actor_id, payload, at };
}

/** Each reaction behind its own savepoint: one that fails undoes only itself. */
async function reactInTurn(
  work: Work,
  reactions: readonly Reaction[],
  event: OutboxEvent,
  tries: number,
): Promise<ReactionFailure[]> {
  const failures: ReactionFailure[] = [];
  for (const reaction of reactions) {
    const changes: Change[] = [];
    const sent: Promise<unknown>[] = [];
    const send = (statement: CompiledQuery) => {
      const answer = work.db.executeQuery(statement);
      answer.catch(() => {});
      sent.push(answer);
    };
    const record = (change: Change) => changes.push(change);
    send(sql`savepoint reaction`.compile(work.db));
    try {
      await reaction.react({ ...work, requestId: event.id, record, send }, event);
      send(sql`release savepoint reaction`.compile(work.db));
      await Promise.all(sent);
      for (const change of changes) work.record(change);
    } catch (error) {
      await sql`rollback to savepoint reaction`.execute(work.db);
      failures.push({ eventId: event.id, type: event.type, reaction: reaction.name, tries, error });
    }
  }
  return failures;
}

async function noteFailure(
  { db, principal, now }: Work,
  row: Row,
  wanted: readonly Reaction[],
  failed: readonly ReactionFailure[],
  firstRetryMs: number,
): Promise<void> {
  const tries = row.tries + 1;
  const failedNames = new Set(failed.map((one) => one.reaction));
  const done = wanted.map((one) => one.name).filter((name) => !failedNames.has(name));
  const reason = failed.map(({ reaction, error }) => `${reaction}: ${String(error)}`).join('; ');
  await db
    .updateTable('outbox')
    .set({
      tries,
      reacted: [...row.reacted, ...done],
      retry_at: new Date(now.getTime() + firstRetryMs * 2 ** (tries - 1)),
      failed_at: tries >= mostTries ? now : null,
      last_error: reason.slice(0, 2000),
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', row.id)
    .execute();
}

async function markDispatched({ db, principal, now }: Work, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ dispatched_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', ids)
    .execute();
}
