/** What colleagues say to an entry of a timeline: to a note, a file, a task, a change, whatever stands there. */
import { sql, type SqlBool } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireComment } from '../../model/comment-contract.ts';
import { activityRefusals } from '../../model/refusals.ts';
import { subjectOfEntry, type TimelineEntry } from '../../model/timeline.ts';
import { tellMentioned } from '../mentions.ts';
import type { Subject } from '../subjects.ts';
import { findEntry, type TimelineHouse } from '../timeline/find-entry.ts';
import { selectComments, wireComment, type CommentRow } from './comment-queries.ts';

/** An entry, and the record on whose timeline the asker sees it. */
export type EntryKey = { object: string; id: string; entryId: string };

type Said = { entry: TimelineEntry; subject: Subject };

/** The comments under an entry the asker may see, the oldest first. Refuses an entry that is not on his timeline. */
export async function listComments(
  house: TimelineHouse,
  work: Work,
  key: EntryKey,
): Promise<{ items: WireComment[] }> {
  await getEntry(house, work, key);
  const rows = await selectComments(work, sql<SqlBool>`c.entry_id = ${key.entryId}`);
  return { items: rows.map((row) => wireComment(work, row)) };
}

/** Adds a comment under an entry the asker may see, and tells those mentioned who may see the record. */
export async function addComment(
  house: TimelineHouse,
  work: Work,
  { body, mentions, ...key }: EntryKey & { body: string; mentions: string[] },
): Promise<WireComment> {
  const { entry, subject } = await getEntry(house, work, key);
  const about = subjectOfEntry(entry) ?? subject;
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
      author_id: work.principal.userId,
      at: work.now,
    })
    .execute();
  recordComment(work, 'comment.added', {
    id,
    entry_id: entry.id,
    subject_object: about.object,
    subject_id: about.id,
  });
  await tellMentioned(work, subject, entry.id, mentions);
  return readComment(work, id);
}

/** Corrects a comment of one's own. Refuses a stale version. */
export async function changeComment(
  work: Work,
  id: string,
  version: number,
  body: string,
): Promise<WireComment> {
  const comment = await ownComment(work, id);
  await updateComment(work, comment, version, { body, changed_at: work.now });
  recordComment(work, 'comment.changed', comment);
  return readComment(work, id);
}

/** Removes a comment of one's own; it can be restored. */
export async function removeComment(work: Work, id: string): Promise<null> {
  const comment = await ownComment(work, id);
  await updateComment(work, comment, Number(comment.version), { deleted_at: work.now });
  recordComment(work, 'comment.removed', comment);
  return null;
}

/** Takes back the removal of one's own comment. */
export async function restoreComment(work: Work, id: string): Promise<WireComment> {
  const comment = await ownComment(work, id, true);
  await updateComment(work, comment, Number(comment.version), { deleted_at: null });
  recordComment(work, 'comment.restored', comment);
  return readComment(work, id);
}

async function getEntry(house: TimelineHouse, work: Work, key: EntryKey): Promise<Said> {
  return (await findEntry(house, work, key, key.entryId)) ?? refuse(refusals.notFound);
}

async function ownComment(work: Work, id: string, removed = false): Promise<CommentRow> {
  const [comment] = await selectComments(work, sql<SqlBool>`c.id = ${id}`, removed);
  if (!comment) return refuse(refusals.notFound);
  return comment.author_id === work.principal.userId ? comment : refuse(activityRefusals.authorOnly);
}

type Columns = Partial<{ body: string; changed_at: Date; deleted_at: Date | null }>;

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
function recordComment(
  work: Work,
  type: string,
  comment: Pick<CommentRow, 'id' | 'entry_id' | 'subject_object' | 'subject_id'>,
): void {
  const subject = { object: comment.subject_object, id: comment.subject_id };
  work.record({
    type,
    object: subject.object,
    recordId: subject.id,
    payload: { subject, commentId: comment.id, entryId: comment.entry_id },
  });
}

async function readComment(work: Work, id: string): Promise<WireComment> {
  const [row] = await selectComments(work, sql<SqlBool>`c.id = ${id}`);
  return row ? wireComment(work, row) : refuse(refusals.notFound);
}
