import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { leadRecordContract } from '../lead/contract.ts';
import { poolSorts } from './pool-fields.ts';
import {
  designedPoolSchema,
  handsSchema,
  namedSchema,
  poolBody,
  poolDoneSchema,
  poolLeadSchema,
  poolSchema,
  quotaSchema,
} from './pool-schemas.ts';
import { releaseReasons } from './release-reasons.ts';

const idParam = z.object({ id: idSchema });
const poolAndLead = z.object({ id: idSchema, leadId: idSchema });
const leadIds = z.array(idSchema).min(1).max(100);
const exemption = z.enum(['open_deal', 'locked', 'on_leave']);
const label = z.object({ zh: z.string(), en: z.string() });

const read = { object: 'lead', action: 'read' } as const;
const design = { object: 'lead_rules', action: 'design' } as const;
const released = z.enum(releaseReasons.map((reason) => reason.value));

/** Pools and what is done with the leads in them. */
export const poolContract = {
  listPools: defineEndpoint({
    method: 'GET',
    path: '/pools',
    summary: 'The pools I may look into, with how many leads lie in each',
    permission: read,
    answer: z.object({ items: z.array(poolSchema) }),
  }),
  poolQuota: defineEndpoint({
    method: 'GET',
    path: '/pools/:id/quota',
    summary: 'What I claimed today from a pool, what I hold, and how many I may still claim',
    permission: read,
    params: idParam,
    answer: quotaSchema,
  }),
  listPoolLeads: defineEndpoint({
    method: 'GET',
    path: '/pools/:id/leads',
    summary: 'The leads in a pool, masked; filters and search use only what is shown in clear',
    permission: read,
    params: idParam,
    query: z.object({
      search: z.string().trim().max(100).optional(),
      filter: z.string().max(4000).optional(),
      sort: z.enum(poolSorts).default('-entered'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(200).optional(),
      total: z.enum(['true', 'false']).default('false'),
    }),
    answer: z.object({
      items: z.array(poolLeadSchema),
      nextCursor: z.string().nullable(),
      total: z.number().optional(),
    }),
  }),
  openPoolLead: defineEndpoint({
    method: 'GET',
    path: '/pools/:id/leads/:leadId',
    summary:
      'One lead in a pool, masked, with whose hands it was in; counts as a view where views are limited',
    permission: read,
    params: poolAndLead,
    answer: poolLeadSchema.extend({ hands: z.array(handsSchema) }),
  }),
  createPoolLead: defineEndpoint({
    method: 'POST',
    path: '/pools/:id/leads',
    summary: 'Put somebody straight into a pool, unless he is a lead already',
    permission: { object: 'lead', action: 'create' },
    params: idParam,
    status: 201,
    body: leadRecordContract.create.body!,
    answer: z.object({ outcome: z.enum(['created', 'attached']), leadId: idSchema.nullable() }),
  }),
  claimLead: defineEndpoint({
    method: 'POST',
    path: '/pools/:id/leads/:leadId/claim',
    summary: 'Take a lead from a pool: it is mine from now on, unmasked',
    permission: { object: 'lead', action: 'claim' },
    params: poolAndLead,
    status: 201,
    answer: z.object({ lead: namedSchema, quota: quotaSchema }),
  }),
  claimLeads: defineEndpoint({
    method: 'POST',
    path: '/pools/:id/claims',
    summary: 'Take several leads by the same rules; each refusal is told',
    permission: { object: 'lead', action: 'claim' },
    params: idParam,
    body: z.strictObject({ leadIds }),
    answer: poolDoneSchema.extend({ quota: quotaSchema }),
  }),
  assignFromPool: defineEndpoint({
    method: 'POST',
    path: '/pools/:id/assignments',
    summary: 'Give leads of a pool I run to somebody',
    permission: read,
    params: idParam,
    body: z.strictObject({ leadIds, ownerId: idSchema }),
    answer: poolDoneSchema,
  }),
  moveBetweenPools: defineEndpoint({
    method: 'POST',
    path: '/pools/:id/moves',
    summary: 'Move leads of a pool I run to another pool',
    permission: read,
    params: idParam,
    body: z.strictObject({ leadIds, toPoolId: idSchema }),
    answer: poolDoneSchema,
  }),
  releaseLead: defineEndpoint({
    method: 'POST',
    path: '/leads/:id/release',
    summary: 'Give a lead back to a pool, with a reason',
    permission: { object: 'lead', action: 'release' },
    params: idParam,
    body: z.strictObject({
      reason: released,
      note: z.string().trim().max(500).nullish(),
      poolId: idSchema.nullish(),
    }),
    answer: z.object({ pool: namedSchema }),
  }),
  lockLead: defineEndpoint({
    method: 'PUT',
    path: '/leads/:id/lock',
    summary: 'Keep a lead with its owner until the end of a day, whatever the recycle rules say',
    permission: { object: 'lead', action: 'assign' },
    params: idParam,
    body: z.strictObject({ untilOn: z.iso.date(), reason: z.string().trim().max(300).nullish() }),
    answer: z.object({ untilOn: z.iso.date() }),
  }),
  unlockLead: defineEndpoint({
    method: 'DELETE',
    path: '/leads/:id/lock',
    summary: 'Let the recycle rules have a lead again',
    permission: { object: 'lead', action: 'assign' },
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  leadStanding: defineEndpoint({
    method: 'GET',
    path: '/leads/:id/pool-standing',
    summary: 'When and why a lead goes back to a pool, what keeps it, whose hands it was in, what I may do',
    permission: read,
    params: idParam,
    answer: z.object({
      recycleAt: z.string().nullable(),
      latestAt: z.string().nullable(),
      reason: label.nullable(),
      ruleName: z.string().nullable(),
      kept: exemption.nullable(),
      lock: z
        .object({ untilOn: z.string(), reason: z.string().nullable(), by: z.string().nullable() })
        .nullable(),
      returns: z.number(),
      hands: z.array(handsSchema),
      /** Where it would go when given back now, and where else it may go. */
      goesTo: namedSchema.nullable(),
      pools: z.array(namedSchema),
      abilities: z.object({ release: z.boolean(), lock: z.boolean() }),
    }),
  }),
};

/** How pools are drawn. */
export const poolDesignContract = {
  designedPools: defineEndpoint({
    method: 'GET',
    path: '/pool-designs',
    summary: 'All pools with their scope and rules',
    permission: { object: 'lead_rules', action: 'read' },
    answer: z.object({ items: z.array(designedPoolSchema) }),
  }),
  createPool: defineEndpoint({
    method: 'POST',
    path: '/pool-designs',
    summary: 'Draw a new pool',
    permission: design,
    status: 201,
    body: poolBody,
    answer: designedPoolSchema,
  }),
  changePool: defineEndpoint({
    method: 'PUT',
    path: '/pool-designs/:id',
    summary: 'Change a pool: name, scope, who runs it, what it takes, claim rules',
    permission: design,
    params: idParam,
    versioned: true,
    body: poolBody,
    answer: designedPoolSchema,
  }),
  archivePool: defineEndpoint({
    method: 'DELETE',
    path: '/pool-designs/:id',
    summary: 'Take an empty pool that no rule names out of use',
    permission: design,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  orderPools: defineEndpoint({
    method: 'PUT',
    path: '/pool-order',
    summary: 'In which order pools are shown, and asked which of them takes a lead',
    permission: design,
    body: z.strictObject({ ids: z.array(idSchema).min(1).max(200) }),
    answer: z.object({ items: z.array(designedPoolSchema) }),
  }),
};
export type LeadStanding = z.output<typeof poolContract.leadStanding.answer>;
