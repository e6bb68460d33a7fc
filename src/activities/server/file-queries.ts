import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { covers, scopeOf } from '../../platform/model/principal.ts';
import type { Action } from '../../platform/model/contract.ts';
import { Refusal, refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireFile, WireFileVersion } from '../model/file-contract.ts';
import { getSubject, type Subject, type SubjectDirectory } from './subjects.ts';

export type FileRow = {
  id: string;
  subject_object: string;
  subject_id: string;
  name: string;
  created_by: string | null;
  created_at: Date;
};

export type FileVersionRow = {
  id: string;
  file_id: string;
  number: number;
  name: string;
  media_type: string;
  size: bigint;
  sha256: string;
  author_id: string | null;
  author_name: string | null;
  at: Date;
};

/** Files that meet the predicate on `f`, newest first; row-level security lets through those whose subject the asker sees. */
export async function selectFiles(
  work: Work,
  where: RawBuilder<SqlBool>,
  limit: number,
  removed = false,
): Promise<FileRow[]> {
  const found = await sql<FileRow>`
    select f.id, f.subject_object, f.subject_id, f.name, f.created_by, f.created_at from file f
    where f.tenant_id = ${work.principal.tenantId} and f.deleted_at is ${removed ? sql`not null` : sql`null`} and ${where}
    order by f.created_at desc, f.id desc limit ${limit}`.execute(work.db);
  return found.rows;
}

/** The versions of these files, newest first. */
export async function versionsOf(work: Work, fileIds: readonly string[]): Promise<FileVersionRow[]> {
  if (fileIds.length === 0) return [];
  const found = await sql<FileVersionRow>`
    select v.id, v.file_id, v.number, v.name, v.media_type, v.size, v.sha256, v.author_id, u.name as author_name, v.at
    from file_version v left join app_user u on u.tenant_id = v.tenant_id and u.id = v.author_id
    where v.tenant_id = ${work.principal.tenantId} and v.file_id = any(${fileIds}::uuid[])
    order by v.file_id, v.number desc`.execute(work.db);
  return found.rows;
}

export function wireVersion(row: FileVersionRow): WireFileVersion {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    mediaType: row.media_type,
    size: Number(row.size),
    author: row.author_id ? { id: row.author_id, name: row.author_name } : null,
    at: row.at.toISOString(),
  };
}

/** What a file is about as the asker sees it; null where only a joined history shows it to him. */
export type SeenFile = { row: FileRow; subject: Subject | null };

/** Files on the wire with their versions and what the asker may do. */
export async function wireFiles(work: Work, files: readonly SeenFile[]): Promise<WireFile[]> {
  const versions = Map.groupBy(
    await versionsOf(
      work,
      files.map(({ row }) => row.id),
    ),
    (version) => version.file_id,
  );
  return files.map(({ row, subject }) => ({
    id: row.id,
    subject: { object: row.subject_object, id: row.subject_id, title: subject?.title ?? null },
    name: row.name,
    versions: (versions.get(row.id) ?? []).map(wireVersion),
    mayAddVersion: subject !== null && mayDoTo(work, subject, 'update'),
    mayRemove: subject !== null && mayRemove(work, row, subject),
  }));
}

/** May the asker do this to the record a file is about? */
export function mayDoTo({ principal }: Work, subject: Subject, action: Action): boolean {
  const scope = scopeOf(principal, subject.object, action);
  return scope !== null && covers(principal, scope, subject);
}

/** Who added a file may remove it, and whoever may delete what it is about. */
export function mayRemove(work: Work, row: FileRow, subject: Subject): boolean {
  const isOwn = row.created_by !== null && row.created_by === work.principal.userId;
  return isOwn || mayDoTo(work, subject, 'delete');
}

/**
 * One file the asker may read: he sees its subject, or a record that the subject's history was joined to. Refuses
 * everything else as not found; `removed`: one out of sight.
 */
export async function getFile(
  directory: SubjectDirectory,
  work: Work,
  id: string,
  removed = false,
): Promise<SeenFile> {
  const [row] = await selectFiles(work, sql<SqlBool>`f.id = ${id}`, 1, removed);
  if (!row) return refuse(refusals.notFound);
  const subject = await findSubject(directory, work, row.subject_object, row.subject_id);
  if (!subject && !(await isSeenByJoining(directory, work, row))) return refuse(refusals.notFound);
  return { row, subject };
}

/** The subject; null when the asker does not see it. */
export async function findSubject(
  directory: SubjectDirectory,
  work: Work,
  object: string,
  id: string,
): Promise<Subject | null> {
  if (!scopeOf(work.principal, object, 'read')) return null;
  return getSubject(directory, work, object, id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === refusals.notFound.code) return null;
    throw error;
  });
}

async function isSeenByJoining(directory: SubjectDirectory, work: Work, row: FileRow): Promise<boolean> {
  const joined = await work.db
    .selectFrom('joined_history')
    .select(['object', 'record_id'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('from_object', '=', row.subject_object)
    .where('from_id', '=', row.subject_id)
    .execute();
  for (const { object, record_id } of joined)
    if (await findSubject(directory, work, object, record_id)) return true;
  return false;
}
