import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { visibleRows } from '../../../records/server/index.ts';
import { clockLevels } from '../../model/clock/clock-level.ts';
import { dealKind } from '../deal-kind.ts';

export type OpenByOwner = { personId: string; open: number; overdue: number; stalled: number };

/** How many open deals of a pipeline each owner has whom the asker supervises; with an overdue promise, and stalled. */
export async function openByOwner(work: Work, pipelineId: string): Promise<OpenByOwner[]> {
  const atRisk = clockLevels.indexOf('red');
  const { rows } = await sql<OpenByOwner>`
    select r.owner_id as "personId", count(*)::int as open,
      count(*) filter (where r.promise_level >= ${atRisk})::int as overdue,
      count(*) filter (where r.stage_level >= ${atRisk})::int as stalled
    from deal r
    where r.tenant_id = ${work.principal.tenantId} and r.pipeline_id = ${pipelineId} and r.outcome = 'open'
      and r.deleted_at is null and r.owner_id is not null and ${visibleRows(work, dealKind, 'supervise')}
    group by r.owner_id`.execute(work.db);
  return rows;
}
