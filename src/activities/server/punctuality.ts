import { sql } from 'kysely';
import type { Period } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { visibleRows } from '../../records/server/index.ts';
import { taskKind } from './task-kind.ts';

export type Punctuality = { personId: string; successes: number; n: number };

/** Of the tasks due on days of the period that have passed, those done by their day; by owner, within what the asker may see. */
export async function punctuality(work: Work, { from, to }: Period): Promise<Punctuality[]> {
  const { tenantId, timeZone } = work.principal;
  const { rows } = await sql<Punctuality>`
    select r.owner_id as "personId", count(*)::int as n,
      count(*) filter (where (r.done_at at time zone ${timeZone})::date <= r.due_on)::int as successes
    from task r
    where r.tenant_id = ${tenantId} and r.deleted_at is null and r.owner_id is not null
      and r.due_on >= ${from} and r.due_on < ${to} and r.due_on < (${work.now}::timestamptz at time zone ${timeZone})::date
      and ${visibleRows(work, taskKind, 'read')}
    group by r.owner_id`.execute(work.db);
  return rows;
}
