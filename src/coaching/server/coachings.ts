/** Coachings planned and done. */
import { addTask, completeTask, removeTask, type SubjectDirectory } from '../../activities/server/index.ts';
import { notify } from '../../notifications/server/index.ts';
import { dayOf, type Day } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import { say } from '../../platform/model/label.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireCoaching } from '../model/contract.ts';
import { coachingRefusals } from '../model/refusals.ts';
import { isAboutStage, topicWords, type CoachingTopic } from '../model/topics.ts';
import { getCoaching, readCoaching, stageNamed } from './coaching-queries.ts';
import { getPersonInReach } from './people-in-reach.ts';

type Planned = {
  personId: string;
  topic: CoachingTopic;
  stageId: string | null;
  words: string;
  plannedOn: Day;
};

/**
 * Plans a talk with somebody the asker leads: a task of his own on that day, and the person is told. Refuses people out of
 * reach as not found, oneself, and a topic about a stage without one.
 */
export async function planCoaching(
  subjects: SubjectDirectory,
  work: Work,
  { personId, topic, stageId, words, plannedOn }: Planned,
): Promise<WireCoaching> {
  const person = await getPersonInReach(work, personId);
  if (isAboutStage(topic) && stageId === null) refuse(coachingRefusals.stageMissing);
  const stage = stageId === null ? null : await stageNamed(work, stageId);
  const { principal, now } = work;
  const id = newId();
  const about = [say(topicWords[topic], principal.locale), stage?.name].filter(Boolean).join(' · ');
  await work.db
    .insertInto('coaching')
    .values({
      tenant_id: principal.tenantId,
      id,
      person_id: personId,
      coach_id: principal.userId!,
      topic,
      stage_id: stageId,
      words,
      planned_on: plannedOn,
      task_id: await ownTask(subjects, work, `${taskWords(work, person.name)}：${about}`, plannedOn),
      created_at: now,
    })
    .execute();
  note(work, 'coaching.planned', id, { words: { from: null, to: words } }, { personId, topic });
  const payload = { who: principal.name, topic: about, day: plannedOn };
  await notify(work, { userId: personId, kind: 'coaching-planned', object: null, recordId: null, payload });
  return readCoaching(work, id);
}

function taskWords({ principal }: Work, name: string): string {
  return principal.locale === 'en' ? `Coach ${name}` : `辅导${name}`;
}

/** The coach's reminder; none for those who make no tasks. */
async function ownTask(
  subjects: SubjectDirectory,
  work: Work,
  title: string,
  dueOn: Day,
): Promise<string | null> {
  if (scopeOf(work.principal, 'task', 'create') === null) return null;
  const task = await addTask(subjects, work, { title, subject: null, dueOn, promised: false });
  return task.id;
}

/**
 * Notes that the talk took place and what was agreed; its task is done. Refuses one that is done or cancelled, a day to
 * come, and people out of reach as not found.
 */
export async function finishCoaching(
  work: Work,
  id: string,
  { doneOn, outcome }: { doneOn: Day; outcome: string | null },
): Promise<WireCoaching> {
  const coaching = await getCoaching(work, id);
  if (doneOn > dayOf(work.now, work.principal.timeZone)) refuse(coachingRefusals.inFuture);
  await endPlanned(work, id, { done_on: doneOn, outcome: outcome || null });
  if (await isOwnTask(work, coaching)) await completeTask(work, coaching.task_id!, true);
  note(work, 'coaching.done', id, { outcome: { from: null, to: outcome } }, { personId: coaching.person_id });
  return readCoaching(work, id);
}

/** A planned talk will not take place. Refuses as finishing does. */
export async function cancelCoaching(work: Work, id: string): Promise<null> {
  const coaching = await getCoaching(work, id);
  await endPlanned(work, id, { cancelled_at: work.now });
  if (await isOwnTask(work, coaching)) await removeTask(work, coaching.task_id!);
  note(work, 'coaching.cancelled', id, {}, { personId: coaching.person_id });
  return null;
}

/** Does the asker have the reminder of it still before him? It may be done, removed, or in other hands by now. */
async function isOwnTask({ db, principal }: Work, { task_id }: { task_id: string | null }): Promise<boolean> {
  const task = await db
    .selectFrom('task')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', task_id)
    .where('owner_id', '=', principal.userId)
    .where('done_at', 'is', null)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return task !== undefined;
}

type Ending = { done_on: Day; outcome: string | null } | { cancelled_at: Date };

async function endPlanned({ db, principal }: Work, id: string, ending: Ending): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('coaching')
    .set(ending)
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('done_on', 'is', null)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) refuse(coachingRefusals.notPlanned);
}

type Changes = Record<string, { from: unknown; to: unknown }>;

function note(
  work: Work,
  type: string,
  id: string,
  changes: Changes,
  payload: Record<string, unknown>,
): void {
  work.record({ type, object: 'coaching', recordId: id, changes, payload });
}
