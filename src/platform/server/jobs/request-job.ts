import { newId } from '../../model/identifier.ts';
import { refusals, refuse } from '../../model/refusal.ts';
import { announce } from '../events/announce.ts';
import { toJson, type Work } from '../work.ts';

export type JobRequest = { kind: string; input: Record<string, unknown>; total?: number };

/**
 * Asks for long work in the name of the asker; returns the job's id. It begins when the transaction has committed: the
 * relay makes it from the event (physical-design.md, rule 13). Refuses whoever is no person of the organisation.
 */
export async function requestJob(work: Work, { kind, input, total }: JobRequest): Promise<string> {
  const { db, principal, now } = work;
  const id = newId();
  await db
    .insertInto('job')
    .values({
      tenant_id: principal.tenantId,
      id,
      kind,
      input: toJson(input),
      total: total === undefined ? null : BigInt(total),
      result: null,
      created_by: principal.userId ?? refuse(refusals.forbidden),
      created_at: now,
    })
    .execute();
  announce(work, { type: 'job.requested', object: 'job', recordId: id, payload: { kind } });
  return id;
}
