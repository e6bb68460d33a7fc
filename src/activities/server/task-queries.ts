import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Action } from '../../platform/model/contract.ts';
import { covers, scopeOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { visibleRows } from '../../records/server/index.ts';
import type { WireTask } from '../model/task.ts';
import { subjectTitles } from './subjects.ts';
import { taskKind } from './task-kind.ts';

export type TaskRow = {
  id: string;
  title: string;
  subject_object: string | null;
  subject_id: string | null;
  account_id: string | null;
  due_on: string | null;
  remind_at: Date | null;
  promised: boolean;
  owner_id: string | null;
  owner_name: string | null;
  team_id: string | null;
  done_at: Date | null;
  created_at: Date;
  version: bigint;
};

export type SubjectKey = { object: string; id: string };

/** What a task is about, if anything. */
export function subjectOf(row: Pick<TaskRow, 'subject_object' | 'subject_id'>): SubjectKey | null {
  return row.subject_object && row.subject_id ? { object: row.subject_object, id: row.subject_id } : null;
}

/** The tasks `r` that meet the predicate, within what the asker may see. */
export function selectTasks(
  work: Work,
  where: RawBuilder<SqlBool>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<TaskRow[]> {
  return taskRows(
    work,
    sql`r.deleted_at is null and ${visibleRows(work, taskKind, 'read')} and ${where} order by ${order} limit ${limit}`,
  );
}

async function taskRows(work: Work, rest: RawBuilder<unknown>): Promise<TaskRow[]> {
  const found = await sql<TaskRow>`
    select r.id, r.title, r.subject_object, r.subject_id, r.account_id, r.due_on, r.remind_at, r.promised,
      r.owner_id, u.name as owner_name, r.team_id, r.done_at, r.created_at, r.version
    from task r left join app_user u on u.tenant_id = r.tenant_id and u.id = r.owner_id
    where r.tenant_id = ${work.principal.tenantId} and ${rest}`.execute(work.db);
  return found.rows;
}

/** May the asker do this to a task held so? */
export function mayDoTask(
  { principal }: Work,
  action: Action,
  held: { owner_id: string | null; team_id: string | null },
): boolean {
  const scope = scopeOf(principal, 'task', action);
  return scope !== null && covers(principal, scope, { ownerId: held.owner_id, teamId: held.team_id });
}

/**
 * One task, held against others until the transaction ends; `removed`: one out of sight. Refuses as not found what the
 * asker may not see, as forbidden what may be seen but not changed so.
 */
export async function lockTask(work: Work, id: string, action: Action, removed = false): Promise<TaskRow> {
  const one = sql<SqlBool>`r.id = ${id} and r.deleted_at is ${removed ? sql`not null` : sql`null`} and ${visibleRows(work, taskKind, 'read')}`;
  await work.db
    .selectFrom('task')
    .select('id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  const [task] = await taskRows(work, one);
  if (!task) return refuse(refusals.notFound);
  return mayDoTask(work, action, task) ? task : refuse(refusals.forbidden);
}

/** The task the asker has just written, even if it has left his reach by that. */
export async function readWrittenTask(work: Work, id: string): Promise<WireTask> {
  const [wire] = await wireTasks(work, await taskRows(work, sql`r.id = ${id}`));
  return wire ?? refuse(refusals.notFound);
}

/** Tasks on the wire, with the titles of what they are about; null where the asker may not see it. */
export async function wireTasks(work: Work, rows: readonly TaskRow[]): Promise<WireTask[]> {
  const titleOf = await subjectTitles(work, rows);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    subject: named(subjectOf(row), titleOf(row)),
    dueOn: row.due_on,
    remindAt: row.remind_at?.toISOString() ?? null,
    promised: row.promised,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner_name } : null,
    doneAt: row.done_at?.toISOString() ?? null,
    version: Number(row.version),
    mayUpdate: mayDoTask(work, 'update', row),
  }));
}

function named(subject: SubjectKey | null, title: string | null) {
  return subject && { ...subject, title };
}
