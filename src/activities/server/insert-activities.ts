/** Many notes and tasks at once, with their own times: imports and the demo company. */
import { newId } from '../../platform/model/identifier.ts';
import type { Work } from '../../platform/server/index.ts';
import type { TalkResult } from '../model/follow-up-type.ts';
import type { WireNote } from '../model/note.ts';
import type { NoteKind } from '../model/note-kind.ts';
import { recordNote } from './notes.ts';
import { subjectOf } from './task-queries.ts';
import { recordTask } from './tasks.ts';

type About = { subjectObject: string | null; subjectId: string | null; accountId: string | null };

export type NewNote = About & {
  kind: NoteKind;
  /** A type that does not stand for the kind itself. */
  type?: string;
  body: string;
  result?: TalkResult;
  contactId?: string;
  nextStep?: { what: string; dueOn: string };
  talk?: WireNote['talk'];
  at: Date;
  authorId: string | null;
};

export type NewTask = About & {
  title: string;
  dueOn: string | null;
  remindAt?: Date;
  promised: boolean;
  ownerId: string | null;
  teamId: string | null;
  createdAt: Date;
  createdBy: string | null;
  doneAt: Date | null;
};

const rowsAtOnce = 1000;

/** Inserts notes that have a subject, and notes one change each; values are trusted. Returns their ids in order. */
export async function insertNotes(work: Work, notes: readonly NewNote[]): Promise<string[]> {
  const rows = notes.map((note) => ({
    tenant_id: work.principal.tenantId,
    id: newId(),
    subject_object: note.subjectObject!,
    subject_id: note.subjectId!,
    account_id: note.accountId,
    kind: note.kind,
    type: note.type ?? null,
    body: note.body,
    result: note.result ? JSON.stringify(note.result) : null,
    contact_id: note.contactId ?? null,
    talk: note.talk ? JSON.stringify(note.talk) : null,
    next_step: note.nextStep?.what ?? null,
    next_step_on: note.nextStep?.dueOn ?? null,
    at: note.at,
    author_id: note.authorId,
    created_at: note.at,
    updated_at: note.at,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await work.db
      .insertInto('note')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
  for (const row of rows) recordNote(work, 'note.added', row);
  return rows.map((row) => row.id);
}

/** Inserts tasks, and notes one change each; values are trusted. Returns their ids in order. */
export async function insertTasks(work: Work, tasks: readonly NewTask[]): Promise<string[]> {
  const rows = tasks.map((task) => ({
    tenant_id: work.principal.tenantId,
    id: newId(),
    title: task.title,
    subject_object: task.subjectObject,
    subject_id: task.subjectId,
    account_id: task.accountId,
    due_on: task.dueOn,
    remind_at: task.remindAt ?? null,
    promised: task.promised,
    owner_id: task.ownerId,
    team_id: task.teamId,
    done_at: task.doneAt,
    created_at: task.createdAt,
    created_by: task.createdBy,
    updated_at: task.doneAt ?? task.createdAt,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await work.db
      .insertInto('task')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
  for (const row of rows)
    recordTask(
      work,
      'task.created',
      { id: row.id, subject: subjectOf(row) },
      { title: { from: null, to: row.title } },
    );
  return rows.map((row) => row.id);
}
