/** From a lead to a customer and a deal, and back. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { firstGateSchema } from '../../../deals/model/process/first-gate.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { leadStatuses } from './lead-status.ts';

const params = z.object({ id: idSchema });
const update = { object: 'lead', action: 'update' } as const;
const values = z.record(z.string(), z.unknown());
const status = z.enum(leadStatuses);
const stepDone = z.object({ leadId: idSchema, status, version: z.number() });

/** A record that is there, or a new one: what is not told comes from the lead. */
const wanted = z.union([z.strictObject({ id: idSchema }), z.strictObject({ values: values.optional() })]);

const proposal = z.object({
  id: idSchema,
  name: z.string(),
  owner: z.string().nullable(),
  why: z.array(z.enum(['name', 'phone', 'domain', 'email'])),
});

export const leadConversionContract = {
  conversionProposals: defineEndpoint({
    method: 'GET',
    path: '/leads/:id/conversion-proposals',
    summary: 'The values a conversion begins with, and customers that are there already',
    permission: { object: 'lead', action: 'read' },
    params,
    answer: z.object({
      drafts: z.object({ account: values, contact: values, deal: values }),
      accounts: z.array(proposal),
      contacts: z.array(
        proposal.extend({ account: z.object({ id: idSchema, name: z.string().nullable() }).nullable() }),
      ),
    }),
  }),
  convertLead: defineEndpoint({
    method: 'POST',
    path: '/leads/:id/conversions',
    summary: 'Make an account, a contact and a deal of a lead, all or nothing',
    permission: update,
    versioned: true,
    params,
    status: 201,
    body: z.strictObject({
      account: wanted.default({}),
      contact: wanted.nullable().default({}),
      deal: z
        .strictObject({
          values: values.optional(),
          pipelineId: idSchema.optional(),
          stageId: idSchema.optional(),
          gate: firstGateSchema.optional(),
        })
        .nullable()
        .default({}),
    }),
    answer: stepDone.extend({
      accountId: idSchema,
      contactId: idSchema.nullable(),
      dealId: idSchema.nullable(),
    }),
  }),
  undoConversion: defineEndpoint({
    method: 'DELETE',
    path: '/leads/:id/conversions',
    summary: 'Take a conversion back while nothing depends on what it made',
    permission: update,
    versioned: true,
    params,
    answer: stepDone,
  }),
};
