import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';

/** What a customer may do with a quote through a link; its page and its PDF stand under /q/. */
export const openQuoteContract = {
  answer: defineEndpoint({
    method: 'POST',
    path: '/open-quotes/:token/answers',
    summary: 'Accept or decline a quote with the filled-in form of its page; answers with the page',
    permission: null,
    principals: ['anonymous'],
    fromAnywhere: true,
    callsAMinute: 30,
    params: z.object({ token: z.string().min(1).max(200) }),
    body: z.looseObject({}).optional(),
    answer: z.null(),
  }),
};
