import { requestJob, type Work } from '../../platform/server/index.ts';
import { handOverJob } from './hand-over-jobs.ts';

/**
 * A hand-over that was planned begins: a job moves its records with the rights of whoever planned it, and looks at each
 * anew. Nothing when it does not wait to begin.
 */
export async function beginMoving(work: Work, id: string): Promise<string | null> {
  const { db, principal } = work;
  const planned = await db
    .selectFrom('hand_over')
    .select(['created_by', 'reason'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'in_approval')
    .executeTakeFirst();
  if (!planned) return null;
  const total = await countItems(work, id);
  const planner = { ...work, principal: { ...principal, userId: planned.created_by } };
  const jobId = await requestJob(planner, {
    kind: handOverJob,
    input: { act: 'run', handOverId: id },
    total,
  });
  await db
    .updateTable('hand_over')
    .set({ state: 'running', job_id: jobId })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'hand_over.started',
    object: 'hand_over',
    recordId: id,
    payload: { records: total, reason: planned.reason },
  });
  return jobId;
}

async function countItems({ db, principal }: Work, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('hand_over_item')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('tenant_id', '=', principal.tenantId)
    .where('hand_over_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(count);
}
