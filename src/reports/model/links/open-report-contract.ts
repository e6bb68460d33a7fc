/** What somebody without an account reads through a link to a report: that report, and nothing else. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { documentSchema, mostBlocks } from '../document.ts';
import { answeredSchema } from '../answers-contract.ts';
import { linkUses } from './link.ts';

const params = z.object({ token: z.string().min(1).max(200) });

const openReport = z.object({
  title: z.string(),
  usedBy: z.enum(linkUses),
  /** For whom the link was made. */
  label: z.string(),
  expiresAt: z.string(),
  document: documentSchema,
  answered: answeredSchema,
  /** Pictures of the document that the caller does not hold, as addresses with their contents; the rest comes the next time. */
  pictures: z.record(z.string(), z.string()),
});
export type OpenReport = z.output<typeof openReport>;

export const openReportContract = {
  readOpenReport: defineEndpoint({
    method: 'POST',
    path: '/open-reports/:token/answers',
    summary: 'The report behind a link with its numbers; what is asked is fixed by the report',
    permission: null,
    principals: ['anonymous'],
    callsAMinute: 120,
    params,
    body: z.strictObject({
      password: z.string().max(100).nullable().default(null),
      held: z.array(idSchema).max(mostBlocks).default([]).describe('Pictures that the caller holds already'),
    }),
    answer: openReport,
  }),
};

export const openReportStream = {
  followOpenReport: defineEndpoint({
    method: 'GET',
    path: '/open-reports/:token/stream',
    summary: 'Server-sent events for a screen: that something changed, not what',
    permission: null,
    principals: ['anonymous'],
    callsAMinute: 60,
    raw: 'stream',
    params,
    answer: z.string(),
  }),
};
