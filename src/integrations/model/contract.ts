import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { filterSchema } from '../../records/model/filter.ts';
import { creatables, entityNameSchema, mappingSchema } from './mapping.ts';
import { dateFormats } from '../../records/model/reading/read-dates.ts';

const label = z.object({ zh: z.string(), en: z.string() });
const idParam = z.object({ id: idSchema });

const storedFile = z.object({ id: idSchema, name: z.string(), size: z.number() });

const importField = z.object({
  id: z.string(),
  label,
  kind: z.string(),
  required: z.boolean(),
  options: z.array(z.object({ value: z.string(), label })).optional(),
});

const importEntity = z.object({
  entity: entityNameSchema,
  label,
  fields: z.array(importField),
  /** Fields by which a row can be recognised as a record that exists. */
  matchable: z.array(z.string()),
});

/** What the user corrected after the first look at a file. */
const reading = z.strictObject({
  sheet: z.string().max(200).optional(),
  encoding: z.string().max(40).optional(),
  delimiter: z.string().min(1).max(4).optional(),
});

const ambiguousColumn = z.object({
  header: z.string(),
  fitting: z.array(z.enum(dateFormats)),
  samples: z.array(z.string()),
});

const table = z.object({
  kind: z.enum(['csv', 'xlsx']),
  encoding: z.string(),
  delimiter: z.string(),
  sheet: z.string().nullable(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  header: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  rows: z.number(),
});

const undoReport = z.object({
  removed: z.number(),
  restored: z.number(),
  kept: z.number(),
  examples: z.array(z.object({ object: z.string(), recordId: idSchema, name: z.string(), reason: label })),
});

const importStates = ['queued', 'running', 'done', 'failed', 'cancelled', 'undone'] as const;

const importRun = z.object({
  id: idSchema,
  entity: entityNameSchema,
  fileName: z.string(),
  state: z.enum(importStates),
  dryRun: z.boolean(),
  matchField: z.string().nullable(),
  rows: z.number(),
  /** Rows that are finished, for a progress bar. */
  done: z.number(),
  created: z.number(),
  updated: z.number(),
  skipped: z.number(),
  rejected: z.number(),
  /** Of a trial: rows that look like records that are there, and the first of them with reasons. */
  lookalikes: z.number(),
  lookalikeRows: z.array(z.object({ row: z.string(), reason: z.string() })),
  /** Why it failed, in the asker's language. */
  problem: z.string().nullable(),
  /** The first rejected rows: row number in the file and reasons. */
  rejects: z.array(z.object({ row: z.string(), reason: z.string() })),
  canUndo: z.boolean(),
  undo: undoReport.nullable(),
  jobId: idSchema.nullable(),
  by: z.object({ id: idSchema, name: z.string() }).nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type WireImport = z.output<typeof importRun>;

const exportFormats = ['csv', 'xlsx'] as const;

/** What an export holds: the records of a list, with its filter, order and columns. */
export const exportRequestSchema = z.strictObject({
  object: z.string().max(40),
  format: z.enum(exportFormats).default('xlsx'),
  /** Field ids; every field the asker sees unless told. */
  columns: z.array(z.string().max(80)).min(1).max(200).optional(),
  filter: filterSchema.default([]),
  search: z.string().max(200).optional(),
  sort: z.string().max(81).optional(),
  deleted: z.boolean().default(false),
});
export type ExportRequest = z.output<typeof exportRequestSchema>;

const own = { permission: null } as const;

/** Tables in and out. */
export const integrationsContract = {
  importEntities: defineEndpoint({
    method: 'GET',
    path: '/import-entities',
    summary: 'What I may import, with the fields a file can fill',
    ...own,
    answer: z.object({ items: z.array(importEntity), creatable: z.array(z.enum(creatables)) }),
  }),
  uploadFile: defineEndpoint({
    method: 'POST',
    path: '/import-files',
    summary: 'Upload a CSV or XLSX file to import',
    ...own,
    upload: { maxBytes: 200 * 2 ** 20 },
    status: 201,
    answer: storedFile,
  }),
  lookIntoFile: defineEndpoint({
    method: 'POST',
    path: '/import-files/:id/readings',
    summary: 'Header, samples, a guessed mapping, and dates that must be asked about',
    ...own,
    params: idParam,
    body: z.strictObject({
      entity: entityNameSchema,
      reading: reading.prefault({}),
      mapping: mappingSchema.optional(),
    }),
    answer: z.object({ table, mapping: mappingSchema, ambiguous: z.array(ambiguousColumn) }),
  }),
  startImport: defineEndpoint({
    method: 'POST',
    path: '/imports',
    summary: 'Import an uploaded file, or try it without writing anything',
    ...own,
    status: 202,
    body: z.strictObject({
      fileId: idSchema,
      mapping: mappingSchema,
      reading: reading.prefault({}),
      dryRun: z.boolean().default(false),
    }),
    answer: importRun,
  }),
  listImports: defineEndpoint({
    method: 'GET',
    path: '/imports',
    summary: 'Past imports, newest first',
    ...own,
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: idSchema.optional(),
    }),
    answer: z.object({ items: z.array(importRun), nextCursor: z.string().nullable() }),
  }),
  getImport: defineEndpoint({
    method: 'GET',
    path: '/imports/:id',
    summary: 'One import, with its progress',
    ...own,
    params: idParam,
    answer: importRun,
  }),
  rejectedRows: defineEndpoint({
    method: 'GET',
    path: '/imports/:id/rejected-rows',
    summary: 'The rejected rows as CSV, each with the reasons',
    ...own,
    params: idParam,
    raw: 'file',
    answer: z.unknown(),
  }),
  undoImport: defineEndpoint({
    method: 'POST',
    path: '/imports/:id/undoing',
    summary: 'Take back what an import did',
    ...own,
    status: 202,
    params: idParam,
    answer: z.object({ jobId: idSchema }),
  }),
  startExport: defineEndpoint({
    method: 'POST',
    path: '/exports',
    summary: 'Write the records of a list into a CSV or XLSX file',
    ...own,
    status: 202,
    body: exportRequestSchema,
    answer: z.object({ jobId: idSchema }),
  }),
  exportedFile: defineEndpoint({
    method: 'GET',
    path: '/exports/:id/file',
    summary: 'The file of a finished export, by its job',
    ...own,
    params: idParam,
    raw: 'file',
    answer: z.unknown(),
  }),
};
