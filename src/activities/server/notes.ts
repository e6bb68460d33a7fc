import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { notify } from '../../notifications/server/index.ts';
import type { NoteKind } from '../model/contract.ts';
import { activityRefusals } from '../model/refusals.ts';
import { getSubject, type SubjectDirectory } from './subjects.ts';

export type NewNoteInput = { object: string; id: string; kind: NoteKind; body: string; at?: string | undefined; mentions: string[] };

/** Adds a note to a record the asker may see and tells those mentioned. Refuses a time in the future. */
export async function addNote(directory: SubjectDirectory, work: Work, input: NewNoteInput) {
  const subject = await getSubject(directory, work, input.object, input.id);
  const at = input.at ? new Date(input.at) : work.now;
  if (at > work.now) refuse(activityRefusals.inTheFuture);
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
      at,
      author_id: work.principal.userId,
      created_at: work.now,
      updated_at: work.now,
      deleted_at: null,
      deleted_by: null,
    })
    .execute();
  const payload = { subject: { object: subject.object, id: subject.id }, noteId: id, kind: input.kind };
  work.record({ type: 'note.added', object: subject.object, recordId: subject.id, payload });
  await tellMentioned(work, subject, input);
  return readNote(work, id);
}

async function tellMentioned(work: Work, subject: { object: string; id: string; title: string }, input: NewNoteInput): Promise<void> {
  for (const userId of new Set(input.mentions)) {
    if (userId === work.principal.userId) continue;
    await notify(work, {
      userId,
      kind: 'mentioned',
      object: subject.object,
      recordId: subject.id,
      payload: { who: work.principal.name, title: subject.title },
    });
  }
}

/** Corrects a note. Refuses anybody but its author, and a stale version. */
export async function changeNote(work: Work, id: string, version: number, change: { kind?: NoteKind | undefined; body?: string | undefined }) {
  await lockOwnNote(work, id, version);
  await work.db
    .updateTable('note')
    .set({ ...(change.kind && { kind: change.kind }), ...(change.body && { body: change.body }), version: BigInt(version + 1), updated_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({ type: 'note.changed', object: 'note', recordId: id });
  return readNote(work, id);
}

/** Removes a note of one's own; it stays in the database, out of sight. */
export async function removeNote(work: Work, id: string): Promise<null> {
  await lockOwnNote(work, id, null);
  await work.db
    .updateTable('note')
    .set({ deleted_at: work.now, deleted_by: work.principal.userId })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({ type: 'note.removed', object: 'note', recordId: id });
  return null;
}

async function lockOwnNote(work: Work, id: string, version: number | null): Promise<void> {
  const row = (await noteRow(work, id)) ?? refuse(refusals.notFound);
  if (row.author_id !== work.principal.userId) refuse(activityRefusals.authorOnly);
  if (version !== null && Number(row.version) !== version) refuse(refusals.staleVersion);
}

async function noteRow({ db, principal }: Work, id: string) {
  return db
    .selectFrom('note as n')
    .leftJoin('app_user as u', (join) => join.onRef('u.tenant_id', '=', 'n.tenant_id').onRef('u.id', '=', 'n.author_id'))
    .select(['n.id', 'n.kind', 'n.body', 'n.at', 'n.author_id', 'u.name as author_name', 'n.version'])
    .where('n.tenant_id', '=', principal.tenantId)
    .where('n.id', '=', id)
    .where('n.deleted_at', 'is', null)
    .executeTakeFirst();
}

type NoteRow = NonNullable<Awaited<ReturnType<typeof noteRow>>>;

/** A note on the wire. */
export function wireNote(work: Work, row: NoteRow) {
  return {
    id: row.id,
    kind: row.kind as NoteKind,
    body: row.body,
    at: row.at.toISOString(),
    author: row.author_id ? { id: row.author_id, name: row.author_name } : null,
    mine: row.author_id === work.principal.userId,
    version: Number(row.version),
  };
}

async function readNote(work: Work, id: string) {
  return wireNote(work, (await noteRow(work, id)) ?? refuse(refusals.notFound));
}
