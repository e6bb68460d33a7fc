/** Trying rules out before they are switched on, and looking back at how fair it was. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { candidateSchema, engineSchema, ruleDraft } from './wire.ts';

const named = z.object({ id: idSchema, name: z.string() });
const readRules = { object: 'lead_rules', action: 'read' } as const;

/** The rules to try; absent: those in force. */
const rulesToTry = z.array(ruleDraft).max(200).optional();

const account = z.object({ count: z.number(), weight: z.number(), top: z.number() });

export const simulationContract = {
  tryRules: defineEndpoint({
    method: 'POST',
    path: '/assignment-trials',
    summary: 'Who would get this lead: the matching rule and the whole table',
    permission: readRules,
    reads: true,
    body: z.strictObject({
      rules: rulesToTry,
      /** Values by lead field; a lead that is there by its id. */
      lead: z.looseObject({}).optional(),
      leadId: idSchema.optional(),
    }),
    answer: z.object({
      ruleName: z.string().nullable(),
      rulePlace: z.number().nullable(),
      poolId: idSchema.nullable(),
      owner: named.nullable(),
      acceptBy: z.string().nullable(),
      weights: engineSchema.shape.weights,
      candidates: z.array(candidateSchema),
    }),
  }),
  simulate: defineEndpoint({
    method: 'POST',
    path: '/assignment-simulations',
    summary: 'What these rules would have done with the leads of past days, beside what happened',
    permission: readRules,
    reads: true,
    body: z.strictObject({ rules: rulesToTry, days: z.int().min(1).max(92).default(30) }),
    answer: z.object({
      from: z.string(),
      to: z.string(),
      leads: z.number(),
      /** Leads left out because there were more than can be looked at in one go. */
      leftOut: z.number(),
      jain: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
      unassigned: z.object({ before: z.number(), after: z.number() }),
      toPools: z.number(),
      changed: z.number(),
      byRule: z.array(z.object({ name: z.string().nullable(), leads: z.number() })),
      reps: z.array(z.object({ user: named, before: account, after: account, capacityShare: z.number() })),
      sample: z.array(
        z.object({
          leadId: idSchema,
          title: z.string(),
          at: z.string(),
          level: z.string().nullable(),
          ruleName: z.string().nullable(),
          before: named.nullable(),
          after: named.nullable(),
        }),
      ),
    }),
  }),
  fairness: defineEndpoint({
    method: 'GET',
    path: '/assignment-fairness',
    summary: 'Received against capacity over the last 20 working days, with Jain’s index',
    permission: { object: 'lead', action: 'read' },
    answer: z.object({
      since: z.string(),
      jain: z.number().nullable(),
      received: z.number(),
      waiting: z.number(),
      /** Within reach; without the right to assign, oneself. */
      reps: z.array(
        z.object({
          user: named,
          capacity: z.number(),
          received: z.number(),
          receivedTop: z.number(),
          receivedShare: z.number(),
          capacityShare: z.number(),
          deficit: z.number(),
        }),
      ),
    }),
  }),
};
