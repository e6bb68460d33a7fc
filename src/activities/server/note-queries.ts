import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import type { WireNote } from '../model/note.ts';
import type { NoteKind } from '../model/note-kind.ts';
import type { FollowUpType, TalkResult } from '../model/follow-up-type.ts';
import { wireVersion, type FileVersionRow } from './file-queries.ts';
import { followUpTypes } from './follow-up-types.ts';
import { subjectTitles } from './subjects.ts';
import { talkOccasions } from './talk-occasions.ts';
import type { SubjectKey } from './task-queries.ts';

export type NoteRow = {
  id: string;
  subject_object: string;
  subject_id: string;
  account_id: string | null;
  kind: NoteKind;
  type: string | null;
  result: TalkResult | null;
  contact_id: string | null;
  next_step: string | null;
  next_step_on: string | null;
  body: string;
  talk: WireNote['talk'];
  at: Date;
  author_id: string | null;
  author_name: string | null;
  version: bigint;
};

/** Notes that meet the predicate on `n`, newest first; row-level security lets through those whose subject the asker sees. */
export async function selectNotes(
  work: Work,
  where: RawBuilder<SqlBool>,
  limit: number,
  removed = false,
): Promise<NoteRow[]> {
  const found = await sql<NoteRow>`
    select n.id, n.subject_object, n.subject_id, n.account_id, n.kind, n.type, n.result, n.contact_id, n.next_step,
      n.next_step_on, n.body, n.talk, n.at, n.author_id, u.name as author_name, n.version
    from note n left join app_user u on u.tenant_id = n.tenant_id and u.id = n.author_id
    where n.tenant_id = ${work.principal.tenantId} and n.deleted_at is ${removed ? sql`not null` : sql`null`} and ${where}
    order by n.at desc, n.id desc limit ${limit}`.execute(work.db);
  return found.rows;
}

/** Notes on the wire; one whose subject has no name for the asker is left out, unless its history is `joined` to another. */
export async function wireNotes(
  work: Work,
  rows: readonly NoteRow[],
  joined: readonly SubjectKey[] = [],
): Promise<WireNote[]> {
  if (rows.length === 0) return [];
  const titleOf = await subjectTitles(work, rows);
  const contactOf = await contactNames(work, rows);
  const filesOf = await filesOfNotes(work, rows);
  const types = new Map((await followUpTypes(work)).map((type) => [type.key, type]));
  const occasionOf = await talkOccasions(work, rows);
  const isJoined = (row: NoteRow) =>
    joined.some(({ object, id }) => object === row.subject_object && id === row.subject_id);
  return rows.flatMap((row) => {
    const title = titleOf(row);
    if (title === null && !isJoined(row)) return [];
    const named = { type: typeOf(types, row), contact: contactOf(row), files: filesOf(row, title) };
    return [{ ...wireNote(work, row, title), ...named, ...occasionOf(row.id) }];
  });
}

function typeOf(types: ReadonlyMap<string, FollowUpType>, { type, kind }: NoteRow): WireNote['type'] {
  const key = type ?? kind;
  const { name = key, nameEn = null } = types.get(key) ?? {};
  return { key, name, nameEn };
}

/** With whom the talks were; without a name where the asker may not see the contact. */
async function contactNames(
  work: Work,
  rows: readonly NoteRow[],
): Promise<(row: NoteRow) => WireNote['contact']> {
  const about = ({ contact_id }: NoteRow) => ({
    subject_object: contact_id && 'contact',
    subject_id: contact_id,
  });
  const nameOf = await subjectTitles(work, rows.map(about));
  return (row) => (row.contact_id ? { id: row.contact_id, name: nameOf(about(row)) } : null);
}

function wireNote(
  { principal }: Work,
  row: NoteRow,
  title: string | null,
): Omit<WireNote, 'type' | 'contact' | 'files' | 'call' | 'meetingId'> {
  return {
    id: row.id,
    subject: { object: row.subject_object, id: row.subject_id, title },
    kind: row.kind,
    result: row.result,
    nextStep: row.next_step === null ? null : { what: row.next_step, dueOn: row.next_step_on },
    body: row.body,
    talk: row.talk,
    at: row.at.toISOString(),
    author: row.author_id ? { id: row.author_id, name: row.author_name } : null,
    mine: row.author_id !== null && row.author_id === principal.userId,
    version: Number(row.version),
  };
}

/** The newest versions of the files that belong to these notes. */
async function filesOfNotes(
  work: Work,
  rows: readonly NoteRow[],
): Promise<(row: NoteRow, title: string | null) => WireNote['files']> {
  const found = await sql<FileVersionRow & { note_id: string }>`
    select distinct on (f.created_at, f.id) f.note_id, v.id, v.file_id, v.number, v.name, v.media_type, v.size, v.sha256,
      v.author_id, u.name as author_name, v.at
    from file f join file_version v on v.tenant_id = f.tenant_id and v.file_id = f.id
      left join app_user u on u.tenant_id = v.tenant_id and u.id = v.author_id
    where f.tenant_id = ${work.principal.tenantId} and v.tenant_id = ${work.principal.tenantId}
      and f.note_id = any(${rows.map(({ id }) => id)}::uuid[]) and f.deleted_at is null
    order by f.created_at, f.id, v.number desc`.execute(work.db);
  const byNote = Map.groupBy(found.rows, ({ note_id }) => note_id);
  return ({ id, subject_object, subject_id }, title) =>
    (byNote.get(id) ?? []).map((file) => ({
      fileId: file.file_id,
      subject: { object: subject_object, id: subject_id, title },
      version: wireVersion(file),
    }));
}
