import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { recordContract } from '../../../records/model/record-contract.ts';
import { deliveryFields } from './delivery-fields.ts';
import { itemSchema } from './template.ts';

export const deliveryRecordContract = recordContract({
  object: 'delivery',
  path: '/deliveries',
  catalogue: deliveryFields,
});

const params = z.object({ id: idSchema });
const itemParams = z.object({ id: idSchema, itemId: idSchema });
const update = { object: 'delivery', action: 'update' } as const;

const checklist = z.object({
  items: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      isRequired: z.boolean(),
      doneAt: z.string().nullable(),
      doneBy: z.string().nullable(),
      note: z.string(),
    }),
  ),
  /** What the acceptance was signed on. */
  acceptanceFile: z.object({ id: idSchema, name: z.string() }).nullable(),
});
export type WireChecklist = z.output<typeof checklist>;

/** What happens on a delivery besides the changes of its fields. */
export const deliveryContract = {
  readChecklist: defineEndpoint({
    method: 'GET',
    path: '/deliveries/:id/items',
    summary: 'The checklist of a delivery: what is done, by whom and when',
    permission: { object: 'delivery', action: 'read' },
    params,
    answer: checklist,
  }),
  takeTemplate: defineEndpoint({
    method: 'PUT',
    path: '/deliveries/:id/items',
    summary: 'Take the checklist of another template, as long as nothing is done',
    permission: update,
    params,
    body: z.strictObject({ templateId: idSchema }),
    answer: checklist,
  }),
  addItem: defineEndpoint({
    method: 'POST',
    path: '/deliveries/:id/items',
    summary: 'Add an item to the checklist of a delivery',
    permission: update,
    params,
    status: 201,
    body: itemSchema,
    answer: checklist,
  }),
  tickItem: defineEndpoint({
    method: 'PUT',
    path: '/deliveries/:id/items/:itemId',
    summary: 'Say that an item of the checklist is done, or is not yet',
    permission: update,
    params: itemParams,
    body: z.strictObject({ isDone: z.boolean(), note: z.string().trim().max(1000).default('') }),
    answer: checklist,
  }),
  removeItem: defineEndpoint({
    method: 'DELETE',
    path: '/deliveries/:id/items/:itemId',
    summary: 'Take an item that is not done off the checklist',
    permission: update,
    params: itemParams,
    answer: checklist,
  }),
  accept: defineEndpoint({
    method: 'POST',
    path: '/deliveries/:id/acceptance',
    summary: 'Note that the customer has accepted a delivery',
    permission: update,
    params,
    body: z.strictObject({
      on: z.iso.date(),
      /** Who accepted for the customer. */
      by: z.string().trim().min(1).max(100),
      note: z.string().trim().max(2000).default(''),
      /** A file of the delivery: the signed acceptance. */
      fileId: idSchema.nullable().default(null),
    }),
    answer: z.object({ state: z.literal('accepted') }),
  }),
};
