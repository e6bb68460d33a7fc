/** The live channel as an endpoint: each `change` names what changed among what the asker may see. */
import { z } from 'zod';
import { defineEndpoint } from './contract.ts';

export const streamContract = {
  stream: defineEndpoint({
    method: 'GET',
    path: '/stream',
    summary: 'Server-sent events: what changed, for live boards and screens',
    permission: null,
    raw: 'stream',
    answer: z.string(),
  }),
};
