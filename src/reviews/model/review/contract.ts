/** Reviews (复盘): packs frozen, met over, noted and decided on; compared with what is known now; printed. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { isDay } from '../../../platform/model/calendar.ts';
import { actionItemContract, newItemSchema } from '../action-item/contract.ts';
import { packSchema, sectionIds } from './pack.ts';

const day = z.string().refine(isDay);
const named = z.object({ id: idSchema, name: z.string() });
const label = z.object({ zh: z.string(), en: z.string() });
const actionItem = actionItemContract.getActionItem.answer;

const reviewStates = ['prepared', 'meeting', 'closed'] as const;

const head = {
  id: idSchema,
  title: z.string(),
  pipeline: named,
  /** The teams whose deals are counted; null: the whole organisation. */
  teams: z.array(named).nullable(),
  from: day,
  /** Not included. */
  to: day,
  state: z.enum(reviewStates),
  madeBy: named,
  /** The numbers are those known at this instant. */
  madeAt: z.string(),
};

const listed = z.object({ ...head, decisions: z.number(), items: z.number(), doneItems: z.number() });
export type ListedReview = z.output<typeof listed>;

const snapshot = z.object({
  table: z.string(),
  title: label,
  of: z.string(),
  label,
  definition: label.nullable(),
  unit: z.string().nullable(),
  fields: z.array(z.string()),
  value: z.union([z.null(), z.string(), z.number(), z.boolean(), z.looseObject({ id: z.string() })]),
  asOf: z.string(),
});

const entry = z.object({
  id: idSchema,
  kind: z.enum(['note', 'decision']),
  section: z.enum(sectionIds),
  words: z.string(),
  /** The number that was looked at, as it was frozen; null where there was none, or the reader may not see it. */
  figure: snapshot.nullable(),
  author: named,
  at: z.string(),
  mayWithdraw: z.boolean(),
});
export type WireEntry = z.output<typeof entry>;

const review = z.object({
  ...head,
  atSection: z.enum(sectionIds).nullable(),
  ledBy: named.nullable(),
  participants: z.array(named),
  pack: packSchema,
  /** Decided in the review before, with what came of them. */
  lastItems: z.array(actionItem),
  entries: z.array(entry),
  items: z.array(actionItem),
  mayUpdate: z.boolean(),
});
export type WireReview = z.output<typeof review>;

const cellAddress = z.strictObject({
  table: z.string().max(60),
  row: z.int().min(0).max(10_000),
  column: z.string().max(120),
});

const params = z.object({ id: idSchema });
const read = { object: 'review', action: 'read' } as const;
const create = { object: 'review', action: 'create' } as const;
const update = { object: 'review', action: 'update' } as const;
const people = z.array(idSchema).max(50).default([]);

const schedule = z.object({
  id: idSchema,
  pipeline: named,
  team: named.nullable(),
  dayOfMonth: z.number(),
  hour: z.number(),
  participants: z.array(named),
  madeBy: named,
});
export type WireSchedule = z.output<typeof schedule>;

export const reviewContract = {
  listReviews: defineEndpoint({
    method: 'GET',
    path: '/reviews',
    summary: 'Reviews whose numbers the asker may see, the latest period first',
    permission: read,
    answer: z.object({ items: z.array(listed) }),
  }),
  getReview: defineEndpoint({
    method: 'GET',
    path: '/reviews/:id',
    summary: 'A review with its frozen numbers, notes, decisions and action items',
    permission: read,
    params,
    answer: review,
  }),
  freezeReview: defineEndpoint({
    method: 'POST',
    path: '/reviews',
    summary: 'Freeze the numbers of a period as they are known now',
    permission: create,
    status: 201,
    body: z
      .strictObject({
        title: z.string().trim().max(120).default(''),
        /** The first one unless told. */
        pipelineId: idSchema.nullable().default(null),
        /** A team with those below it; all the asker sees unless told. */
        teamId: idSchema.nullable().default(null),
        from: day,
        to: day,
        participants: people,
      })
      .refine(({ from, to }) => from < to, { path: ['to'], message: 'comes after from' }),
    answer: review,
  }),
  knownNow: defineEndpoint({
    method: 'GET',
    path: '/reviews/:id/now',
    summary: 'The same questions about the same period, answered with what is known now',
    permission: read,
    params,
    readsMuch: () => true,
    answer: packSchema,
  }),
  leadMeeting: defineEndpoint({
    method: 'PUT',
    path: '/reviews/:id/meeting',
    summary: 'Begin the meeting, turn to a section for everybody who looks on, or end it',
    permission: update,
    params,
    body: z.strictObject({
      state: z.enum(['meeting', 'closed']),
      section: z.enum(sectionIds).nullable().default(null),
    }),
    answer: review,
  }),
  addEntry: defineEndpoint({
    method: 'POST',
    path: '/reviews/:id/entries',
    summary: 'Note or decide something, with the number that is looked at',
    permission: update,
    params,
    status: 201,
    body: z.strictObject({
      kind: z.enum(['note', 'decision']),
      section: z.enum(sectionIds),
      words: z.string().trim().min(1).max(2000),
      cell: cellAddress.nullable().default(null),
    }),
    answer: entry,
  }),
  withdrawEntry: defineEndpoint({
    method: 'DELETE',
    path: '/reviews/:id/entries/:entryId',
    summary: 'Take back a note or a decision of one’s own',
    permission: update,
    params: z.object({ id: idSchema, entryId: idSchema }),
    status: 204,
    answer: z.null(),
  }),
  addReviewItem: defineEndpoint({
    method: 'POST',
    path: '/reviews/:id/action-items',
    summary: 'Give an action item that was decided in this review',
    permission: update,
    params,
    status: 201,
    body: newItemSchema,
    answer: actionItem,
  }),
  printReview: defineEndpoint({
    method: 'GET',
    path: '/reviews/:id/paper',
    summary: 'The review as a PDF: frozen numbers, notes, decisions, action items',
    permission: read,
    params,
    raw: 'file',
    readsMuch: () => true,
    answer: z.unknown(),
  }),
  listSchedules: defineEndpoint({
    method: 'GET',
    path: '/review-schedules',
    summary: 'Which reviews prepare themselves each month',
    permission: create,
    answer: z.object({ items: z.array(schedule) }),
  }),
  addSchedule: defineEndpoint({
    method: 'POST',
    path: '/review-schedules',
    summary: 'Prepare the review of the month before by itself, and tell the participants',
    permission: create,
    status: 201,
    body: z.strictObject({
      pipelineId: idSchema.nullable().default(null),
      teamId: idSchema.nullable().default(null),
      dayOfMonth: z.int().min(1).max(28),
      hour: z.int().min(0).max(23),
      participants: people,
    }),
    answer: schedule,
  }),
  removeSchedule: defineEndpoint({
    method: 'DELETE',
    path: '/review-schedules/:id',
    summary: 'Prepare no more reviews by this',
    permission: create,
    params,
    status: 204,
    answer: z.null(),
  }),
};
