import { newId } from '../../platform/model/identifier.ts';
import { covers, scopeOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { notify } from '../../notifications/server/index.ts';
import type { WireTask } from '../model/contract.ts';
import { activityRefusals } from '../model/refusals.ts';
import { getSubject, type SubjectDirectory } from './subjects.ts';
import { findTask, lockTask, wireTasks } from './task-queries.ts';

export type NewTaskInput = {
  title: string;
  subject: { object: string; id: string } | null;
  dueOn: string | null;
  promised: boolean;
  ownerId?: string | undefined;
};

/** Plans a task for oneself or, where the right to create reaches, for somebody else, who is told. */
export async function addTask(directory: SubjectDirectory, work: Work, input: NewTaskInput): Promise<WireTask> {
  const subject = input.subject ? await getSubject(directory, work, input.subject.object, input.subject.id) : null;
  const owner = await ownerOf(work, input.ownerId ?? work.principal.userId);
  const scope = scopeOf(work.principal, 'task', 'create');
  if (!scope || !covers(work.principal, scope, { ownerId: owner.id, teamId: owner.team_id })) refuse(refusals.forbidden);
  const id = newId();
  await work.db
    .insertInto('task')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      title: input.title,
      subject_object: subject?.object ?? null,
      subject_id: subject?.id ?? null,
      account_id: subject?.accountId ?? null,
      due_on: input.dueOn,
      promised: input.promised,
      owner_id: owner.id,
      team_id: owner.team_id,
      done_at: null,
      created_at: work.now,
      created_by: work.principal.userId,
      updated_at: work.now,
      deleted_at: null,
      deleted_by: null,
    })
    .execute();
  noteTask(work, 'task.added', id, input.subject);
  await tellOwner(work, owner.id, input.title, input.subject);
  return readTask(work, id);
}

/** Changes a task's words, day, promise or owner. Refuses a stale version and a new owner out of reach. */
export async function changeTask(
  work: Work,
  id: string,
  version: number,
  change: { title?: string | undefined; dueOn?: string | null | undefined; promised?: boolean | undefined; ownerId?: string | undefined },
): Promise<WireTask> {
  const task = await lockTask(work, id, 'update', version);
  const owner = change.ownerId ? await ownerOf(work, change.ownerId) : null;
  if (owner) {
    const scope = scopeOf(work.principal, 'task', 'transfer');
    if (!scope || !covers(work.principal, scope, { ownerId: owner.id, teamId: owner.team_id })) refuse(refusals.forbidden);
  }
  await updateTask(work, id, version, {
    ...(change.title !== undefined && { title: change.title }),
    ...(change.dueOn !== undefined && { due_on: change.dueOn }),
    ...(change.promised !== undefined && { promised: change.promised }),
    ...(owner && { owner_id: owner.id, team_id: owner.team_id }),
  });
  noteTask(work, 'task.changed', id, subjectOf(task));
  if (owner) await tellOwner(work, owner.id, change.title ?? task.title, subjectOf(task));
  return readTask(work, id);
}

/** Ticks a task off, or opens it again; doing so twice changes nothing. */
export async function completeTask(work: Work, id: string, done: boolean): Promise<WireTask> {
  const task = await lockTask(work, id, 'update', null);
  if ((task.done_at !== null) !== done) {
    await updateTask(work, id, Number(task.version), { done_at: done ? work.now : null });
    noteTask(work, done ? 'task.completed' : 'task.reopened', id, subjectOf(task));
  }
  return readTask(work, id);
}

/** Removes a task out of sight. */
export async function removeTask(work: Work, id: string): Promise<null> {
  const task = await lockTask(work, id, 'delete', null);
  await updateTask(work, id, Number(task.version), { deleted_at: work.now, deleted_by: work.principal.userId });
  noteTask(work, 'task.removed', id, subjectOf(task));
  return null;
}

type TaskColumns = Partial<{
  title: string; due_on: string | null; promised: boolean; owner_id: string; team_id: string | null;
  done_at: Date | null; deleted_at: Date; deleted_by: string | null;
}>;

async function updateTask({ db, principal, now }: Work, id: string, version: number, columns: TaskColumns): Promise<void> {
  await db
    .updateTable('task')
    .set({ ...columns, version: BigInt(version + 1), updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

function subjectOf(task: { subject_object: string | null; subject_id: string | null }) {
  return task.subject_object && task.subject_id ? { object: task.subject_object, id: task.subject_id } : null;
}

function noteTask(work: Work, type: string, taskId: string, subject: { object: string; id: string } | null): void {
  work.record({ type, object: 'task', recordId: taskId, payload: { subject } });
}

async function ownerOf({ db, principal }: Work, userId: string | null) {
  const owner = await db
    .selectFrom('app_user')
    .select(['id', 'team_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return owner ?? refuse(activityRefusals.ownerUnknown);
}

async function tellOwner(work: Work, ownerId: string, title: string, subject: { object: string; id: string } | null): Promise<void> {
  if (ownerId === work.principal.userId) return;
  await notify(work, { userId: ownerId, kind: 'task-given', object: subject?.object ?? null, recordId: subject?.id ?? null, payload: { who: work.principal.name, title } });
}

async function readTask(work: Work, id: string): Promise<WireTask> {
  const [wire] = await wireTasks(work, [(await findTask(work, id)) ?? refuse(refusals.notFound)]);
  return wire!;
}
