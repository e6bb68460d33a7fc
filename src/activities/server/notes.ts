import { sql, type SqlBool } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireNote } from '../model/note.ts';
import type { NoteKind } from '../model/note-kind.ts';
import { lastMomentOf } from '../model/chat/read-chat.ts';
import { activityRefusals } from '../model/refusals.ts';
import { tellMentioned } from './mentions.ts';
import { selectNotes, wireNotes, type NoteRow } from './note-queries.ts';
import { getSubject, type Subject, type SubjectDirectory } from './subjects.ts';
import { addTask } from './tasks.ts';
import { columnsOfTalk, type TalkColumns } from './told-talk.ts';

/** `by`: who promised it, where that was told. */
export type NextStep = { what: string; dueOn: string | null; by?: 'us' | 'customer' | null | undefined };

export type NewNoteInput = {
  object: string;
  id: string;
  kind: NoteKind;
  type?: string | undefined;
  body: string;
  result?: string | null | undefined;
  contactId?: string | null | undefined;
  nextStep?: NextStep | null | undefined;
  /** The text is a pasted chat: who of its speakers is one of us. */
  ours?: readonly string[] | undefined;
  at?: string | undefined;
  mentions: string[];
};

export type NoteChange = {
  kind?: NoteKind | undefined;
  type?: string | undefined;
  body?: string | undefined;
  result?: string | null | undefined;
  contactId?: string | null | undefined;
  at?: string | undefined;
};

/**
 * Adds a note to a record the asker may see and tells those mentioned. The next step becomes that of the record where it
 * keeps one, else a task of the asker's. Told no time, a chat stands at its last message, all else at now. Refuses what the type of talk asks for and is not told, and a time in the future.
 */
export async function addNote(
  directory: SubjectDirectory,
  work: Work,
  input: NewNoteInput,
): Promise<WireNote> {
  const subject = await getSubject(directory, work, input.object, input.id);
  const nextStep = input.nextStep ?? null;
  const talk = await columnsOfTalk(directory, work, subject, {
    kind: input.kind,
    type: input.type ?? null,
    body: input.body,
    resultId: input.result ?? null,
    contactId: input.contactId ?? (subject.object === 'contact' ? subject.id : null),
    nextStep,
    ours: input.ours ?? null,
  });
  const row = { id: newId(), subject_object: subject.object, subject_id: subject.id, ...talk };
  await work.db
    .insertInto('note')
    .values({
      tenant_id: work.principal.tenantId,
      ...row,
      account_id: subject.accountId,
      next_step: nextStep?.what ?? null,
      next_step_on: nextStep?.dueOn ?? null,
      at: momentOf(work, input.at) ?? momentOfChat(work, talk) ?? work.now,
      author_id: work.principal.userId,
      created_at: work.now,
      updated_at: work.now,
    })
    .execute();
  recordNote(work, 'note.added', row);
  if (nextStep) await takeNextStep(directory, work, subject, nextStep);
  await tellMentioned(work, subject, row.id, input.mentions);
  return readNote(work, row.id);
}

async function takeNextStep(
  directory: SubjectDirectory,
  work: Work,
  subject: Subject,
  { what, dueOn, by }: NextStep,
): Promise<void> {
  if (await subject.takeNextStep?.({ what, dueOn, isAgreed: by === 'customer' })) return;
  const { object, id } = subject;
  await addTask(directory, work, { title: what, subject: { object, id }, dueOn, promised: by === 'us' });
}

/**
 * Corrects a note. Refuses anybody but its author, a stale version, a time in the future, and words that no longer meet
 * the rules of the type.
 */
export async function changeNote(
  directory: SubjectDirectory,
  work: Work,
  id: string,
  version: number,
  { at, ...told }: NoteChange,
): Promise<WireNote> {
  const note = await ownNote(work, id);
  const talk = Object.keys(told).length > 0 && (await correctedTalk(directory, work, note, told));
  await updateNote(work, note, version, { ...talk, ...(at && { at: momentOf(work, at)! }) });
  recordNote(work, 'note.changed', { ...note, ...talk });
  return readNote(work, id);
}

/** The note's words with the correction in them, held against the rules anew; another kind is another type. */
function correctedTalk(
  directory: SubjectDirectory,
  work: Work,
  note: NoteRow,
  told: Omit<NoteChange, 'at'>,
): Promise<TalkColumns> {
  const { next_step: what, next_step_on: dueOn } = note;
  return columnsOfTalk(
    directory,
    work,
    { accountId: note.account_id },
    {
      kind: told.kind ?? note.kind,
      type: told.type ?? (told.kind ? null : note.type),
      body: told.body ?? note.body,
      resultId: told.result === undefined ? (note.result?.id ?? null) : told.result,
      contactId: told.contactId === undefined ? note.contact_id : told.contactId,
      nextStep: what === null ? null : { what, dueOn },
      ours: note.talk && oursOf(note.talk),
    },
  );
}

function oursOf(talk: NonNullable<NoteRow['talk']>): string[] {
  return [...new Set(talk.filter(({ isOurs }) => isOurs).map(({ by }) => by))];
}

/** Removes a note of one's own; it can be restored. */
export async function removeNote(work: Work, id: string): Promise<null> {
  const note = await ownNote(work, id);
  await updateNote(work, note, Number(note.version), {
    deleted_at: work.now,
    deleted_by: work.principal.userId,
  });
  recordNote(work, 'note.removed', note);
  return null;
}

/** Takes back the removal of one's own note. */
export async function restoreNote(work: Work, id: string): Promise<WireNote> {
  const note = await ownNote(work, id, true);
  await updateNote(work, note, Number(note.version), { deleted_at: null, deleted_by: null });
  recordNote(work, 'note.restored', note);
  return readNote(work, id);
}

function momentOf({ now }: Work, told: string | undefined): Date | null {
  if (told === undefined) return null;
  const at = new Date(told);
  return at > now ? refuse(activityRefusals.inTheFuture) : at;
}

/** A pasted chat took place when its last message was said. */
function momentOfChat({ now, principal }: Work, { talk }: TalkColumns): Date | null {
  if (talk === null) return null;
  return lastMomentOf(JSON.parse(talk) as NonNullable<WireNote['talk']>, principal.timeZone, now);
}

async function ownNote(work: Work, id: string, removed = false): Promise<NoteRow> {
  const [note] = await selectNotes(work, sql<SqlBool>`n.id = ${id}`, 1, removed);
  if (!note) return refuse(refusals.notFound);
  return note.author_id === work.principal.userId ? note : refuse(activityRefusals.authorOnly);
}

type NoteColumns = Partial<TalkColumns & { at: Date; deleted_at: Date | null; deleted_by: string | null }>;

async function updateNote(
  { db, principal, now }: Work,
  note: NoteRow,
  version: number,
  columns: NoteColumns,
): Promise<void> {
  const updated = await db
    .updateTable('note')
    .set({ ...columns, version: BigInt(version + 1), updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', note.id)
    .where('version', '=', BigInt(version))
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) refuse(refusals.staleVersion);
}

/** The event is the subject's, so that whoever sees the subject hears of it. */
export function recordNote(
  work: Work,
  type: string,
  note: Pick<NoteRow, 'id' | 'kind' | 'type' | 'subject_object' | 'subject_id'>,
): void {
  const subject = { object: note.subject_object, id: note.subject_id };
  work.record({
    type,
    object: subject.object,
    recordId: subject.id,
    payload: { subject, noteId: note.id, kind: note.kind, type: note.type ?? note.kind },
  });
}

async function readNote(work: Work, id: string): Promise<WireNote> {
  const [wire] = await wireNotes(work, await selectNotes(work, sql<SqlBool>`n.id = ${id}`, 1));
  return wire ?? refuse(refusals.notFound);
}
