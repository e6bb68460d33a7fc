import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { answersSchema, questionSchema, questionsSchema } from './requirement-form.ts';

const named = z.object({ id: idSchema, name: z.string().nullable() });
const idParam = z.object({ id: idSchema });

const form = z.object({
  pipelineId: idSchema,
  pipeline: z.object({ name: z.string(), nameEn: z.string().nullable() }),
  /** 0: there is none yet. */
  number: z.number(),
  questions: z.array(questionSchema),
});
export type WireForm = z.output<typeof form>;

const record = z.object({
  number: z.number(),
  formNumber: z.number(),
  /** As they were asked then. */
  questions: z.array(questionSchema),
  answers: answersSchema,
  savedBy: named.nullable(),
  savedAt: z.string(),
});
export type WireRequirements = z.output<typeof record>;

const requirements = z.object({
  form,
  /** Newest first. */
  versions: z.array(record),
  mayUpdate: z.boolean(),
});

/** What a customer needs, asked by a form of the pipeline and archived on the deal. */
export const requirementContract = {
  listForms: defineEndpoint({
    method: 'GET',
    path: '/requirement-forms',
    summary: 'The requirement form of every pipeline in use',
    permission: { object: 'pipeline', action: 'read' },
    answer: z.object({ items: z.array(form) }),
  }),
  saveForm: defineEndpoint({
    method: 'PUT',
    path: '/requirement-forms/:id',
    summary: 'Save the next version of a pipeline’s requirement form',
    permission: { object: 'pipeline', action: 'design' },
    params: idParam,
    body: z.strictObject({ number: z.int().min(0), questions: questionsSchema }),
    answer: form,
  }),
  readRequirements: defineEndpoint({
    method: 'GET',
    path: '/deals/:id/requirements',
    summary: 'What the customer of a deal needs, with every version',
    permission: { object: 'deal', action: 'read' },
    params: idParam,
    answer: requirements,
  }),
  saveRequirements: defineEndpoint({
    method: 'POST',
    path: '/deals/:id/requirements',
    summary: 'Archive a new version of what the customer needs',
    permission: { object: 'deal', action: 'update' },
    params: idParam,
    status: 201,
    body: z.strictObject({ formNumber: z.int().min(1), answers: answersSchema }),
    answer: requirements,
  }),
};
