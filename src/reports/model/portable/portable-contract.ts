/** A report as a file: taken here, and taken in elsewhere. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { reportKinds } from '../kinds.ts';
import { largestFile, reference } from './report-file.ts';

/** A file as it came, before anybody has looked what it is. */
const file = z.record(z.string().max(100), z.unknown());
/** What a reference of the file means here, chosen by hand; null: it is to be left out. */
const chosen = z.record(reference, reference.nullable()).default({});
const label = z.object({ zh: z.string(), en: z.string() });

const meaning = z.object({ ref: z.string(), name: z.string(), within: z.string().nullable() });

const preview = z.object({
  title: z.string(),
  kind: z.enum(reportKinds),
  names: z.array(
    z.object({
      ref: z.string(),
      kind: z.string(),
      name: z.string().nullable(),
      within: z.string().nullable(),
      /** What it means here: found by its name, or chosen. */
      meaning: meaning.nullable(),
    }),
  ),
  /** By kind, what one can choose among by hand. */
  options: z.record(z.string(), z.array(meaning)),
  /** What is left out, since what it refers to means nothing here; `inside` is the block, parameter or column it belongs to. */
  lost: z.array(z.object({ part: z.string(), inside: label.nullable(), reference: z.string() })),
  /** Whether what remains stands. */
  stands: z.boolean(),
});
export type ImportPreview = z.output<typeof preview>;

export const portableContract = {
  takeReportFile: defineEndpoint({
    method: 'GET',
    path: '/reports/:id/file',
    summary:
      'A report as a file for another organisation: its document, its pictures and the names it refers to, no numbers',
    permission: null,
    raw: 'file',
    params: z.object({ id: idSchema }),
    answer: z.unknown(),
  }),
  previewImport: defineEndpoint({
    method: 'POST',
    path: '/report-imports/previews',
    summary:
      'What a report’s file comes to here: what was found by name, what is chosen by hand, what is left out',
    permission: null,
    reads: true,
    readsMuch: () => true,
    mostBytes: largestFile,
    body: z.strictObject({ file, chosen }),
    answer: preview,
  }),
  importReport: defineEndpoint({
    method: 'POST',
    path: '/report-imports',
    summary: 'Makes a report’s file a draft of the asker’s own',
    permission: null,
    status: 201,
    mostBytes: largestFile,
    body: z.strictObject({ file, chosen, title: z.string().trim().min(1).max(80) }),
    answer: z.object({ id: idSchema, kind: z.enum(reportKinds) }),
  }),
};
