import { sql, type SqlBool } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import {
  keepUpload,
  storedPath,
  type FileAnswer,
  type ReceivedFile,
  type Work,
} from '../../platform/server/index.ts';
import { longestFileName, readFileName } from '../model/file-name.ts';
import { previewOf } from '../model/file-preview.ts';
import type { WireFile } from '../model/file-contract.ts';
import { activityRefusals } from '../model/refusals.ts';
import {
  getFile,
  mayDoTo,
  mayRemove,
  selectFiles,
  versionsOf,
  wireFiles,
  type SeenFile,
} from './file-queries.ts';
import { fileNamed, recordFile, updateFile, writeVersion, type NewVersion } from './file-versions.ts';
import { mediaTypeOfFile } from './media-type.ts';
import { selectNotes } from './note-queries.ts';
import { getSubject, type Subject, type SubjectDirectory } from './subjects.ts';

/** Where files are found and kept. */
export type FileHouse = { subjects: SubjectDirectory; dataDir: string };

/**
 * Adds a file to a record the asker may change; a file of that name on the same record gets a new version instead, and
 * the very content it has already changes nothing. Beside a follow-up names stand for themselves, and its author adds
 * them. Refuses an empty file and a name that is none.
 */
export async function addFile(
  { subjects, dataDir }: FileHouse,
  work: Work,
  about: { object: string; id: string; noteId?: string | undefined },
  upload: ReceivedFile,
): Promise<WireFile> {
  const subject = await getSubject(subjects, work, about.object, about.id);
  const noteId = about.noteId ?? null;
  if (noteId) await requireOwnNote(work, subject, noteId);
  else if (!mayDoTo(work, subject, 'update')) refuse(refusals.forbidden);
  const name = acceptedName(upload);
  const row = await fileNamed(work, subject, name, noteId);
  await writeVersion(work, row, uploaded(work, dataDir, { upload, name }));
  return readFileOnWire(work, row.id, subject);
}

/** Adds a version to a file whose record the asker may change; the file is called as its newest version. Refuses as addFile does. */
export async function addFileVersion(
  { subjects, dataDir }: FileHouse,
  work: Work,
  id: string,
  upload: ReceivedFile,
): Promise<WireFile> {
  const { row, subject } = await getFile(subjects, work, id);
  if (!subject || !mayDoTo(work, subject, 'update')) return refuse(refusals.forbidden);
  const name = acceptedName(upload);
  await writeVersion(work, row, uploaded(work, dataDir, { upload, name }));
  return readFileOnWire(work, id, subject);
}

/**
 * A version of a file the asker may read, the newest unless told, as a download or to be shown in the page. Refuses to
 * show what a browser might run.
 */
export async function readFile(
  { subjects, dataDir }: FileHouse,
  work: Work,
  id: string,
  { version, isShown }: { version: number | undefined; isShown: boolean },
): Promise<FileAnswer> {
  const { row } = await getFile(subjects, work, id);
  const versions = await versionsOf(work, [row.id]);
  const wanted =
    versions.find(({ number }) => version === undefined || number === version) ?? refuse(refusals.notFound);
  const { media_type: mediaType, sha256, name, size } = wanted;
  if (isShown && !previewOf({ mediaType, size: Number(size) })) refuse(activityRefusals.notShown);
  const path = storedPath(dataDir, work.principal.tenantId, sha256);
  return { path, name, mediaType, digest: sha256, isShown };
}

/** Removes a file with its versions; it can be restored. Refuses whoever neither added it nor may delete its record. */
export async function removeFile({ subjects }: FileHouse, work: Work, id: string): Promise<null> {
  const { row } = await removableFile(subjects, work, id, false);
  await updateFile(work, row, { deleted_at: work.now, deleted_by: work.principal.userId });
  recordFile(work, 'file.removed', row);
  return null;
}

/** Takes back the removal of a file, by whoever may remove it. */
export async function restoreFile({ subjects }: FileHouse, work: Work, id: string): Promise<WireFile> {
  const { row, subject } = await removableFile(subjects, work, id, true);
  await updateFile(work, row, { deleted_at: null, deleted_by: null });
  recordFile(work, 'file.restored', row);
  return readFileOnWire(work, id, subject);
}

async function removableFile(
  subjects: SubjectDirectory,
  work: Work,
  id: string,
  removed: boolean,
): Promise<SeenFile & { subject: Subject }> {
  const { row, subject } = await getFile(subjects, work, id, removed);
  if (!subject || !mayRemove(work, row, subject)) return refuse(refusals.forbidden);
  return { row, subject };
}

function acceptedName({ name: told, size }: ReceivedFile): string {
  const read = readFileName(told);
  if ('fault' in read) return refuse(activityRefusals.fileNameInvalid, { most: longestFileName });
  if (size === 0) refuse(activityRefusals.fileEmpty);
  return read.name;
}

function uploaded(
  work: Work,
  dataDir: string,
  { upload, name }: { upload: ReceivedFile; name: string },
): NewVersion {
  return {
    name,
    size: upload.size,
    sha256: upload.sha256,
    mediaType: () => mediaTypeOfFile(upload.path, name),
    keep: () => keepUpload(work, dataDir, upload, upload.sha256),
  };
}

/** A follow-up takes files from its author, of whatever record. Refuses what is not there as not found. */
async function requireOwnNote(work: Work, subject: Subject, noteId: string): Promise<void> {
  const [note] = await selectNotes(
    work,
    sql<SqlBool>`n.id = ${noteId} and n.subject_object = ${subject.object} and n.subject_id = ${subject.id}`,
    1,
  );
  if (!note) refuse(refusals.notFound);
  if (note.author_id !== work.principal.userId) refuse(activityRefusals.authorOnly);
}

async function readFileOnWire(work: Work, id: string, subject: Subject): Promise<WireFile> {
  const [row] = await selectFiles(work, sql<SqlBool>`f.id = ${id}`, 1);
  const [wire] = await wireFiles(work, row ? [{ row, subject }] : []);
  return wire ?? refuse(refusals.notFound);
}
