/** What people may do with their own long work. */
import type { Selectable } from 'kysely';
import type { jobContract, JobState, WireJob } from '../../model/job-contract.ts';
import type { Locale } from '../../model/label.ts';
import { refusals, refuse } from '../../model/refusal.ts';
import type { Tables } from '../database/tables.ts';
import { announce } from '../events/announce.ts';
import type { UseCases } from '../http/serve-contract.ts';
import type { Work } from '../work.ts';
import { jobRefusals, tellFailure } from './failure.ts';

export const jobUseCases: UseCases<typeof jobContract> = {
  listJobs: async (work, { query }) => {
    const rows = await ownJobs(work)
      .$if(query.kind !== undefined, (select) => select.where('kind', '=', query.kind!))
      .$if(query.state !== undefined, (select) => select.where('state', '=', query.state!))
      .$if(query.cursor !== undefined, (select) => select.where('id', '<', query.cursor!))
      .orderBy('id', 'desc')
      .limit(query.limit + 1)
      .execute();
    const items = rows.slice(0, query.limit);
    return {
      items: items.map((row) => tellJob(row, work.principal.locale)),
      nextCursor: rows.length > query.limit ? items.at(-1)!.id : null,
    };
  },
  getJob: (work, { params }) => findJob(work, params.id),
  cancelJob: async (work, { params }) => {
    await cancelJob(work, params.id);
    return findJob(work, params.id);
  },
};

function ownJobs({ db, principal }: Work) {
  return db
    .selectFrom('job')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('created_by', '=', principal.userId);
}

async function findJob(work: Work, id: string): Promise<WireJob> {
  const row = (await ownJobs(work).where('id', '=', id).executeTakeFirst()) ?? refuse(refusals.notFound);
  return tellJob(row, work.principal.locale);
}

/** What waits is cancelled at once; what runs is asked to stop. Refuses work that has ended. */
async function cancelJob(work: Work, id: string): Promise<void> {
  const { db, principal, now } = work;
  const row =
    (await ownJobs(work).where('id', '=', id).forUpdate().executeTakeFirst()) ?? refuse(refusals.notFound);
  if (row.state === 'cancelled') return;
  if (row.state !== 'queued' && row.state !== 'running') refuse(jobRefusals.finishedAlready);
  const ended = row.state === 'queued' ? { state: 'cancelled', finished_at: now } : {};
  await db
    .updateTable('job')
    .set({ cancel_requested: true, ...ended })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  announce(work, { type: 'job.cancelled', object: 'job', recordId: id, payload: { kind: row.kind } });
}

function tellJob(row: Selectable<Tables['job']>, locale: Locale): WireJob {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state as JobState,
    done: Number(row.done),
    total: row.total === null ? null : Number(row.total),
    result: row.result as Record<string, unknown> | null,
    error: row.error === null ? null : tellFailure(row.error, locale),
    cancelRequested: row.cancel_requested,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

/** Which of these jobs the asker may see: his own. For the live channel. */
export async function visibleJobs(work: Work, ids: readonly string[]): Promise<Set<string>> {
  const rows = await ownJobs(work).clearSelect().select('id').where('id', 'in', ids).execute();
  return new Set(rows.map((row) => row.id));
}
