/** Coaching: who needs it at which step, planning it, having done it, and what came of it. */
import { z } from 'zod';
import { measureQuestionSchema } from '../../insights/model/question.ts';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { signalIds } from '../../trust/model/signals.ts';
import { coachingTopics } from './topics.ts';

const named = z.object({ id: idSchema, name: z.string() });
const supervise = { object: 'deal', action: 'supervise' } as const;
const rate = z.number().nullable();
const interval = z.object({ low: z.number(), high: z.number() }).nullable();
const judgement = z.enum(['behind', 'unsure', 'even', 'few']);

const stepFigure = z.object({
  stageId: idSchema,
  own: z.object({ ended: z.number(), advanced: z.number(), rate, interval }),
  others: z.object({ ended: z.number(), advanced: z.number(), rate }),
  difference: rate,
  interval,
  judgement,
  missed: z.number(),
  days: rate,
  othersDays: rate,
  isSlow: z.boolean(),
});

const shareFigure = z.object({
  count: z.number(),
  open: z.number(),
  rate,
  othersRate: rate,
  judgement,
});

const repRow = z.object({
  person: named,
  verdict: z.enum(['coach', 'look', 'fine', 'few']),
  steps: z.array(stepFigure),
  /** The stage to talk about first. */
  worst: idSchema.nullable(),
  promises: shareFigure,
  stalled: shareFigure,
  /** Null where the asker may not see how far figures can be trusted, or too little was looked at. */
  trust: rate,
  signs: z.array(
    z.object({ id: z.enum(signalIds), judged: z.number(), doubted: z.number(), cost: z.number() }),
  ),
});

const listAnswer = z.object({
  pipeline: named.extend({ nameEn: z.string().nullable() }),
  /** Stays that ended on these days; `to` is not included. */
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  fewest: z.number(),
  stages: z.array(
    named.extend({
      nameEn: z.string().nullable(),
      /** Fen that a deal going on from here brought in the end, on average; null where amounts are hidden or nothing is known. */
      worth: z.string().nullable(),
    }),
  ),
  rows: z.array(repRow),
  /** Behind each number of a step stand the deals of this question's cell: the person, the stage. */
  question: measureQuestionSchema,
});
export type CoachingListAnswer = z.output<typeof listAnswer>;
export type WireRepRow = CoachingListAnswer['rows'][number];
export type WireStepFigure = WireRepRow['steps'][number];

const side = z.object({ ended: z.number(), advanced: z.number(), rate, interval });

const coaching = z.object({
  id: idSchema,
  person: named,
  coach: named,
  topic: z.enum(coachingTopics),
  stage: named.extend({ nameEn: z.string().nullable() }).nullable(),
  /** What is to be practised, and what was agreed. */
  words: z.string(),
  plannedOn: z.iso.date(),
  doneOn: z.iso.date().nullable(),
  outcome: z.string().nullable(),
  /** Of a coaching about a stage that is done; the days after it are counted as far as they have come. */
  effect: z
    .object({
      days: z.number(),
      before: side,
      after: side,
      difference: rate,
      interval,
      verdict: z.enum(['better', 'worse', 'unclear', 'too_few']),
    })
    .nullable(),
  /** May the asker say that it is done, or cancel it? */
  mayFinish: z.boolean(),
});
export type WireCoaching = z.output<typeof coaching>;

const params = z.object({ id: idSchema });

export const coachingContract = {
  coachingList: defineEndpoint({
    method: 'GET',
    path: '/coaching-list',
    summary: 'Which rep needs coaching at which step, by how he does beside his colleagues in the past year',
    permission: supervise,
    readsMuch: () => true,
    query: z.object({ pipelineId: idSchema.optional() }),
    answer: listAnswer,
  }),
  listCoachings: defineEndpoint({
    method: 'GET',
    path: '/coachings',
    summary: 'Coachings of those I lead, and my own; the planned ones first, and what came of those done',
    permission: { object: 'deal', action: 'read' },
    readsMuch: () => true,
    query: z.object({ personId: idSchema.optional() }),
    answer: z.object({ items: z.array(coaching) }),
  }),
  planCoaching: defineEndpoint({
    method: 'POST',
    path: '/coachings',
    summary: 'Plan a talk with a rep about a topic; it becomes a task of the one who plans it',
    permission: supervise,
    status: 201,
    body: z.strictObject({
      personId: idSchema,
      topic: z.enum(coachingTopics),
      stageId: idSchema.nullable().default(null),
      words: z.string().trim().min(2).max(1000),
      plannedOn: z.iso.date(),
    }),
    answer: coaching,
  }),
  finishCoaching: defineEndpoint({
    method: 'POST',
    path: '/coachings/:id/completions',
    summary: 'Say that the talk took place, when, and what was agreed',
    permission: supervise,
    params,
    status: 201,
    body: z.strictObject({
      doneOn: z.iso.date(),
      outcome: z.string().trim().max(1000).nullable().default(null),
    }),
    answer: coaching,
  }),
  cancelCoaching: defineEndpoint({
    method: 'DELETE',
    path: '/coachings/:id',
    summary: 'A planned talk will not take place; its task is taken away',
    permission: supervise,
    params,
    status: 204,
    answer: z.null(),
  }),
};
