import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { narrowedRows, type Narrowing } from '../../../records/server/index.ts';
import { boardStatuses, type LeadStatus } from '../../model/lead/lead-status.ts';
import { leadKind } from './lead-kind.ts';

/** How many leads stand in each state, of those that a list narrowed so would show the asker. */
export async function leadBoard(
  work: Work,
  { filter = '[]', search }: Narrowing = {},
): Promise<{ columns: { status: LeadStatus; count: number }[] }> {
  const rows = await narrowedRows(work, leadKind, { filter, search });
  const found = await sql<{ status: LeadStatus; count: bigint }>`
    select r.status, count(*) as count from lead r
    where r.tenant_id = ${work.principal.tenantId} and ${rows} group by r.status`.execute(work.db);
  const counts = new Map(found.rows.map(({ status, count }) => [status, Number(count)]));
  return { columns: boardStatuses.map((status) => ({ status, count: counts.get(status) ?? 0 })) };
}
