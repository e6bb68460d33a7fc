/** Word templates of contracts, and the papers made from them. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { faultCodes } from './check-template.ts';

/** Bytes; contracts are words, not films. */
const largestTemplate = 5 * 2 ** 20;

const idParam = z.object({ id: idSchema });
const label = z.object({ zh: z.string(), en: z.string() });
const variable = z.object({ id: z.string(), label });
const fault = z.object({ code: z.enum(faultCodes), name: z.string(), hint: z.string().nullable() });

const template = z.object({
  id: idSchema,
  name: z.string(),
  isStandard: z.boolean(),
  version: z.number(),
  /** Newest first; contracts are made from the newest. */
  versions: z.array(
    z.object({
      number: z.number(),
      fileName: z.string(),
      size: z.number(),
      createdAt: z.string(),
      createdBy: z.string().nullable(),
      variables: z.number(),
      faults: z.array(fault),
    }),
  ),
});
export type WireTemplate = z.output<typeof template>;

const read = { object: 'contract_rules', action: 'read' } as const;
const design = { object: 'contract_rules', action: 'design' } as const;
const name = z.string().trim().min(1).max(120);

export const contractTemplateContract = {
  listTemplates: defineEndpoint({
    method: 'GET',
    path: '/contract-templates',
    summary: 'The Word templates in use with their versions and what is wrong with them',
    permission: read,
    answer: z.object({ items: z.array(template) }),
  }),
  addTemplate: defineEndpoint({
    method: 'POST',
    path: '/contract-templates',
    summary: 'Upload a Word template; variables that do not exist are listed',
    permission: design,
    upload: { maxBytes: largestTemplate },
    status: 201,
    body: z.strictObject({ name, isStandard: z.enum(['true', 'false']).default('true') }),
    answer: template,
  }),
  addTemplateVersion: defineEndpoint({
    method: 'POST',
    path: '/contract-templates/:id/versions',
    summary: 'Upload a new version of a template',
    permission: design,
    upload: { maxBytes: largestTemplate },
    params: idParam,
    status: 201,
    answer: template,
  }),
  changeTemplate: defineEndpoint({
    method: 'PUT',
    path: '/contract-templates/:id',
    summary: 'Rename a template, or say whether its text is the standard one',
    permission: design,
    params: idParam,
    versioned: true,
    body: z.strictObject({ name, isStandard: z.boolean() }),
    answer: template,
  }),
  archiveTemplate: defineEndpoint({
    method: 'DELETE',
    path: '/contract-templates/:id',
    summary: 'Take a template out of use; what was made from it stays',
    permission: design,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  readTemplate: defineEndpoint({
    method: 'GET',
    path: '/contract-templates/:id/content',
    summary: 'Download a version of a template, the newest unless told',
    permission: read,
    params: idParam,
    query: z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() }),
    raw: 'file',
    answer: z.unknown(),
  }),
  sampleTemplate: defineEndpoint({
    method: 'GET',
    path: '/contract-template-sample',
    summary: 'A sale contract as a template to begin from',
    permission: read,
    raw: 'file',
    answer: z.unknown(),
  }),
  listVariables: defineEndpoint({
    method: 'GET',
    path: '/contract-template-variables',
    summary: 'What a template can speak of',
    permission: read,
    answer: z.object({
      values: z.array(variable),
      blocks: z.array(z.object({ id: z.string(), label, columns: z.array(variable) })),
    }),
  }),
  checkPaper: defineEndpoint({
    method: 'GET',
    path: '/contracts/:id/paper-check',
    summary: 'What would stay blank on a contract made from a template',
    permission: { object: 'contract', action: 'read' },
    params: idParam,
    query: z.object({ templateId: idSchema }),
    answer: z.object({ blanks: z.array(label) }),
  }),
  makePaper: defineEndpoint({
    method: 'GET',
    path: '/contracts/:id/paper',
    summary: 'A contract as Word or PDF, made from a template',
    permission: { object: 'contract', action: 'read' },
    params: idParam,
    query: z.object({ templateId: idSchema, format: z.enum(['docx', 'pdf']) }),
    raw: 'file',
    answer: z.unknown(),
  }),
  keepPaper: defineEndpoint({
    method: 'POST',
    path: '/contracts/:id/papers',
    summary: 'Make a contract’s Word or PDF and keep it among its files, each making as a version',
    permission: { object: 'contract', action: 'update' },
    params: idParam,
    body: z.strictObject({ templateId: idSchema, format: z.enum(['docx', 'pdf']) }),
    status: 201,
    answer: z.object({ fileId: idSchema, version: z.number() }),
  }),
};
