/** Sources beside the CRM as those who look after them see them. Who may only read one meets it in reports. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import {
  accessSchema,
  columnSchema,
  columnsSchema,
  meanings,
  readerSchema,
  scheduleSchema,
  secretSchema,
  sourceKinds,
} from './outside-source.ts';

const label = z.object({ zh: z.string(), en: z.string() });
const name = z.strictObject({
  zh: z.string().trim().min(1).max(80),
  en: z.string().trim().min(1).max(80),
});

const entry = z.object({
  id: idSchema,
  kind: z.enum(sourceKinds),
  name: label,
  state: z.enum(['draft', 'on', 'off']),
  rows: z.number(),
  skipped: z.number(),
  refreshedAt: z.string().nullable(),
  nextRefreshAt: z.string().nullable(),
  isRefreshing: z.boolean(),
  /** Why the last look or refresh failed, in words. */
  error: z.string().nullable(),
  /** The subject that insights knows it as. */
  cube: z.string(),
  version: z.number(),
});
export type SourceEntry = z.output<typeof entry>;

const source = entry.extend({
  access: accessSchema,
  hasSecret: z.boolean(),
  found: z
    .object({
      header: z.array(z.string()),
      sample: z.array(z.array(z.string())),
      columns: z.array(columnSchema),
    })
    .nullable(),
  columns: z.array(columnSchema),
  readers: z.array(readerSchema),
  rowsByOwner: z.boolean(),
  schedule: scheduleSchema,
  problems: z.array(z.object({ row: z.number(), column: z.string(), reason: z.string() })),
  /** Values of joined columns that stand for nothing we know. */
  unmatched: z.number(),
});
export type WireSource = z.output<typeof source>;

const newSource = z.strictObject({ name, access: accessSchema, secret: secretSchema.default({}) });
export type NewSource = z.output<typeof newSource>;

const sourceChange = z.strictObject({
  name: name.optional(),
  access: accessSchema.optional(),
  /** Parts that are not told stay as they are. */
  secret: secretSchema.optional(),
  columns: columnsSchema.optional(),
  readers: z.array(readerSchema).min(1).max(20).optional(),
  rowsByOwner: z.boolean().optional(),
  schedule: scheduleSchema.optional(),
  isOn: z.boolean().optional(),
  isArchived: z.literal(true).optional(),
});
export type SourceChange = z.output<typeof sourceChange>;

const namedMeaning = z.enum(meanings).exclude(['day']);
const match = z.object({
  meaning: namedMeaning,
  value: z.string(),
  rows: z.number(),
  target: z.object({ id: z.string(), name: z.string() }).nullable(),
  isChosen: z.boolean(),
});
export type WireMatch = z.output<typeof match>;

const permission = { object: 'outside_source', action: 'design' } as const;
const params = z.object({ id: idSchema });
const job = z.object({ jobId: idSchema });

export const sourceContract = {
  listSources: defineEndpoint({
    method: 'GET',
    path: '/outside-sources',
    summary: 'Sources beside the CRM, and how they are',
    permission,
    answer: z.object({ items: z.array(entry) }),
  }),
  addSource: defineEndpoint({
    method: 'POST',
    path: '/outside-sources',
    summary: 'Begin a source: a draft that is looked at, and measured by nobody yet',
    permission,
    status: 201,
    body: newSource,
    answer: z.object({ source, ...job.shape }),
  }),
  readSource: defineEndpoint({
    method: 'GET',
    path: '/outside-sources/:id',
    summary: 'One source with its columns, readers and health',
    permission,
    params,
    answer: source,
  }),
  changeSource: defineEndpoint({
    method: 'PATCH',
    path: '/outside-sources/:id',
    summary: 'Confirm its columns, say who reads it, switch it on or off, remove it',
    permission,
    params,
    versioned: true,
    body: sourceChange,
    answer: source,
  }),
  lookAtSource: defineEndpoint({
    method: 'POST',
    path: '/outside-sources/:id/looks',
    summary: 'Look at its header and first rows anew',
    permission,
    status: 202,
    params,
    answer: job,
  }),
  refreshSource: defineEndpoint({
    method: 'POST',
    path: '/outside-sources/:id/refreshes',
    summary: 'Read all its rows now',
    permission,
    status: 202,
    params,
    answer: job,
  }),
  firstRows: defineEndpoint({
    method: 'GET',
    path: '/outside-sources/:id/rows',
    summary: 'The first rows as they are kept',
    permission,
    params,
    answer: z.object({ rows: z.array(z.record(z.string(), z.unknown())) }),
  }),
  listMatches: defineEndpoint({
    method: 'GET',
    path: '/outside-sources/:id/matches',
    summary: 'What values of joined columns stand for; first those that stand for nothing',
    permission,
    params,
    answer: z.object({
      items: z.array(match),
      /** Where leads come from, to choose among. */
      leadSources: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  }),
  chooseMatch: defineEndpoint({
    method: 'PUT',
    path: '/outside-sources/:id/matches',
    summary: 'Say what a value stands for; null: nothing',
    permission,
    params,
    body: z.strictObject({
      meaning: namedMeaning,
      value: z.string().min(1).max(500),
      target: z.string().min(1).max(100).nullable(),
    }),
    answer: match,
  }),
};
