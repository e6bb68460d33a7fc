/** Open tasks, for handing over what somebody has in hand. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { recordRefusals } from '../../records/model/refusals.ts';
import type { RecordHandOver } from '../../records/server/index.ts';
import {
  lockTask,
  mayDoTask,
  selectTasks,
  subjectOf,
  type SubjectKey,
  type TaskRow,
} from './task-queries.ts';
import { recordTask } from './tasks.ts';

export type OpenTask = {
  id: string;
  title: string;
  ownerId: string | null;
  teamId: string | null;
  subject: SubjectKey | null;
  accountId: string | null;
  dueOn: string | null;
  promised: boolean;
};

/** The open tasks of somebody that the asker sees, the next due first. */
export function openTasksOf(work: Work, ownerId: string, most: number): Promise<OpenTask[]> {
  return openTasks(work, sql<SqlBool>`r.owner_id = ${ownerId}`, most);
}

/** The open tasks about these records, or about others of these accounts, that the asker sees. */
export function openTasksAbout(
  work: Work,
  { records, accounts }: { records: readonly string[]; accounts: readonly string[] },
  most: number,
): Promise<OpenTask[]> {
  const where = sql<SqlBool>`(r.subject_id = any(${records}::uuid[]) or r.account_id = any(${accounts}::uuid[]))`;
  return openTasks(work, where, most);
}

async function openTasks(work: Work, where: RawBuilder<SqlBool>, most: number): Promise<OpenTask[]> {
  const rows = await selectTasks(
    work,
    sql<SqlBool>`r.done_at is null and ${where}`,
    sql`r.due_on, r.promised desc, r.id`,
    most,
  );
  return rows.map(openTask);
}

function openTask(row: TaskRow): OpenTask {
  return {
    id: row.id,
    title: row.title,
    ownerId: row.owner_id,
    teamId: row.team_id,
    subject: subjectOf(row),
    accountId: row.account_id,
    dueOn: row.due_on,
    promised: row.promised,
  };
}

/**
 * Puts an open task into other hands as part of a larger hand-over: words, day and promise stay. Refuses what the asker
 * may not transfer, and what somebody else holds by now. Whom it may be given to is the caller's care.
 */
export async function handOverTask(work: Work, { id, from, to, payload }: RecordHandOver): Promise<void> {
  const task = await lockTask(work, id, 'transfer');
  if (task.owner_id !== from) refuse(recordRefusals.heldByAnother);
  if (!mayDoTask(work, 'read', { owner_id: to.ownerId, team_id: to.teamId })) await work.elevate();
  const { db, principal, now } = work;
  await db
    .updateTable('task')
    .set({ owner_id: to.ownerId, team_id: to.teamId, version: task.version + 1n, updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  const changes = { owner: { from, to: to.ownerId } };
  recordTask(work, 'task.handed-over', { id, subject: subjectOf(task) }, changes, payload);
}
