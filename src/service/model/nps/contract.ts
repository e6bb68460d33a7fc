import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';

const params = z.object({ id: idSchema });
const update = { object: 'account', action: 'update' } as const;

/** What after-sales knows of an account: how content he is, and when he is visited. */
export const accountServiceContract = {
  read: defineEndpoint({
    method: 'GET',
    path: '/accounts/:id/service',
    summary: 'How content a customer is, the visits to him, and the links by which he was asked',
    permission: { object: 'account', action: 'read' },
    params,
    answer: z.object({
      csat: z.object({ average: z.number().nullable(), count: z.number() }),
      nps: z.object({ score: z.number().nullable(), count: z.number() }),
      answers: z.array(
        z.object({
          id: idSchema,
          kind: z.enum(['csat', 'nps']),
          score: z.number(),
          comment: z.string(),
          label: z.string(),
          answeredAt: z.string(),
          caseId: idSchema.nullable(),
        }),
      ),
      links: z.array(z.object({ id: idSchema, label: z.string(), expiresAt: z.string(), views: z.number() })),
      visits: z.object({
        done: z.number(),
        lastDoneAt: z.string().nullable(),
        nextOn: z.string().nullable(),
        nextTaskId: idSchema.nullable(),
      }),
    }),
  }),
  askNps: defineEndpoint({
    method: 'POST',
    path: '/accounts/:id/nps-links',
    summary: 'Make a link by which a customer says how likely he is to recommend us; it is shown once',
    permission: update,
    principals: ['user'],
    params,
    status: 201,
    secret: true,
    body: z.strictObject({ label: z.string().trim().min(1).max(100) }),
    answer: z.object({ id: idSchema, url: z.string() }),
  }),
  endNps: defineEndpoint({
    method: 'DELETE',
    path: '/accounts/:id/nps-links/:linkId',
    summary: 'End such a link',
    permission: update,
    params: z.object({ id: idSchema, linkId: idSchema }),
    status: 204,
    answer: z.null(),
  }),
};
