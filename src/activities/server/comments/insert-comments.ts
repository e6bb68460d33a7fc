/** Many comments at once, with their own times: the demo company. */
import { newId } from '../../../platform/model/identifier.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';

export type NewComment = {
  entryType: string;
  entryId: string;
  subject: { object: string; id: string };
  body: string;
  /** What of its entry it is about, where that is not the whole. */
  place?: object;
  authorId: string;
  at: Date;
};

/** Inserts comments under entries that are there; values are trusted. */
export async function insertComments(
  { db, principal }: Work,
  comments: readonly NewComment[],
): Promise<void> {
  if (comments.length === 0) return;
  await db
    .insertInto('comment')
    .values(
      comments.map(({ entryType, entryId, subject, body, place, authorId, at }) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        entry_type: entryType,
        entry_id: entryId,
        subject_object: subject.object,
        subject_id: subject.id,
        body,
        place: place ? toJson(place) : null,
        author_id: authorId,
        at,
      })),
    )
    .execute();
}
