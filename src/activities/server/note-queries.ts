import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import type { NoteKind, WireNote } from '../model/note.ts';
import { subjectTitles } from './subjects.ts';
import type { SubjectKey } from './task-queries.ts';

export type NoteRow = {
  id: string;
  subject_object: string;
  subject_id: string;
  kind: NoteKind;
  body: string;
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
    select n.id, n.subject_object, n.subject_id, n.kind, n.body, n.at, n.author_id, u.name as author_name, n.version
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
  const titleOf = await subjectTitles(work, rows);
  const isJoined = (row: NoteRow) =>
    joined.some(({ object, id }) => object === row.subject_object && id === row.subject_id);
  return rows.flatMap((row) => {
    const title = titleOf(row);
    return title === null && !isJoined(row) ? [] : [wireNote(work, row, title)];
  });
}

function wireNote({ principal }: Work, row: NoteRow, title: string | null): WireNote {
  return {
    id: row.id,
    subject: { object: row.subject_object, id: row.subject_id, title },
    kind: row.kind,
    body: row.body,
    at: row.at.toISOString(),
    author: row.author_id ? { id: row.author_id, name: row.author_name } : null,
    mine: row.author_id !== null && row.author_id === principal.userId,
    version: Number(row.version),
  };
}
