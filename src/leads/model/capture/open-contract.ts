import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';

const keyParam = z.object({ key: z.string().min(1).max(120) });

/** A document of any shape, up to 64 KB; known names become fields, see the source's mapping. */
const document = z.looseObject({}).optional();

const delivered = z.object({
  captureId: z.string(),
  outcome: z.enum(['created', 'attached']),
  /** The same event was delivered before; nothing happened this time. */
  repeated: z.boolean(),
});

const receive = {
  method: 'POST',
  permission: null,
  principals: ['anonymous'],
  fromAnywhere: true,
  // Servers send their bursts from one address.
  callsAMinute: 30_000,
  body: document,
  answer: delivered,
  status: 201,
} as const;

/** Ways in for those who are not signed in: their key says whose they are. */
export const openCaptureContract = {
  receive: defineEndpoint({
    ...receive,
    path: '/captures/:key',
    summary: 'Send somebody who asked, with the key of the source in the address; JSON or a filled-in form',
    params: keyParam,
  }),
  receiveByHeader: defineEndpoint({
    ...receive,
    path: '/captures',
    summary: 'The same with the key in Authorization: Bearer',
  }),
  submitForm: defineEndpoint({
    method: 'POST',
    path: '/forms/:key/submissions',
    summary: 'Send a form of the web; answers with the next page',
    permission: null,
    principals: ['anonymous'],
    fromAnywhere: true,
    callsAMinute: 60,
    params: keyParam,
    body: document,
    answer: z.null(),
  }),
};
