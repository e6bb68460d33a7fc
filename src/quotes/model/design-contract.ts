/** What templates and the numbers of quotes answer to. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { quoteRulesSchema } from './quote-number.ts';
import { templateBodySchema, templateSchema } from './template.ts';

const params = z.object({ id: idSchema });
const reads = { object: 'quote', action: 'read' } as const;
const designs = { object: 'quote_rules', action: 'design' } as const;

/** Templates, and how quotes are numbered. */
export const quoteDesignContract = {
  listTemplates: defineEndpoint({
    method: 'GET',
    path: '/quote-templates',
    summary: 'The templates in use',
    permission: reads,
    answer: z.object({ items: z.array(templateSchema) }),
  }),
  createTemplate: defineEndpoint({
    method: 'POST',
    path: '/quote-templates',
    summary: 'Add a template',
    permission: designs,
    status: 201,
    body: templateBodySchema,
    answer: templateSchema,
  }),
  changeTemplate: defineEndpoint({
    method: 'PUT',
    path: '/quote-templates/:id',
    summary: 'Change a template; quotes made from it stay as they are',
    permission: designs,
    versioned: true,
    params,
    body: templateBodySchema,
    answer: templateSchema,
  }),
  archiveTemplate: defineEndpoint({
    method: 'DELETE',
    path: '/quote-templates/:id',
    summary: 'Take a template out of use',
    permission: designs,
    params,
    status: 204,
    answer: z.null(),
  }),
  readRules: defineEndpoint({
    method: 'GET',
    path: '/quote-rules',
    summary: 'How quotes are numbered and how long they stand',
    permission: { object: 'quote_rules', action: 'read' },
    answer: z.object({ rules: quoteRulesSchema, version: z.number(), next: z.string() }),
  }),
  saveRules: defineEndpoint({
    method: 'PUT',
    path: '/quote-rules',
    summary: 'Change how quotes are numbered and how long they stand',
    permission: designs,
    body: z.strictObject({ rules: quoteRulesSchema, version: z.number() }),
    answer: z.object({ rules: quoteRulesSchema, version: z.number(), next: z.string() }),
  }),
};
