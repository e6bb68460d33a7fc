/** Reports: written as drafts, published in editions, shared, subscribed to. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { manyAnswersSchema, recordsAnswerSchema } from '../../insights/model/answer.ts';
import { drillSchema, mostTogether, questionSchema } from '../../insights/model/question.ts';
import { filterSchema } from '../../records/model/filter.ts';
import { recordSchema } from '../../records/model/record-contract.ts';
import { documentSchema } from './document.ts';
import { reportKinds } from './kinds.ts';
import { chosenInQuery, chosenParams, readingKinds } from './reading.ts';
import { rhythms } from './rhythm.ts';
import { reportRights, uniteRights } from './sharing.ts';

const named = z.object({ id: idSchema, name: z.string() });
const title = z.string().trim().min(1).max(80);
const folder = z.string().trim().max(60);
const content = { title, folder: folder.default(''), document: documentSchema };
const right = z.enum(reportRights);
const sending = { rhythm: z.enum(rhythms), at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) };

const entry = z.object({
  id: idSchema,
  kind: z.enum(reportKinds),
  title: z.string(),
  folder: z.string(),
  /** Null: it comes with the product. */
  owner: named.nullable(),
  isShipped: z.boolean(),
  /** What a shipped one is about. */
  tells: z.string().nullable(),
  /** When the asker last looked at it. */
  openedAt: z.string().nullable(),
  /** What the asker may do with it. */
  rights: z.array(right),
  hasDraft: z.boolean(),
  isSubscribed: z.boolean(),
  changedAt: z.string(),
});
export type ReportEntry = z.output<typeof entry>;

const shareSchema = z.object({
  /** A person, a team with those below it, a role, or (none of them) everybody. */
  user: named.nullable(),
  team: named.nullable(),
  role: named.nullable(),
  rights: z.array(right),
});

const shareGiven = z.strictObject({
  userId: idSchema.nullable().default(null),
  teamId: idSchema.nullable().default(null),
  roleId: idSchema.nullable().default(null),
  /** Whoever may do anything with it sees it. */
  rights: z
    .array(right)
    .max(reportRights.length)
    .transform((rights) => uniteRights([rights, ['view']])),
});

const report = entry.extend({
  edition: z.number(),
  document: documentSchema,
  /** What is being changed and not published; only for those who may change it. */
  draft: z
    .object({ title: z.string(), folder: z.string(), document: documentSchema, by: z.string().nullable() })
    .nullable(),
  shares: z.array(shareSchema),
  subscription: z.object(sending).nullable(),
  version: z.number(),
});
export type WireReport = z.output<typeof report>;

const edition = z.object({
  number: z.number(),
  title: z.string(),
  folder: z.string(),
  note: z.string(),
  by: z.string().nullable(),
  at: z.string(),
  document: documentSchema,
});
export type WireEdition = z.output<typeof edition>;

const reading = z.object({
  id: idSchema,
  at: z.string(),
  by: named.nullable(),
  what: z.enum(readingKinds),
  edition: z.number(),
  params: z.record(z.string(), z.unknown()),
  /** With whose eyes. */
  as: z.string().nullable(),
});
export type WireReading = z.output<typeof reading>;

/** A list of records as a block asks for it. */
const listAsked = {
  object: z.string().min(1).max(40),
  filter: filterSchema,
  sort: z.string().min(1).max(81).nullable(),
  limit: z.number().int().min(1).max(50),
};
export type AskedList = z.output<z.ZodObject<typeof listAsked>>;
const listedField = z.looseObject({
  id: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  kind: z.string(),
});

const params = z.object({ id: idSchema });

export const reportContract = {
  listReports: defineEndpoint({
    method: 'GET',
    path: '/reports',
    summary: 'The reports the asker may see',
    permission: null,
    answer: z.object({ items: z.array(entry) }),
  }),
  createReport: defineEndpoint({
    method: 'POST',
    path: '/reports',
    summary: 'Make a report of one’s own',
    permission: null,
    status: 201,
    body: z.strictObject(content),
    answer: report,
  }),
  readReport: defineEndpoint({
    method: 'GET',
    path: '/reports/:id',
    summary: 'A report as it is published, and its draft; the look is kept in the log',
    permission: null,
    params,
    query: z.object({ chosen: chosenInQuery.optional().describe('the parameters chosen, as JSON') }),
    answer: report,
  }),
  previewReport: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/previews',
    summary: 'A report with the rights and the reach of somebody else, for those who administer him',
    permission: null,
    reads: true,
    readsMuch: () => true,
    takesLong: true,
    params,
    body: z.strictObject({
      userId: idSchema,
      params: chosenParams.default({}),
      questions: z.array(questionSchema).max(mostTogether).default([]),
    }),
    answer: z.object({
      user: named.extend({ teamId: idSchema.nullable() }),
      rights: z.array(right),
      answers: manyAnswersSchema.shape.answers,
    }),
  }),
  previewRecords: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/previews/records',
    summary: 'The records behind a number of a preview, as its person would get them',
    permission: null,
    reads: true,
    readsMuch: () => true,
    params,
    body: z.strictObject({ userId: idSchema, drill: drillSchema }),
    answer: recordsAnswerSchema,
  }),
  previewList: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/previews/lists',
    summary:
      'The records of a list in a preview, as its person would get them, with the columns that person has',
    permission: null,
    reads: true,
    readsMuch: () => true,
    params,
    body: z.strictObject({ userId: idSchema, ...listAsked }),
    answer: z.object({ fields: z.array(listedField), items: z.array(recordSchema) }),
  }),
  listReadings: defineEndpoint({
    method: 'GET',
    path: '/reports/:id/readings',
    summary: 'Who looked at a report and took it out of the house, the latest first',
    permission: null,
    params,
    query: z.object({ cursor: z.string().max(100).optional() }),
    answer: z.object({ items: z.array(reading), nextCursor: z.string().nullable() }),
  }),
  draftReport: defineEndpoint({
    method: 'PUT',
    path: '/reports/:id/draft',
    summary: 'Keep what is being changed, without publishing it',
    permission: null,
    params,
    versioned: true,
    body: z.strictObject(content),
    answer: report,
  }),
  dropDraft: defineEndpoint({
    method: 'DELETE',
    path: '/reports/:id/draft',
    summary: 'Give up what was changed and not published',
    permission: null,
    params,
    answer: report,
  }),
  publishReport: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/editions',
    summary: 'Publish the draft as the next edition',
    permission: null,
    params,
    status: 201,
    body: z.strictObject({ note: z.string().trim().max(200).default('') }),
    answer: report,
  }),
  listEditions: defineEndpoint({
    method: 'GET',
    path: '/reports/:id/editions',
    summary: 'The editions of a report, the latest first',
    permission: null,
    params,
    answer: z.object({ items: z.array(edition) }),
  }),
  restoreEdition: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/editions/:number/restorations',
    summary: 'Publish an earlier edition once more',
    permission: null,
    params: params.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
    status: 201,
    answer: report,
  }),
  shareReport: defineEndpoint({
    method: 'PUT',
    path: '/reports/:id/shares',
    summary: 'Say who else may do what with it',
    permission: null,
    params,
    body: z.strictObject({ shares: z.array(shareGiven).max(100) }),
    answer: report,
  }),
  placeReport: defineEndpoint({
    method: 'PATCH',
    path: '/reports/:id',
    summary: 'Rename a report, or move it to another folder',
    permission: null,
    params,
    body: z.strictObject({ title, folder }).partial(),
    answer: report,
  }),
  moveFolder: defineEndpoint({
    method: 'POST',
    path: '/reports/folder-moves',
    summary: 'Rename a folder: what the asker may design in it moves',
    permission: null,
    body: z.strictObject({ from: folder.min(1), to: folder }),
    answer: z.object({ moved: z.number() }),
  }),
  removeReport: defineEndpoint({
    method: 'DELETE',
    path: '/reports/:id',
    summary: 'Remove a report',
    permission: null,
    params,
    status: 204,
    answer: z.null(),
  }),
  subscribe: defineEndpoint({
    method: 'PUT',
    path: '/reports/:id/subscription',
    summary: 'Have it sent to oneself, with one’s own numbers',
    permission: null,
    params,
    body: z.strictObject(sending),
    answer: report,
  }),
  unsubscribe: defineEndpoint({
    method: 'DELETE',
    path: '/reports/:id/subscription',
    summary: 'Have it sent no more',
    permission: null,
    params,
    answer: report,
  }),
};
