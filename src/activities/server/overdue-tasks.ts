import { sql } from 'kysely';
import { addDays, type Day } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';

export type OverdueTask = { taskId: string; subjectId: string; dueOn: Day };

/** Open tasks about records of one kind that fell overdue on these days: the day after the one they were due on. */
export async function overdueTasks(
  { db, principal }: Work,
  object: string,
  { from, until }: { from: Day; until: Day },
): Promise<OverdueTask[]> {
  const { rows } = await sql<OverdueTask>`
    select t.id as "taskId", t.subject_id as "subjectId", t.due_on as "dueOn" from task t
    where t.tenant_id = ${principal.tenantId} and t.subject_object = ${object} and t.done_at is null
      and t.deleted_at is null and t.due_on between ${addDays(from, -1)}::date and ${addDays(until, -1)}::date
    order by t.due_on, t.id limit 5000`.execute(db);
  return rows;
}
