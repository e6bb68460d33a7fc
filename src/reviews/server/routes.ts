import type { SubjectDirectory } from '../../activities/server/index.ts';
import type { UseCases } from '../../platform/server/index.ts';
import type { reviewContract } from '../model/review/contract.ts';
import type { actionItemContract } from '../model/action-item/contract.ts';
import { addActionItem, changeActionItem, endActionItem } from './action-item/action-items.ts';
import { listActionItems, readActionItem } from './action-item/item-queries.ts';
import { effectSoFar } from './action-item/measure-items.ts';
import type { Measuring } from './measuring.ts';
import { askAgain } from './review/freeze-pack.ts';
import { freezeReview } from './review/freeze-review.ts';
import { addEntry, addReviewItem, leadMeeting, withdrawEntry } from './review/meeting.ts';
import { printReview } from './review/print-review.ts';
import { getReviewRow, listReviews, readReview, shownPack } from './review/review-queries.ts';
import { addSchedule, listSchedules, removeSchedule } from './review/schedules.ts';

export function actionItemUseCases(
  measuring: Measuring,
  subjects: SubjectDirectory,
): UseCases<typeof actionItemContract> {
  return {
    listActionItems: (work, { query }) => listActionItems(work, query),
    getActionItem: (work, { params }) => readActionItem(work, params.id),
    addActionItem: (work, { body }) => addActionItem({ measuring, subjects }, work, body),
    changeActionItem: (work, { params, version, body }) => changeActionItem(work, params.id, version!, body),
    endActionItem: (work, { params, body }) => endActionItem(work, params.id, body),
    effectSoFar: (work, { params }) => effectSoFar(measuring, work, params.id),
  };
}

export function reviewUseCases(
  measuring: Measuring,
  subjects: SubjectDirectory,
): UseCases<typeof reviewContract> {
  return {
    listReviews: (work) => listReviews(work),
    getReview: (work, { params }) => readReview(work, params.id),
    freezeReview: async (work, { body: { from, to, ...asked } }) =>
      readReview(work, await freezeReview(measuring, work, { ...asked, period: { from, to } })),
    knownNow: async (work, { params }) => {
      await getReviewRow(work, params.id);
      return askAgain(measuring, work, await shownPack(work, params.id));
    },
    leadMeeting: (work, { params, body }) => leadMeeting(work, params.id, body),
    addEntry: (work, { params, body }) => addEntry(work, params.id, body),
    withdrawEntry: (work, { params }) => withdrawEntry(work, params.id, params.entryId),
    addReviewItem: (work, { params, body }) => addReviewItem({ measuring, subjects }, work, params.id, body),
    printReview: (work, { params }) => printReview(work, params.id),
    listSchedules: (work) => listSchedules(work),
    addSchedule: (work, { body }) => addSchedule(work, body),
    removeSchedule: (work, { params }) => removeSchedule(work, params.id),
  };
}
