import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';

const params = z.object({ id: idSchema });
const update = { object: 'case', action: 'update' } as const;

/** What the team does with the links of a case. */
export const casePortalContract = {
  readPortal: defineEndpoint({
    method: 'GET',
    path: '/cases/:id/portal',
    summary: 'The links by which the customer sees a case, and how content he is',
    permission: { object: 'case', action: 'read' },
    params,
    answer: z.object({
      links: z.array(
        z.object({
          id: idSchema,
          label: z.string(),
          expiresAt: z.string(),
          isGood: z.boolean(),
          views: z.number(),
          lastViewedAt: z.string().nullable(),
        }),
      ),
      ratings: z.array(
        z.object({ id: idSchema, score: z.number(), comment: z.string(), answeredAt: z.string() }),
      ),
    }),
  }),
  makeLink: defineEndpoint({
    method: 'POST',
    path: '/cases/:id/portal-links',
    summary: 'Make a link by which the customer sees a case without an account; it is shown once',
    permission: update,
    principals: ['user'],
    params,
    status: 201,
    secret: true,
    body: z.strictObject({ label: z.string().trim().min(1).max(100) }),
    answer: z.object({ id: idSchema, url: z.string() }),
  }),
  endLink: defineEndpoint({
    method: 'DELETE',
    path: '/cases/:id/portal-links/:linkId',
    summary: 'End a link to a case',
    permission: update,
    params: z.object({ id: idSchema, linkId: idSchema }),
    status: 204,
    answer: z.null(),
  }),
};
