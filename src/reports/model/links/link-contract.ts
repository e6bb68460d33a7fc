/** Links to reports: made, listed and ended by those who may share the report. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { chosenParams } from '../reading.ts';
import { linkUses } from './link.ts';

const params = z.object({ id: idSchema });
const ofLink = params.extend({ linkId: idSchema });

const link = z.object({
  id: idSchema,
  usedBy: z.enum(linkUses),
  label: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  hasPassword: z.boolean(),
  visits: z.number(),
  lastVisitedAt: z.string().nullable(),
});
export type WireLink = z.output<typeof link>;

const wantedLink = z.strictObject({
  usedBy: z.enum(linkUses),
  /** For whom: stands in the list, and as the watermark. */
  label: z.string().trim().min(1).max(60),
  days: z.number().int().min(1).max(366),
  password: z.string().min(6).max(100).nullable().default(null),
  /** The parameters that are fixed in it; the others are as the report says. */
  params: chosenParams.default({}),
});
export type WantedLink = z.output<typeof wantedLink>;

export const linkContract = {
  listLinks: defineEndpoint({
    method: 'GET',
    path: '/reports/:id/links',
    summary: 'The links by which a report is read without an account, and whether more may be made',
    permission: null,
    params,
    answer: z.object({ items: z.array(link), allowsOutside: z.boolean() }),
  }),
  makeLink: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/links',
    summary: 'Make such a link; its token is shown once',
    permission: null,
    params,
    status: 201,
    secret: true,
    body: wantedLink,
    answer: z.object({ id: idSchema, token: z.string() }),
  }),
  revokeLink: defineEndpoint({
    method: 'DELETE',
    path: '/reports/:id/links/:linkId',
    summary: 'End a link at once',
    permission: null,
    params: ofLink,
    status: 204,
    answer: z.null(),
  }),
  listVisits: defineEndpoint({
    method: 'GET',
    path: '/reports/:id/links/:linkId/visits',
    summary: 'Who came through a link, the latest first',
    permission: null,
    params: ofLink,
    answer: z.object({
      items: z.array(z.object({ at: z.string(), address: z.string(), device: z.string() })),
    }),
  }),
  allowOutside: defineEndpoint({
    method: 'PUT',
    path: '/report-setting',
    summary: 'Say whether reports may be given to people outside',
    permission: { object: 'organisation', action: 'update' },
    body: z.strictObject({ allowsOutside: z.boolean() }),
    answer: z.object({ allowsOutside: z.boolean() }),
  }),
};
