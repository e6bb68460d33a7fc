import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { judgeAll } from './judge-leads.ts';
import { trainModel } from './train-model.ts';

/**
 * For leads that were written with a past of their own: tags and scores each as it stood when it ended, to the week, and
 * open ones as they stand now; then learns from them. Acts for the organisation.
 */
export async function judgePastLeads(work: Work): Promise<void> {
  const { rows } = await sql<{ at: Date; ids: string[] }>`
    select least(date_trunc('week', coalesce(l.converted_at, l.disqualified_at, ${work.now})) + interval '7 days', ${work.now}) as at,
      array_agg(l.id) as ids
    from lead l where l.tenant_id = ${work.principal.tenantId} and l.deleted_at is null
    group by 1 order by 1`.execute(work.db);
  for (const { at, ids } of rows) await judgeAll({ ...work, now: at }, ids, 'closed too');
  await trainModel({ inWork: (use) => use(work), trainedBy: null });
}
