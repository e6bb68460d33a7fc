import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';

/** What somebody without an account does through a link he was given; its pages stand under /q/ and /s/. */
export const openLinkContract = {
  answer: defineEndpoint({
    method: 'POST',
    path: '/open-links/:token/answers',
    summary: 'Answer with the filled-in form of the page behind a link; leads back to that page',
    permission: null,
    principals: ['anonymous'],
    fromAnywhere: true,
    callsAMinute: 30,
    params: z.object({ token: z.string().min(1).max(200) }),
    body: z.looseObject({}).optional(),
    answer: z.null(),
  }),
};
