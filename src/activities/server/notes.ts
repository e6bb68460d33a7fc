import { sql, type SqlBool } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { NoteKind, WireNote } from '../model/note.ts';
import { activityRefusals } from '../model/refusals.ts';
import { tellMentioned } from './mentions.ts';
import { selectNotes, wireNotes, type NoteRow } from './note-queries.ts';
import { getSubject, type SubjectDirectory } from './subjects.ts';

export type NewNoteInput = {
  object: string;
  id: string;
  kind: NoteKind;
  body: string;
  at?: string | undefined;
  mentions: string[];
};
export type NoteChange = { kind?: NoteKind | undefined; body?: string | undefined; at?: string | undefined };

/** Adds a note to a record the asker may see and tells those mentioned. Refuses a time in the future. */
export async function addNote(
  directory: SubjectDirectory,
  work: Work,
  input: NewNoteInput,
): Promise<WireNote> {
  const subject = await getSubject(directory, work, input.object, input.id);
  const id = newId();
  await work.db
    .insertInto('note')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      subject_object: subject.object,
      subject_id: subject.id,
      account_id: subject.accountId,
      kind: input.kind,
      body: input.body,
      at: momentOf(work, input.at),
      author_id: work.principal.userId,
      created_at: work.now,
      updated_at: work.now,
    })
    .execute();
  recordNote(work, 'note.added', {
    id,
    kind: input.kind,
    subject_object: subject.object,
    subject_id: subject.id,
  });
  await tellMentioned(work, subject, input.mentions);
  return readNote(work, id);
}

/** Corrects a note. Refuses anybody but its author, a stale version and a time in the future. */
export async function changeNote(
  work: Work,
  id: string,
  version: number,
  change: NoteChange,
): Promise<WireNote> {
  const note = await ownNote(work, id);
  await updateNote(work, note, version, {
    ...(change.kind && { kind: change.kind }),
    ...(change.body && { body: change.body }),
    ...(change.at && { at: momentOf(work, change.at) }),
  });
  recordNote(work, 'note.changed', note);
  return readNote(work, id);
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

function momentOf({ now }: Work, told: string | undefined): Date {
  const at = told ? new Date(told) : now;
  return at > now ? refuse(activityRefusals.inTheFuture) : at;
}

async function ownNote(work: Work, id: string, removed = false): Promise<NoteRow> {
  const [note] = await selectNotes(work, sql<SqlBool>`n.id = ${id}`, 1, removed);
  if (!note) return refuse(refusals.notFound);
  return note.author_id === work.principal.userId ? note : refuse(activityRefusals.authorOnly);
}

type NoteColumns = Partial<{
  kind: NoteKind;
  body: string;
  at: Date;
  deleted_at: Date | null;
  deleted_by: string | null;
}>;

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
  note: Pick<NoteRow, 'id' | 'kind' | 'subject_object' | 'subject_id'>,
): void {
  const subject = { object: note.subject_object, id: note.subject_id };
  work.record({
    type,
    object: subject.object,
    recordId: subject.id,
    payload: { subject, noteId: note.id, kind: note.kind },
  });
}

async function readNote(work: Work, id: string): Promise<WireNote> {
  const [wire] = await wireNotes(work, await selectNotes(work, sql<SqlBool>`n.id = ${id}`, 1));
  return wire ?? refuse(refusals.notFound);
}
