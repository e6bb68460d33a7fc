import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Change, Work } from '../../platform/server/index.ts';
import { notify } from '../../notifications/server/index.ts';
import type { WireTask } from '../model/task.ts';
import { activityRefusals } from '../model/refusals.ts';
import { getSubject, type SubjectDirectory } from './subjects.ts';
import {
  lockTask,
  mayDoTask,
  readWrittenTask,
  subjectOf,
  type SubjectKey,
  type TaskRow,
} from './task-queries.ts';

export type NewTaskInput = {
  title: string;
  subject: SubjectKey | null;
  dueOn: string | null;
  /** An instant. */
  remindAt?: string | null;
  promised: boolean;
  ownerId?: string | undefined;
};

export type TaskChange = {
  title?: string | undefined;
  dueOn?: string | null | undefined;
  remindAt?: string | null | undefined;
  promised?: boolean | undefined;
  ownerId?: string | undefined;
};

/** Plans a task for oneself or, where the right to create reaches, for somebody else, who is told. */
export async function addTask(
  directory: SubjectDirectory,
  work: Work,
  input: NewTaskInput,
): Promise<WireTask> {
  const subject = input.subject
    ? await getSubject(directory, work, input.subject.object, input.subject.id)
    : null;
  const owner = await activeOwner(work, input.ownerId ?? work.principal.userId);
  if (!mayDoTask(work, 'create', owner)) refuse(activityRefusals.ownerOutOfReach);
  const id = newId();
  const remindAt = instantOf(input.remindAt);
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
      remind_at: remindAt,
      promised: input.promised,
      ...owner,
      created_at: work.now,
      created_by: work.principal.userId,
      updated_at: work.now,
    })
    .execute();
  const told = {
    title: input.title,
    due_on: input.dueOn,
    remind_at: remindAt,
    promised: input.promised,
    owner: owner.owner_id,
  };
  recordTask(work, 'task.created', { id, subject: input.subject }, from({}, told));
  await tellOwner(work, owner.owner_id, input.title, input.subject);
  if (!mayDoTask(work, 'read', owner)) await work.elevate();
  return readWrittenTask(work, id);
}

/**
 * Changes a task's words, day, reminder, promise or owner; nothing is written when nothing differs. Refuses a stale version, and
 * a new owner unless the right to transfer reaches both the task and the new owner.
 */
export async function changeTask(
  work: Work,
  id: string,
  version: number,
  change: TaskChange,
): Promise<WireTask> {
  const task = await lockTask(work, id, 'update');
  if (Number(task.version) !== version) refuse(refusals.staleVersion);
  const wanted = {
    title: change.title ?? task.title,
    due_on: change.dueOn === undefined ? task.due_on : change.dueOn,
    remind_at: change.remindAt === undefined ? task.remind_at : instantOf(change.remindAt),
    promised: change.promised ?? task.promised,
    owner: change.ownerId ?? task.owner_id,
  };
  const { title, due_on, remind_at, promised, owner_id } = task;
  const changes = from({ title, due_on, remind_at, promised, owner: owner_id }, wanted);
  if (Object.keys(changes).length === 0) return readWrittenTask(work, id);
  const { owner: ownerId, ...columns } = wanted;
  const newOwner = ownerId === task.owner_id ? null : await takingOver(work, task, ownerId);
  await updateTask(work, task, { ...columns, ...newOwner });
  recordTask(work, 'task.updated', { id, subject: subjectOf(task) }, changes);
  if (newOwner) await tellOwner(work, newOwner.owner_id, wanted.title, subjectOf(task));
  return readWrittenTask(work, id);
}

/** Ticks a task off, or opens it again; doing so twice changes nothing. */
export async function completeTask(work: Work, id: string, done: boolean): Promise<WireTask> {
  const task = await lockTask(work, id, 'update');
  if ((task.done_at !== null) !== done) {
    const doneAt = done ? work.now : null;
    await updateTask(work, task, { done_at: doneAt });
    recordTask(
      work,
      done ? 'task.completed' : 'task.reopened',
      { id, subject: subjectOf(task) },
      from({ done_at: task.done_at }, { done_at: doneAt }),
    );
  }
  return readWrittenTask(work, id);
}

/** Removes a task out of sight; it can be restored. */
export async function removeTask(work: Work, id: string): Promise<null> {
  const task = await lockTask(work, id, 'delete');
  await updateTask(work, task, { deleted_at: work.now, deleted_by: work.principal.userId });
  recordTask(work, 'task.deleted', { id, subject: subjectOf(task) }, {});
  return null;
}

/** Takes back the removal of a task. */
export async function restoreTask(work: Work, id: string): Promise<WireTask> {
  const task = await lockTask(work, id, 'delete', true);
  await updateTask(work, task, { deleted_at: null, deleted_by: null });
  recordTask(work, 'task.restored', { id, subject: subjectOf(task) }, {});
  return readWrittenTask(work, id);
}

type Holder = { owner_id: string; team_id: string | null };

/** The new owner's columns. What leaves the asker's reach is written all the same, once the rules have said yes. */
async function takingOver(work: Work, task: TaskRow, ownerId: string | null): Promise<Holder> {
  if (!mayDoTask(work, 'transfer', task)) refuse(refusals.forbidden);
  const owner = await activeOwner(work, ownerId);
  if (!mayDoTask(work, 'transfer', owner)) refuse(activityRefusals.ownerOutOfReach);
  if (!mayDoTask(work, 'read', owner)) await work.elevate();
  return owner;
}

type TaskColumns = Partial<
  Holder & {
    title: string;
    due_on: string | null;
    remind_at: Date | null;
    promised: boolean;
    done_at: Date | null;
    deleted_at: Date | null;
    deleted_by: string | null;
  }
>;

async function updateTask({ db, principal, now }: Work, task: TaskRow, columns: TaskColumns): Promise<void> {
  const updated = await db
    .updateTable('task')
    .set({ ...columns, version: task.version + 1n, updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', task.id)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) refuse(refusals.forbidden);
}

type Changes = NonNullable<Change['changes']>;

/** Field by field, what differs between two states of a task. */
function from(before: Record<string, unknown>, after: Record<string, unknown>): Changes {
  const differing = Object.keys(after).filter((field) => plainOf(before[field]) !== plainOf(after[field]));
  return Object.fromEntries(
    differing.map((field) => [field, { from: before[field] ?? null, to: after[field] }]),
  );
}

/** Two instants of one moment are one value. */
function plainOf(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : (value ?? null);
}

function instantOf(text: string | null | undefined): Date | null {
  return text ? new Date(text) : null;
}

export function recordTask(
  work: Work,
  type: string,
  task: { id: string; subject: SubjectKey | null },
  changes: Changes,
  payload: Record<string, unknown> = {},
): void {
  work.record({
    type,
    object: 'task',
    recordId: task.id,
    changes,
    payload: { subject: task.subject, ...payload },
  });
}

async function activeOwner({ db, principal }: Work, userId: string | null): Promise<Holder> {
  const owner = await db
    .selectFrom('app_user')
    .select(['id as owner_id', 'team_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return owner ?? refuse(activityRefusals.ownerUnknown);
}

async function tellOwner(
  work: Work,
  userId: string,
  title: string,
  subject: SubjectKey | null,
): Promise<void> {
  const leadsTo = { object: subject?.object ?? null, recordId: subject?.id ?? null };
  await notify(work, {
    userId,
    kind: 'task-given',
    ...leadsTo,
    payload: { who: work.principal.name, title },
  });
}
