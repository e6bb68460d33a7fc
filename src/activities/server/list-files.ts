import { sql } from 'kysely';
import { readPlace, writePlace } from '../../platform/model/moment-place.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { recordRefusals } from '../../records/model/refusals.ts';
import type { WireFile } from '../model/file-contract.ts';
import { aboutSubject } from './about-subject.ts';
import { findSubject, mayDoTo, selectFiles, wireFiles, type FileRow, type SeenFile } from './file-queries.ts';
import { joinedWith } from './joined-history.ts';
import { getSubject, type Subject, type SubjectDirectory } from './subjects.ts';
import { beforePlace } from './timeline/timeline-page.ts';

export type FileQuery = { object: string; id: string; cursor?: string | undefined; limit: number };

/**
 * The files of a record, newest first: an account's also those of its deals and contacts, and those of a lead whose
 * history was joined. Refuses a record the asker does not see, and a cursor that is not ours.
 */
export async function listFiles(
  directory: SubjectDirectory,
  work: Work,
  { object, id, cursor, limit }: FileQuery,
): Promise<{ items: WireFile[]; nextCursor: string | null; mayAdd: boolean }> {
  const subject = await getSubject(directory, work, object, id);
  const joined = await joinedWith(work, subject);
  const before = cursor ? (readPlace(cursor) ?? refuse(recordRefusals.invalidCursor)) : null;
  const place = beforePlace(sql`f.created_at`, sql`f.id`, { before });
  const rows = await selectFiles(
    work,
    sql<boolean>`${aboutSubject({ subject, joined }, 'f')} and ${place}`,
    limit,
  );
  const isJoined = (row: FileRow) =>
    joined.some((key) => key.object === row.subject_object && key.id === row.subject_id);
  const seen = (await seenFiles(directory, work, rows, subject)).filter(
    (one) => one.subject !== null || isJoined(one.row),
  );
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return {
    items: await wireFiles(work, seen),
    nextCursor: last ? writePlace({ at: last.created_at, id: last.id }) : null,
    mayAdd: mayDoTo(work, subject, 'update'),
  };
}

/** Each file with what it is about; one look for each subject. */
async function seenFiles(
  directory: SubjectDirectory,
  work: Work,
  rows: readonly FileRow[],
  known: Subject,
): Promise<SeenFile[]> {
  const found = new Map<string, Subject | null>([[known.id, known]]);
  for (const { subject_object, subject_id } of rows)
    if (!found.has(subject_id))
      found.set(subject_id, await findSubject(directory, work, subject_object, subject_id));
  return rows.map((row) => ({ row, subject: found.get(row.subject_id) ?? null }));
}
