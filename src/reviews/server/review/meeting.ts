/** The meeting over a review: where everybody looks, what is noted, decided and given. */
import type { Subject, SubjectDirectory } from '../../../activities/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { announce, toJson, type Work } from '../../../platform/server/index.ts';
import type { NewItem, WireActionItem } from '../../model/action-item/contract.ts';
import type { WireEntry, WireReview } from '../../model/review/contract.ts';
import { snapshotOf, type CellAddress } from '../../model/review/figure-of-cell.ts';
import type { SectionId } from '../../model/review/pack.ts';
import { reviewRefusals } from '../../model/refusals.ts';
import { addActionItem } from '../action-item/action-items.ts';
import type { Measuring } from '../measuring.ts';
import {
  entriesOf,
  getReviewRow,
  mayUpdateReview,
  readReview,
  shownPack,
  type ReviewRow,
} from './review-queries.ts';

/** Refuses as not found what the asker may not see, as forbidden what he may not change, and a review that is closed. */
async function getOpenReview(work: Work, id: string): Promise<ReviewRow> {
  const row = await getReviewRow(work, id);
  if (!mayUpdateReview(work, row)) refuse(refusals.forbidden);
  return row.state === 'closed' ? refuse(reviewRefusals.meetingOver) : row;
}

type Turn = { state: 'meeting' | 'closed'; section: SectionId | null };

/** Begins the meeting, turns it to a section, or ends it; whoever looks on follows. */
export async function leadMeeting(work: Work, id: string, { state, section }: Turn): Promise<WireReview> {
  const row = await getOpenReview(work, id);
  const { now, principal } = work;
  await work.db
    .updateTable('review')
    .set({
      state,
      at_section: section ?? row.at_section,
      led_by: principal.userId,
      ...(row.state === 'prepared' && { met_at: now }),
      ...(state === 'closed' && { closed_at: now }),
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  if (row.state === state) announce(work, { type: 'review.turned', object: 'review', recordId: id });
  else {
    const type = state === 'closed' ? 'review.closed' : 'review.meeting-begun';
    work.record({ type, object: 'review', recordId: id, changes: { state: { from: row.state, to: state } } });
  }
  return readReview(work, id);
}

type NewEntry = { kind: 'note' | 'decision'; section: SectionId; words: string; cell: CellAddress | null };

/** Notes or decides something; the number looked at is kept as it was frozen. Refuses a number the pack does not have. */
export async function addEntry(
  work: Work,
  reviewId: string,
  { kind, section, words, cell }: NewEntry,
): Promise<WireEntry> {
  await getOpenReview(work, reviewId);
  const figure =
    cell && (snapshotOf(await shownPack(work, reviewId), cell) ?? refuse(reviewRefusals.noSuchNumber));
  const id = newId();
  await work.db
    .insertInto('review_entry')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      review_id: reviewId,
      kind,
      section,
      words,
      figure: figure && toJson(figure),
      author_id: work.principal.userId!,
      at: work.now,
    })
    .execute();
  const type = kind === 'decision' ? 'review.decided' : 'review.noted';
  const changes = { [kind]: { from: null, to: words } };
  work.record({ type, object: 'review', recordId: reviewId, changes, payload: { entryId: id } });
  return (await entriesOf(work, reviewId)).find((entry) => entry.id === id)!;
}

/** Takes back a note or decision of one's own while the review is not closed. Refuses another's as forbidden. */
export async function withdrawEntry(work: Work, reviewId: string, entryId: string): Promise<null> {
  const row = await getReviewRow(work, reviewId);
  const entry = (await entriesOf(work, reviewId)).find(({ id }) => id === entryId);
  if (!entry) return refuse(refusals.notFound);
  if (!entry.mayWithdraw || !mayUpdateReview(work, row)) refuse(refusals.forbidden);
  if (row.state === 'closed') refuse(reviewRefusals.meetingOver);
  await work.db
    .updateTable('review_entry')
    .set({ withdrawn_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', entryId)
    .execute();
  const changes = { [entry.kind]: { from: entry.words, to: null } };
  work.record({ type: 'review.withdrawn', object: 'review', recordId: reviewId, changes });
  return null;
}

/** Gives an action item that the review decided. Refuses as giving any item does, and on a closed review. */
export async function addReviewItem(
  parts: { measuring: Measuring; subjects: SubjectDirectory },
  work: Work,
  reviewId: string,
  item: NewItem,
): Promise<WireActionItem> {
  await getOpenReview(work, reviewId);
  const given = await addActionItem(parts, work, item, { reviewId });
  announce(work, { type: 'review.item-given', object: 'review', recordId: reviewId });
  return given;
}

/** A review as what is talked about: its comments hang on it. */
export async function reviewSubject(work: Work, id: string): Promise<Subject> {
  const { title, made_by } = await getReviewRow(work, id);
  return { object: 'review', id, title, accountId: null, ownerId: made_by.id, teamId: null };
}
