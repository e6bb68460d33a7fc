import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { recordContract } from '../../../records/model/record-contract.ts';
import { serviceRulesSchema } from '../service-rules.ts';
import { caseFields } from './case-fields.ts';
import { caseStates } from './case-state.ts';

export const caseRecordContract = recordContract({
  object: 'case',
  path: '/cases',
  catalogue: caseFields,
});

const params = z.object({ id: idSchema });
const read = { object: 'case', action: 'read' } as const;
const update = { object: 'case', action: 'update' } as const;
const state = z.enum(caseStates);
const moved = z.object({ caseId: idSchema, state, version: z.number() });

const caseFile = z.object({ id: idSchema, name: z.string(), mediaType: z.string(), size: z.number() });

const caseMessage = z.object({
  id: idSchema,
  kind: z.enum(['reply', 'customer', 'note']),
  body: z.string(),
  author: z.string().nullable(),
  at: z.string(),
  files: z.array(caseFile),
});
export type WireCaseMessage = z.output<typeof caseMessage>;

/** What happens on a case besides the changes of its fields. */
export const caseContract = {
  move: defineEndpoint({
    method: 'POST',
    path: '/cases/:id/moves',
    summary: 'Move a case to another state',
    permission: update,
    params,
    body: z.strictObject({ to: state }),
    answer: moved,
  }),
  listMessages: defineEndpoint({
    method: 'GET',
    path: '/cases/:id/messages',
    summary: 'What was said on a case, the oldest first, at most 500',
    permission: read,
    params,
    answer: z.object({ items: z.array(caseMessage) }),
  }),
  addMessage: defineEndpoint({
    method: 'POST',
    path: '/cases/:id/messages',
    summary: 'Answer the customer, or leave a note among colleagues',
    permission: update,
    params,
    status: 201,
    body: z.strictObject({
      kind: z.enum(['reply', 'note']),
      body: z.string().trim().min(1).max(10_000),
      /** An answer that asks something: the case waits for the customer. */
      waits: z.boolean().default(false),
    }),
    answer: moved.extend({ messageId: idSchema }),
  }),
  readRules: defineEndpoint({
    method: 'GET',
    path: '/service-rules',
    summary: 'What is agreed on for after-sales',
    permission: { object: 'service_rules', action: 'read' },
    answer: z.object({ rules: serviceRulesSchema, version: z.number() }),
  }),
  saveRules: defineEndpoint({
    method: 'PUT',
    path: '/service-rules',
    summary: 'Set what is agreed on for after-sales',
    permission: { object: 'service_rules', action: 'design' },
    body: z.strictObject({ rules: serviceRulesSchema, version: z.int().min(0) }),
    answer: z.object({ rules: serviceRulesSchema, version: z.number() }),
  }),
};
