/** Files as rows: found by their name on a record, and given versions. */
import { sql, type SqlBool } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { oneAtATime, type Work } from '../../platform/server/index.ts';
import { selectFiles, versionsOf, type FileRow } from './file-queries.ts';

/** The record a file hangs on. */
type Hanging = { object: string; id: string; accountId: string | null };

/** The file of that name on a record (beside a follow-up, or beside none); made when there is none. */
export async function fileNamed(
  work: Work,
  subject: Hanging,
  name: string,
  noteId: string | null,
): Promise<FileRow> {
  await oneAtATime(work, `file ${subject.id} ${name.toLowerCase()}`);
  const same = sql<SqlBool>`f.subject_object = ${subject.object} and f.subject_id = ${subject.id}
    and f.note_id is not distinct from ${noteId} and lower(f.name) = lower(${name})`;
  const [found] = await selectFiles(work, same, 1);
  return found ?? insertFile(work, subject, name, noteId);
}

async function insertFile(
  { db, principal, now }: Work,
  subject: Hanging,
  name: string,
  noteId: string | null,
): Promise<FileRow> {
  const row = {
    id: newId(),
    subject_object: subject.object,
    subject_id: subject.id,
    name,
    created_by: principal.userId,
    created_at: now,
  };
  await db
    .insertInto('file')
    .values({
      tenant_id: principal.tenantId,
      account_id: subject.accountId,
      note_id: noteId,
      updated_at: now,
      ...row,
    })
    .execute();
  return row;
}

export type NewVersion = {
  name: string;
  size: number;
  sha256: string;
  mediaType(): Promise<string>;
  /** Puts the content where it is kept. */
  keep(): Promise<unknown>;
};

/** Adds a version unless the newest is the very same, and returns the number of the newest then. */
export async function writeVersion(work: Work, row: FileRow, version: NewVersion): Promise<number> {
  const { name, size, sha256 } = version;
  await oneAtATime(work, `file ${row.id}`);
  const [newest] = await versionsOf(work, [row.id]);
  if (newest?.sha256 === sha256 && newest.name === name) return newest.number;
  const mediaType = await version.mediaType();
  await version.keep();
  const number = (newest?.number ?? 0) + 1;
  await work.db
    .insertInto('file_version')
    .values({
      tenant_id: work.principal.tenantId,
      id: newId(),
      file_id: row.id,
      number,
      name,
      media_type: mediaType,
      size: BigInt(size),
      sha256,
      author_id: work.principal.userId,
      at: work.now,
    })
    .execute();
  if (newest) await updateFile(work, row, { name });
  recordFile(work, newest ? 'file.version-added' : 'file.added', { ...row, name }, number);
  return number;
}

type FileColumns = Partial<{ name: string; deleted_at: Date | null; deleted_by: string | null }>;

export async function updateFile(
  { db, principal, now }: Work,
  { id }: FileRow,
  columns: FileColumns,
): Promise<void> {
  await db
    .updateTable('file')
    .set((row) => ({ ...columns, version: row('version', '+', 1n), updated_at: now }))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

/** The event is the subject's, so that whoever sees the subject hears of it. */
export function recordFile(
  work: Work,
  type: string,
  { id, name, subject_object, subject_id }: Pick<FileRow, 'id' | 'name' | 'subject_object' | 'subject_id'>,
  number?: number,
): void {
  const subject = { object: subject_object, id: subject_id };
  work.record({
    type,
    object: subject.object,
    recordId: subject.id,
    payload: { subject, fileId: id, name, ...(number && { number }) },
  });
}
