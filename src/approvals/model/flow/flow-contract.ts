/** The flows that papers go through: designed, put in order, tried. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { outcomes, seatOrigins } from '../run/run.ts';
import { conditionSchema } from './condition.ts';
import { flowDesignSchema } from './flow.ts';

const params = z.object({ id: idSchema });
const named = z.object({ id: idSchema, name: z.string() });
const label = z.object({ zh: z.string(), en: z.string() });

const flow = z.object({
  id: idSchema,
  paper: z.string(),
  paperLabel: label,
  name: z.string(),
  isOn: z.boolean(),
  number: z.number(),
  applies: conditionSchema.nullable(),
  design: flowDesignSchema,
  /** Requests that are not over, on any version. */
  running: z.number(),
  version: z.number(),
});
export type WireFlow = z.output<typeof flow>;

const paper = z.object({
  paper: z.string(),
  label,
  facts: z.array(
    z.object({
      id: z.string(),
      label,
      kind: z.enum(['money', 'percent', 'number', 'text', 'reference']),
      /** What a reference can be. */
      choices: z.array(z.object({ id: z.string(), label })),
    }),
  ),
  fields: z.array(z.object({ id: z.string(), label, isEditable: z.boolean() })),
});
export type WirePaper = z.output<typeof paper>;

const triedStep = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('approve'),
    stepId: z.string(),
    name: z.string(),
    mode: z.enum(['all', 'any', 'sequential']),
    people: z.array(named.extend({ origin: z.enum(seatOrigins), isSpared: z.boolean() })),
    passes: z.enum(['nobody_named', 'agreed_before']).nullable(),
  }),
  z.object({ kind: z.literal('copy'), stepId: z.string(), name: z.string(), people: z.array(named) }),
  z.object({
    kind: z.literal('branch'),
    stepId: z.string(),
    name: z.string(),
    armId: z.string().nullable(),
    armName: z.string().nullable(),
  }),
]);
export type WireTriedStep = z.output<typeof triedStep>;

const trialWarning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty'), stepId: z.string(), submitters: z.number(), ofAll: z.number() }),
  z.object({ kind: z.literal('dead_branch'), stepId: z.string(), armId: z.string().nullable() }),
  z.object({ kind: z.literal('never_applies') }),
]);

const trial = z.object({
  /** Would the sample go through this flow at all? */
  applies: z.boolean(),
  outcome: z.enum(outcomes),
  steps: z.array(triedStep),
  warnings: z.array(trialWarning),
});
export type WireTrial = z.output<typeof trial>;

const sample = z.strictObject({
  submitterId: idSchema,
  /** As if the submitter belonged to this team; null: where he is. */
  teamId: idSchema.nullable().default(null),
  /** As conditions compare them; what is left out is not given. */
  facts: z.record(z.string().max(60), z.union([z.string().max(200), z.number().int()]).nullable()),
});

const savedFlow = {
  name: z.string().trim().min(1).max(60),
  isOn: z.boolean(),
  applies: conditionSchema.nullable(),
  design: flowDesignSchema,
};

const readFlows = { object: 'approval', action: 'read' } as const;
const designFlows = { object: 'approval', action: 'design' } as const;

export const approvalFlowContract = {
  listFlows: defineEndpoint({
    method: 'GET',
    path: '/approval-flows',
    summary: 'The flows by kind of paper, in the order in which they are tried, and what conditions may ask',
    permission: readFlows,
    answer: z.object({
      items: z.array(flow),
      papers: z.array(paper),
    }),
  }),
  tryFlow: defineEndpoint({
    method: 'POST',
    path: '/approval-flow-trials',
    summary:
      'Who would decide on a sample paper by a flow as it is drawn, and what is odd about it; nothing is kept',
    permission: readFlows,
    reads: true,
    body: z.strictObject({
      paper: z.string().max(40),
      applies: conditionSchema.nullable(),
      design: flowDesignSchema,
      sample,
    }),
    answer: trial,
  }),
  createFlow: defineEndpoint({
    method: 'POST',
    path: '/approval-flows',
    summary: 'Add a flow for a kind of paper',
    permission: designFlows,
    body: z.strictObject({ paper: z.string().max(40), ...savedFlow }),
    status: 201,
    answer: flow,
  }),
  saveFlow: defineEndpoint({
    method: 'PUT',
    path: '/approval-flows/:id',
    summary: 'Save a flow as a new version; what is on its way ends on the version it began with',
    permission: designFlows,
    versioned: true,
    params,
    body: z.strictObject(savedFlow),
    answer: flow,
  }),
  archiveFlow: defineEndpoint({
    method: 'DELETE',
    path: '/approval-flows/:id',
    summary: 'Take a flow out of use; what is on its way goes on',
    permission: designFlows,
    params,
    status: 204,
    answer: z.null(),
  }),
  orderFlows: defineEndpoint({
    method: 'PUT',
    path: '/approval-flow-order',
    summary: 'Set the order in which the flows of a kind of paper are tried',
    permission: designFlows,
    body: z.strictObject({ paper: z.string().max(40), flowIds: z.array(idSchema).max(100) }),
    status: 204,
    answer: z.null(),
  }),
};
