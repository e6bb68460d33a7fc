import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { buyingRoles } from './buying-role.ts';
import {
  checklistItemSchema,
  requirementSchema,
  ruleAnchor,
  stageProcessSchema,
  transitionSchema,
} from './stage-process.ts';

const named = z.object({ id: idSchema, name: z.string().nullable() });
const dealParam = z.object({ id: idSchema });

const judgedParts = {
  stageId: idSchema,
  mode: ruleAnchor.mode,
  /** How much there is of how much is needed. */
  have: z.number(),
  need: z.number(),
};
const judged = z.discriminatedUnion('part', [
  z.object({ ...judgedParts, part: z.literal('entry'), rule: requirementSchema }),
  z.object({ ...judgedParts, part: z.literal('exit'), rule: requirementSchema }),
  z.object({ ...judgedParts, part: z.literal('checklist'), rule: checklistItemSchema }),
  z.object({ ...judgedParts, part: z.literal('transitions'), rule: transitionSchema }),
]);

/** What the move to one stage is asked for; `gate` says what would become of it now. */
const gate = z.object({
  stageId: idSchema,
  gate: z.enum(['open', 'reminder', 'closed']),
  items: z.array(judged),
});
export type WireGate = z.output<typeof gate>;

const tickedItem = checklistItemSchema.extend({
  tick: z.object({ at: z.string(), by: named.nullable() }).nullable(),
});
export type TickedItem = z.output<typeof tickedItem>;

const dealContact = z.object({
  contact: named,
  title: z.string().nullable(),
  role: z.enum(buyingRoles),
});

const read = { object: 'deal', action: 'read' } as const;
const update = { object: 'deal', action: 'update' } as const;

/** What deals have of the process of their stages: what is asked, what was done, who plays which part. */
export const processContract = {
  gate: defineEndpoint({
    method: 'GET',
    path: '/deals/:id/gates/:stageId',
    summary: 'What moving the deal to this stage asks for, and what is missing',
    permission: read,
    params: dealParam.extend({ stageId: idSchema }),
    answer: gate,
  }),
  guidance: defineEndpoint({
    method: 'GET',
    path: '/deals/:id/guidance',
    summary: 'What is to be done in the deal’s stage, and what the next one asks for',
    permission: read,
    params: dealParam,
    answer: z.object({ stageId: idSchema, checklist: z.array(tickedItem), next: gate.nullable() }),
  }),
  tickItem: defineEndpoint({
    method: 'PUT',
    path: '/deals/:id/checklist/:itemId',
    summary: 'Tick an item of a checklist, or take the tick back',
    permission: update,
    params: dealParam.extend({ itemId: idSchema }),
    body: z.strictObject({ ticked: z.boolean() }),
    answer: tickedItem,
  }),
  listDealContacts: defineEndpoint({
    method: 'GET',
    path: '/deals/:id/contacts',
    summary: 'Who of the customer’s people plays which part in the deal',
    permission: read,
    params: dealParam,
    answer: z.object({ items: z.array(dealContact) }),
  }),
  setDealContact: defineEndpoint({
    method: 'PUT',
    path: '/deals/:id/contacts/:contactId',
    summary: 'Say which part a contact plays in the deal',
    permission: update,
    params: dealParam.extend({ contactId: idSchema }),
    body: z.strictObject({ role: z.enum(buyingRoles) }),
    answer: dealContact,
  }),
  removeDealContact: defineEndpoint({
    method: 'DELETE',
    path: '/deals/:id/contacts/:contactId',
    summary: 'Say that a contact plays no part in the deal any more',
    permission: update,
    params: dealParam.extend({ contactId: idSchema }),
    status: 204,
    answer: z.null(),
  }),
};

/** What sales operations ask while they draw a process. */
export const processDesignContract = {
  processCosts: defineEndpoint({
    method: 'POST',
    path: '/pipelines/:id/process-costs',
    summary: 'What the rules of a drawn process would have cost in the last 90 days',
    permission: { object: 'pipeline', action: 'design' },
    reads: true,
    params: dealParam,
    body: z.strictObject({ stageId: idSchema, process: stageProcessSchema }),
    answer: z.object({
      days: z.number(),
      items: z.array(
        z.object({
          ruleId: idSchema,
          /** Moves that the rule looks at, those that broke it, and of these the deals that are lost now. */
          moves: z.number(),
          broken: z.number(),
          lost: z.number(),
          /** Really noted since the rule is in use. */
          observed: z.number(),
          confirmed: z.number(),
        }),
      ),
    }),
  }),
};
