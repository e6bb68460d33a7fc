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

/** What a customer does through his link; a form of the page, answered by the page. */
export const openServiceContract = {
  act: defineEndpoint({
    method: 'POST',
    path: '/service-links/:token/acts',
    summary: 'Answer, confirm, re-open or rate a case through its link; leads back to the page',
    permission: null,
    principals: ['anonymous'],
    fromAnywhere: true,
    callsAMinute: 30,
    params: z.object({ token: z.string().min(1).max(200) }),
    body: z.looseObject({}).optional(),
    answer: z.null(),
  }),
};
