/** Hands one batch of an organisation's waiting events to their reactions, in the batch's own transaction. */
import type { Selectable } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { attempt } from '../savepoint.ts';
import type { Origin, Work } from '../work.ts';
import { reactsTo, type OutboxEvent, type Reaction } from './reaction.ts';

export const batchSize = 200;
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
 * Takes waiting events in the order of their ids; rows another relay holds are left to it. Each reaction in its turn is
 * handed those it reacts to. An event is marked when all its reactions are done. One whose reaction throws keeps what the
 * others wrote, waits (2, 4, 8 … times `firstRetryMs / 2`) and is set aside after eight tries.
 */
export async function relayBatch(
  work: Work,
  reactions: readonly Reaction[],
  firstRetryMs: number,
): Promise<RelayedBatch> {
  const rows = await takeWaiting(work);
  const failures: ReactionFailure[] = [];
  for (const reaction of reactions) {
    const wanted = rows.filter((row) => isWanted(reaction, row));
    if (wanted.length > 0) failures.push(...(await handOn(work, reaction, wanted)));
  }
  const failuresOf = Map.groupBy(failures, ({ eventId }) => eventId);
  const handed = rows.filter(({ id }) => !failuresOf.has(id));
  if (handed.length > 0)
    await markDispatched(
      work,
      handed.map(({ id }) => id),
    );
  for (const row of rows) {
    const failed = failuresOf.get(row.id);
    if (failed) await noteFailure(work, row, { reactions, failed, firstRetryMs });
  }
  return { taken: rows.length, failures };
}

function isWanted(reaction: Reaction, { type, reacted }: Row): boolean {
  return reactsTo(reaction, type) && !reacted.includes(reaction.name);
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

/**
 * Together where the reaction can; what failed before goes alone, so that it does not keep the others from it, and so does
 * what an automation led to: what follows from it carries its origin.
 */
async function handOn(work: Work, reaction: Reaction, rows: readonly Row[]): Promise<ReactionFailure[]> {
  const fresh = 'reactToAll' in reaction ? rows.filter(goesWithOthers) : [];
  const isDone = fresh.length > 1 && (await react(work, reaction, fresh)) === null;
  const failures: ReactionFailure[] = [];
  for (const row of rows) {
    if (isDone && goesWithOthers(row)) continue;
    const failure = await react(work, reaction, [row]);
    if (failure)
      failures.push({
        eventId: row.id,
        type: row.type,
        reaction: reaction.name,
        tries: row.tries + 1,
        error: failure.error,
      });
  }
  return failures;
}

function goesWithOthers({ tries, payload }: Row): boolean {
  return tries === 0 && originOf(payload) === undefined;
}

function originOf(payload: Row['payload']): Origin | undefined {
  return (payload as { origin?: Origin }).origin;
}

/** A reaction that fails undoes only itself. What it changes has the origin of its event. */
function react(work: Work, reaction: Reaction, rows: readonly Row[]): ReturnType<typeof attempt> {
  const events = rows.map(eventOf);
  const origin = originOf(rows[0]!.payload);
  return attempt({ ...work, requestId: events[0]!.id, ...(origin && { origin }) }, (alone) =>
    'reactToAll' in reaction ? reaction.reactToAll(alone, events) : reaction.react(alone, events[0]!),
  );
}

type Failed = {
  reactions: readonly Reaction[];
  failed: readonly ReactionFailure[];
  firstRetryMs: number;
};

async function noteFailure(
  { db, principal, now }: Work,
  row: Row,
  { reactions, failed, firstRetryMs }: Failed,
): Promise<void> {
  const tries = row.tries + 1;
  const failedNames = new Set(failed.map((one) => one.reaction));
  const done = reactions
    .filter((one) => isWanted(one, row) && !failedNames.has(one.name))
    .map((one) => one.name);
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
