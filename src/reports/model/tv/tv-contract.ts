/** A television is given a report: it shows a code, and somebody who may share the report enters it. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { longestDays } from '../links/link.ts';

export const televisionContract = {
  connectTelevision: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/televisions',
    summary: 'Have the television that shows this code show the report, through a link of its own',
    permission: null,
    callsAMinute: 120,
    params: z.object({ id: idSchema }),
    status: 201,
    body: z.strictObject({
      code: z.string().min(1).max(40),
      /** Which television it is; stands in the list of links. */
      label: z.string().trim().min(1).max(60),
      days: z.number().int().min(1).max(longestDays.screen),
    }),
    answer: z.object({ linkId: idSchema }),
  }),
};

export const openTelevisionContract = {
  awaitReport: defineEndpoint({
    method: 'POST',
    path: '/tv-codes',
    summary:
      'A code for a television to show; asked again with its ticket, the link that was meant for it, once',
    permission: null,
    principals: ['anonymous'],
    callsAMinute: 120,
    secret: true,
    body: z.strictObject({ ticket: z.string().max(200).nullable() }),
    answer: z.object({
      code: z.string(),
      /** By which the television asks again. */
      ticket: z.string(),
      expiresAt: z.string(),
      /** Of the link; null while nobody has entered the code. */
      token: z.string().nullable(),
    }),
  }),
};
