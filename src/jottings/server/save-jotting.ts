import { sql } from 'kysely';
import { contactKind } from '../../accounts/server/index.ts';
import { addNote, followUpTypes, type SubjectDirectory } from '../../activities/server/index.ts';
import { changeStage, dealKind, tickItem } from '../../deals/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import { createRecord, getStored, openKind, updateRecord, type Values } from '../../records/server/index.ts';
import type { JottingBody } from '../model/contract.ts';
import { jottingRefusals } from '../model/refusals.ts';
import { kindOf } from './find-abouts.ts';
import type { Done } from './undo-jotting.ts';

export type SavedJotting = {
  id: string;
  noteId: string;
  about: JottingBody['about'];
  movedTo: string | null;
};

/** What stands on a deal that a jotting changes. */
const changeable = ['amount', 'next_step', 'next_step_on', 'next_step_agreed'] as const;

/**
 * Writes down what was confirmed of a jotting, each part by the use case of its domain, all in one transaction: new
 * contacts, the follow-up with its next step, the amount, ticks, and last the stage with its gates. Refuses whatever one of
 * them refuses, and what only deals have elsewhere.
 */
export async function saveJotting(
  subjects: SubjectDirectory,
  work: Work,
  body: JottingBody,
): Promise<SavedJotting> {
  const { about } = body;
  const isDeal = about.object === 'deal';
  if (!isDeal && (body.amount !== null || body.stageId !== null || body.ticks.length > 0))
    refuse(jottingRefusals.dealOnly);
  const open = await openKind(work, kindOf(about.object));
  const before = await getStored(work, open, about.id);
  const accountId =
    about.object === 'account' ? about.id : ((before.values['account'] as string | null | undefined) ?? null);
  const contacts = await makeContacts(work, body, accountId);
  const note = await writeNote(subjects, work, body, contacts[0] ?? null);
  if (body.amount !== null) await updateRecord(work, dealKind, about.id, { amount: body.amount });
  for (const itemId of body.ticks) await tickItem(work, about.id, itemId, true);
  const { stageId, lossReasonId } = body;
  if (stageId !== null) await changeStage(work, { dealId: about.id, stageId, lossReasonId });
  const after = isDeal ? (await getStored(work, open, about.id)).values : {};
  const done: Done = {
    contacts,
    taskId: body.nextStep && (await taskMadeBy(work, body)),
    ticks: body.ticks,
    stageId: stageId === null ? null : (before.values['stage'] as string),
    ...changesBetween(isDeal ? before.values : {}, after),
  };
  const id = await keepJotting(work, body, note.id, done);
  return { id, noteId: note.id, about, movedTo: stageId };
}

async function makeContacts(
  work: Work,
  { newPeople }: JottingBody,
  account: string | null,
): Promise<string[]> {
  const ids: string[] = [];
  for (const person of newPeople) {
    const told = Object.entries({ ...person, account }).filter(([, value]) => value !== null);
    ids.push(await createRecord(work, contactKind, Object.fromEntries(told)));
  }
  return ids;
}

async function writeNote(
  subjects: SubjectDirectory,
  work: Work,
  body: JottingBody,
  newContact: string | null,
) {
  const { about, text, type, result, contactId, nextStep, ours } = body;
  const kind = (await followUpTypes(work)).find(({ key }) => key === type)?.kind ?? 'note';
  return addNote(subjects, work, {
    ...about,
    kind,
    type,
    body: text,
    result,
    contactId: contactId ?? newContact,
    nextStep,
    ours,
    mentions: [],
  });
}

/** Where the record keeps no next step of its own, it became a task. */
async function taskMadeBy(
  { db, principal, now }: Work,
  { about, nextStep }: JottingBody,
): Promise<string | null> {
  const task = await db
    .selectFrom('task')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('subject_object', '=', about.object)
    .where('subject_id', '=', about.id)
    .where('title', '=', nextStep!.what)
    .where('created_at', '=', now)
    .executeTakeFirst();
  return task?.id ?? null;
}

function changesBetween(before: Values, after: Values): Pick<Done, 'before' | 'after'> {
  const changed = changeable.filter((field) => (before[field] ?? null) !== (after[field] ?? null));
  const of = (values: Values) => Object.fromEntries(changed.map((field) => [field, values[field] ?? null]));
  return { before: of(before), after: of(after) };
}

async function keepJotting(work: Work, body: JottingBody, noteId: string, done: Done): Promise<string> {
  const { tenantId, userId } = work.principal;
  const id = newId();
  await sql`insert into jotting (tenant_id, id, author_id, object, record_id, note_id, done, seconds, keys, at)
    values (${tenantId}, ${id}, ${userId}, ${body.about.object}, ${body.about.id}, ${noteId}, ${toJson(done)}::jsonb,
      ${body.seconds}, ${body.keys}, ${work.now})`.execute(work.db);
  return id;
}
