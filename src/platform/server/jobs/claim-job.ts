/** Taking a job, and what its worker writes of it. Every write carries the attempt: a worker that was overtaken writes nothing. */
import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { announce } from '../events/announce.ts';
import { inWork, systemPrincipal, toJson } from '../work.ts';

export type JobAddress = { tenantId: string; jobId: string };

export type Claim = JobAddress & {
  kind: string;
  input: unknown;
  createdBy: string;
  attempt: number;
  cancelRequested: boolean;
};

/** Marks the job as running under a new attempt; null when it has ended already. */
export async function claimJob(database: Database, address: JobAddress, now: Date): Promise<Claim | null> {
  const row = await asSystem(database, address, (db) =>
    db
      .updateTable('job')
      .set({
        state: 'running',
        attempt: sql<number>`attempt + 1`,
        started_at: sql<Date>`coalesce(started_at, ${now})`,
      })
      .where('tenant_id', '=', address.tenantId)
      .where('id', '=', address.jobId)
      .where('state', 'in', ['queued', 'running'])
      .returning(['kind', 'input', 'created_by', 'attempt', 'cancel_requested'])
      .executeTakeFirst(),
  );
  if (!row) return null;
  const { kind, input, attempt } = row;
  return {
    ...address,
    kind,
    input,
    attempt,
    createdBy: row.created_by,
    cancelRequested: row.cancel_requested,
  };
}

/** Writes the progress, if there is any; tells whether the claim still holds and whether the owner wants it stopped. */
export async function touchJob(
  database: Database,
  claim: Claim,
  progress: { done: number; total: number | null } | null,
): Promise<{ held: boolean; cancelRequested: boolean }> {
  const row = await asSystem(database, claim, (db) =>
    progress
      ? heldBy(db, claim)
          .set({
            done: BigInt(progress.done),
            total: progress.total === null ? null : BigInt(progress.total),
          })
          .returning('cancel_requested')
          .executeTakeFirst()
      : db
          .selectFrom('job')
          .select('cancel_requested')
          .where('tenant_id', '=', claim.tenantId)
          .where('id', '=', claim.jobId)
          .where('attempt', '=', claim.attempt)
          .where('state', '=', 'running')
          .executeTakeFirst(),
  );
  return { held: row !== undefined, cancelRequested: row?.cancel_requested ?? false };
}

export type JobEnd =
  | { state: 'done' | 'cancelled'; result: Record<string, unknown> | null }
  | { state: 'failed'; error: string };

/** Ends the job, unless another worker has it by now, and tells of it. */
export async function endJob(database: Database, claim: Claim, end: JobEnd): Promise<boolean> {
  return inWork(database, systemPrincipal(claim.tenantId), claim.jobId, async (work) => {
    const outcome =
      end.state === 'failed' ? { error: end.error } : { result: end.result && toJson(end.result) };
    const ended = await heldBy(work.db, claim)
      .set({ state: end.state, finished_at: work.now, ...outcome })
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) return false;
    const payload = { kind: claim.kind, state: end.state, createdBy: claim.createdBy };
    announce(work, { type: 'job.ended', object: 'job', recordId: claim.jobId, payload });
    return true;
  });
}

function heldBy(db: Db, { tenantId, jobId, attempt }: Claim) {
  return db
    .updateTable('job')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', jobId)
    .where('attempt', '=', attempt)
    .where('state', '=', 'running');
}

function asSystem<T>(database: Database, { tenantId }: JobAddress, work: (db: Db) => Promise<T>): Promise<T> {
  return database.withTenant({ tenantId, userId: null, kind: 'system' }, work);
}
