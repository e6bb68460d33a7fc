/** What is said under a report, by and for those who see it. */
import { z } from 'zod';
import { commentBody, commentMentions, commentSchema } from '../../../activities/model/comment-contract.ts';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { placeSchema } from './place.ts';

const params = z.object({ id: idSchema });

const comment = commentSchema.extend({
  place: placeSchema,
  /** One's own, and those of others for whoever designs the report or grants rights on it. */
  mayRemove: z.boolean(),
});
export type WireReportComment = z.output<typeof comment>;

export const reportCommentContract = {
  listReportComments: defineEndpoint({
    method: 'GET',
    path: '/reports/:id/comments',
    summary: 'What was said under a report, the oldest first',
    permission: null,
    params,
    answer: z.object({ items: z.array(comment) }),
  }),
  addReportComment: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/comments',
    summary: 'Say something under a report, about all of it, a block or a number',
    permission: null,
    params,
    status: 201,
    body: z.strictObject({
      body: commentBody,
      mentions: commentMentions,
      place: placeSchema.prefault({}),
    }),
    /** `untold`: those mentioned who do not see the report, and were told nothing. */
    answer: comment.extend({ untold: z.array(z.string()) }),
  }),
  changeReportComment: defineEndpoint({
    method: 'PATCH',
    path: '/report-comments/:id',
    summary: 'Correct a comment of mine under a report',
    permission: null,
    params,
    versioned: true,
    body: z.strictObject({ body: commentBody }),
    answer: comment,
  }),
  removeReportComment: defineEndpoint({
    method: 'DELETE',
    path: '/report-comments/:id',
    summary: 'Remove a comment of mine, or any under a report that I design or grant rights on',
    permission: null,
    params,
    status: 204,
    answer: z.null(),
  }),
  restoreReportComment: defineEndpoint({
    method: 'POST',
    path: '/report-comments/:id/restoration',
    summary: 'Take back that I removed a comment under a report',
    permission: null,
    params,
    answer: comment,
  }),
};
