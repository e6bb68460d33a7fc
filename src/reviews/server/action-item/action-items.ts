/** Action items made, changed and ended. */
import {
  addTask,
  completeTask,
  type Subject,
  type SubjectDirectory,
} from '../../../activities/server/index.ts';
import type { Day } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Change, type Work } from '../../../platform/server/index.ts';
import type { NewItem, WireActionItem } from '../../model/action-item/contract.ts';
import { reviewRefusals } from '../../model/refusals.ts';
import type { Measuring } from '../measuring.ts';
import { readBasis } from './ask-figure.ts';
import { getItemRow, mayChangeItem, readActionItem, type ItemRow } from './item-queries.ts';

type Parts = { measuring: Measuring; subjects: SubjectDirectory };

/** Where an item comes from, when it is no plain one: the review it was decided in. */
type From = { reviewId?: string };

/**
 * Gives an action item to somebody whom the right to create tasks reaches, oneself unless told: the figure it rests on is
 * asked as it stands now, and a task stands among the owner's. Refuses a figure insights does not know or the asker may
 * not ask, and an owner out of reach.
 */
export async function addActionItem(
  { measuring, subjects }: Parts,
  work: Work,
  { basis: asked, ...item }: NewItem,
  { reviewId }: From = {},
): Promise<WireActionItem> {
  const { principal, now } = work;
  const id = newId();
  const basis = asked && (await readBasis(measuring, work, asked));
  const owner = await ownerOf(work, item.ownerId ?? principal.userId!);
  await work.db
    .insertInto('action_item')
    .values({
      tenant_id: principal.tenantId,
      id,
      title: item.title,
      words: item.words,
      ...owner,
      due_on: item.dueOn,
      basis: basis && toJson(basis),
      expected: item.expected && toJson(item.expected),
      measure_on: item.expected?.by ?? null,
      review_id: reviewId ?? null,
      created_by: principal.userId!,
      created_at: now,
      updated_at: now,
    })
    .execute();
  note(work, 'action-item.added', id, { title: { from: null, to: item.title } }, owner.owner_id);
  await giveTask(subjects, work, id, item.title, item.dueOn, owner.owner_id);
  return readActionItem(work, id);
}

async function ownerOf({ db, principal }: Work, userId: string) {
  const owner = await db
    .selectFrom('app_user')
    .select(['id as owner_id', 'team_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .executeTakeFirst();
  return owner ?? refuse(refusals.notFound);
}

/** The owner's task about the item: it is in his queue and his digest, and he is told of it. */
async function giveTask(
  subjects: SubjectDirectory,
  work: Work,
  id: string,
  title: string,
  dueOn: Day,
  ownerId: string,
): Promise<void> {
  const subject = { object: 'action_item', id };
  const task = await addTask(subjects, work, { title, subject, dueOn, promised: false, ownerId });
  await work.db
    .updateTable('action_item')
    .set({ task_id: task.id })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
}

type Told = { title?: string | undefined; words?: string | undefined; dueOn?: Day | undefined };

/** Changes the words or the day of an open item. Refuses a stale version, and an item that has ended. */
export async function changeActionItem(
  work: Work,
  id: string,
  version: number,
  { title, words, dueOn }: Told,
): Promise<WireActionItem> {
  const row = await lockOpenItem(work, id);
  if (Number(row.version) !== version) refuse(refusals.staleVersion);
  const wanted = { title: title ?? row.title, words: words ?? row.words, due_on: dueOn ?? row.due_on };
  const changes = Object.fromEntries(
    (['title', 'words', 'due_on'] as const)
      .filter((field) => wanted[field] !== row[field])
      .map((field) => [field, { from: row[field], to: wanted[field] }]),
  );
  if (Object.keys(changes).length === 0) return readActionItem(work, id);
  await writeItem(work, row, wanted);
  note(work, 'action-item.changed', id, changes, row.owner_id);
  return readActionItem(work, id);
}

/** Ends an open item, done or dropped; its task is done with it where the asker may tick it off. */
export async function endActionItem(
  work: Work,
  id: string,
  { state, words }: { state: 'done' | 'dropped'; words: string | null },
): Promise<WireActionItem> {
  const row = await lockOpenItem(work, id);
  const { now, principal } = work;
  await writeItem(work, row, { state, ended_at: now, ended_by: principal.userId, end_words: words || null });
  const told = state === 'done' ? 'action-item.done' : 'action-item.dropped';
  note(work, told, id, { state: { from: 'open', to: state } }, row.owner_id);
  if (row.task_id && (await hasOpenTask(work, row.task_id))) await completeTask(work, row.task_id, true);
  return readActionItem(work, id);
}

/** The task may be done, removed, or in hands the asker does not reach. */
async function hasOpenTask({ db, principal }: Work, taskId: string): Promise<boolean> {
  const mayAll = scopeOf(principal, 'task', 'update') === 'all';
  const task = await db
    .selectFrom('task')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', taskId)
    .where('done_at', 'is', null)
    .where('deleted_at', 'is', null)
    .$if(!mayAll, (query) => query.where('owner_id', '=', principal.userId))
    .executeTakeFirst();
  return task !== undefined;
}

/** Refuses as not found what the asker may not see, as forbidden what he may not change, and what has ended. */
async function lockOpenItem(work: Work, id: string): Promise<ItemRow> {
  await work.db
    .selectFrom('action_item')
    .select('id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  const row = await getItemRow(work, id);
  if (!mayChangeItem(work, row)) refuse(refusals.forbidden);
  return row.state === 'open' ? row : refuse(reviewRefusals.itemEnded);
}

type Columns = Partial<{
  title: string;
  words: string;
  due_on: Day;
  state: string;
  ended_at: Date;
  ended_by: string | null;
  end_words: string | null;
}>;

async function writeItem({ db, principal, now }: Work, row: ItemRow, columns: Columns): Promise<void> {
  await db
    .updateTable('action_item')
    .set({ ...columns, updated_at: now, version: row.version + 1n })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', row.id)
    .execute();
}

/** An item as what is talked about: its comments and its task hang on it. */
export async function actionItemSubject(work: Work, id: string): Promise<Subject> {
  const { title, owner_id, team_id } = await getItemRow(work, id);
  return { object: 'action_item', id, title, accountId: null, ownerId: owner_id, teamId: team_id };
}

function note(
  work: Work,
  type: string,
  id: string,
  changes: NonNullable<Change['changes']>,
  ownerId: string,
): void {
  work.record({ type, object: 'action_item', recordId: id, changes, payload: { ownerId } });
}
