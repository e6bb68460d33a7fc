/** Reports: written as drafts, published in editions, shared, subscribed to. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { documentSchema } from './document.ts';
import { reportKinds } from './kinds.ts';
import { rhythms } from './rhythm.ts';
import { reportRights } from './sharing.ts';

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
  owner: named,
  /** What the asker may do with it. */
  may: right,
  hasDraft: z.boolean(),
  isSubscribed: z.boolean(),
  changedAt: z.string(),
});
export type ReportEntry = z.output<typeof entry>;

const shareSchema = z.object({
  /** A person, a team with those below it, or (both null) everybody. */
  user: named.nullable(),
  team: named.nullable(),
  may: right,
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
  note: z.string(),
  by: z.string().nullable(),
  at: z.string(),
  document: documentSchema,
});
export type WireEdition = z.output<typeof edition>;

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
    summary: 'A report as it is published, and its draft',
    permission: null,
    params,
    answer: report,
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
    summary: 'Say who else may see, change or share it',
    permission: null,
    params,
    body: z.strictObject({
      shares: z
        .array(z.strictObject({ userId: idSchema.nullable(), teamId: idSchema.nullable(), may: right }))
        .max(100),
    }),
    answer: report,
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
