import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { surveySchema } from './survey.ts';

const params = z.object({ id: idSchema });
const told = z.object({
  id: idSchema,
  version: z.number(),
  survey: surveySchema,
  asked: z.number(),
  answered: z.number(),
});
export type WireSurvey = z.output<typeof told>;

const request = z.object({
  id: idSchema,
  survey: z.string(),
  audience: z.enum(['rep', 'customer']),
  /** The deal or case it asks about. */
  about: z.object({ object: z.string(), id: idSchema, name: z.string() }).nullable(),
  questions: surveySchema.shape.questions,
  askedAt: z.string(),
});
export type WireSurveyRequest = z.output<typeof request>;

const summary = z.object({
  questionId: idSchema,
  count: z.number(),
  average: z.number().nullable(),
  shares: z.array(z.object({ value: z.string(), count: z.number() })),
  words: z.array(z.string()),
});

const design = { object: 'survey', action: 'design' } as const;
const read = { object: 'survey', action: 'read' } as const;
const signedIn = { permission: null, principals: ['user'] } as const;

/** Surveys: what is asked, and what was answered. */
export const surveyContract = {
  list: defineEndpoint({
    method: 'GET',
    path: '/surveys',
    summary: 'All surveys with how often they were asked and answered',
    permission: read,
    answer: z.object({ items: z.array(told) }),
  }),
  create: defineEndpoint({
    method: 'POST',
    path: '/surveys',
    summary: 'Make a survey',
    permission: design,
    status: 201,
    body: z.strictObject({ survey: surveySchema }),
    answer: z.object({ id: idSchema }),
  }),
  save: defineEndpoint({
    method: 'PUT',
    path: '/surveys/:id',
    summary: 'Change a survey; answers given before keep their questions',
    permission: design,
    params,
    body: z.strictObject({ survey: surveySchema, version: z.int().min(1) }),
    answer: z.object({ version: z.number() }),
  }),
  results: defineEndpoint({
    method: 'GET',
    path: '/surveys/:id/results',
    summary: 'What was answered, altogether and by version of the process',
    permission: read,
    params,
    answer: z.object({
      survey: surveySchema,
      asked: z.number(),
      answered: z.number(),
      whole: z.array(summary),
      versions: z.array(
        z.object({
          pipeline: z.string(),
          version: z.number(),
          answered: z.number(),
          summaries: z.array(summary),
        }),
      ),
    }),
  }),
  askAboutDeal: defineEndpoint({
    method: 'POST',
    path: '/surveys/:id/requests',
    summary: 'Ask a survey about a deal by hand',
    permission: { object: 'deal', action: 'update' },
    principals: ['user'],
    params,
    status: 201,
    body: z.strictObject({ dealId: idSchema }),
    answer: z.object({ id: idSchema }),
  }),
  listMine: defineEndpoint({
    method: 'GET',
    path: '/survey-requests',
    summary: 'What I am asked and what I have to send to customers, not answered yet',
    ...signedIn,
    answer: z.object({ items: z.array(request) }),
  }),
  answer: defineEndpoint({
    method: 'POST',
    path: '/survey-requests/:id/answers',
    summary: 'Answer what I am asked',
    ...signedIn,
    params,
    body: z.strictObject({ answers: z.record(idSchema, z.union([z.string().max(2000), z.number()])) }),
    answer: z.object({ answeredAt: z.string() }),
  }),
  makeLink: defineEndpoint({
    method: 'POST',
    path: '/survey-requests/:id/links',
    summary: 'Make the link by which a customer answers; it is shown once',
    ...signedIn,
    params,
    status: 201,
    secret: true,
    body: z.strictObject({ label: z.string().trim().min(1).max(100) }),
    answer: z.object({ url: z.string() }),
  }),
};
