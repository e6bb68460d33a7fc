/** Comments are written, corrected, removed and restored alike, whatever they are said to. */
import { sql, type SqlBool } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { activityRefusals } from '../../model/refusals.ts';
import { selectComments, type CommentRow } from './comment-queries.ts';

export type Words = {
  entry: { type: string; id: string };
  /** Whoever sees it reads the comment, and hears of it. */
  about: { object: string; id: string };
  body: string;
  /** Where in the entry it belongs; what that is knows whoever the entry is of. */
  place: object | null;
};

/** Keeps a comment; that the asker sees what it is about, its caller has made sure of. */
export async function writeComment(work: Work, { entry, about, body, place }: Words): Promise<CommentRow> {
  const id = newId();
  await work.db
    .insertInto('comment')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      entry_type: entry.type,
      entry_id: entry.id,
      subject_object: about.object,
      subject_id: about.id,
      body,
      place: place && toJson(place),
      author_id: work.principal.userId,
      at: work.now,
    })
    .execute();
  const written = await getComment(work, id);
  recordComment(work, 'comment.added', written);
  return written;
}

/** A comment within the asker's sight; one that was removed where that is asked. Refuses any other as not found. */
export async function getComment(work: Work, id: string, removed = false): Promise<CommentRow> {
  const [comment] = await selectComments(work, sql<SqlBool>`c.id = ${id}`, removed);
  return comment ?? refuse(refusals.notFound);
}

/** Corrects a comment of one's own. Refuses anybody else's, and a stale version. */
export async function changeComment(
  work: Work,
  id: string,
  version: number,
  body: string,
): Promise<CommentRow> {
  const comment = requireOwn(work, await getComment(work, id));
  await updateComment(work, comment, version, { body, changed_at: work.now });
  recordComment(work, 'comment.changed', comment);
  return getComment(work, id);
}

/**
 * Removes a comment of one's own; it can be restored. `mayAny`: whoever works answers for what is said there, so that he
 * removes those of others, too.
 */
export async function removeComment(work: Work, id: string, mayAny = false): Promise<null> {
  const comment = await getComment(work, id);
  if (!mayAny) requireOwn(work, comment);
  await updateComment(work, comment, Number(comment.version), {
    deleted_at: work.now,
    deleted_by: work.principal.userId,
  });
  recordComment(work, 'comment.removed', comment);
  return null;
}

/** Takes back one's own removal of a comment. Refuses what somebody else removed. */
export async function restoreComment(work: Work, id: string): Promise<CommentRow> {
  const comment = await getComment(work, id, true);
  requireOwn(work, { author_id: comment.deleted_by ?? comment.author_id });
  await updateComment(work, comment, Number(comment.version), { deleted_at: null, deleted_by: null });
  recordComment(work, 'comment.restored', comment);
  return getComment(work, id);
}

function requireOwn<Row extends Pick<CommentRow, 'author_id'>>({ principal }: Work, comment: Row): Row {
  return comment.author_id === principal.userId ? comment : refuse(activityRefusals.authorOnly);
}

type Columns = Partial<{
  body: string;
  changed_at: Date;
  deleted_at: Date | null;
  deleted_by: string | null;
}>;

async function updateComment(
  { db, principal }: Work,
  { id }: CommentRow,
  version: number,
  columns: Columns,
): Promise<void> {
  const updated = await db
    .updateTable('comment')
    .set({ ...columns, version: BigInt(version + 1) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version))
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) refuse(refusals.staleVersion);
}

/** The event is that of what the entry is about, so that whoever sees it hears of it. */
function recordComment(work: Work, type: string, comment: CommentRow): void {
  const subject = { object: comment.subject_object, id: comment.subject_id };
  work.record({
    type,
    object: subject.object,
    recordId: subject.id,
    payload: { subject, commentId: comment.id, entryId: comment.entry_id },
  });
}
