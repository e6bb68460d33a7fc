import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';

/** A month, '2026-03'. */
const month = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/);
const fen = z.string().regex(/^\d{1,15}$/);
const line = {
  month,
  source: z.string().min(1).max(60),
  /** None: what the source cost besides its campaigns. */
  campaign: z.string().trim().min(1).max(200).nullable(),
};

const costSchema = z.object({ ...line, amount: fen });
export type ChannelCost = z.output<typeof costSchema>;

/** What channels cost, as marketing keeps it. */
export const qualityContract = {
  listChannelCosts: defineEndpoint({
    method: 'GET',
    path: '/channel-costs',
    summary: 'What each source and campaign cost, by month, from one month to another, both included',
    permission: { object: 'lead_rules', action: 'read' },
    query: z.object({ from: month, to: month }),
    answer: z.object({ items: z.array(costSchema) }),
  }),
  saveChannelCosts: defineEndpoint({
    method: 'PUT',
    path: '/channel-costs',
    summary: 'Sets what sources and campaigns cost in months; an amount of null takes the line out',
    permission: { object: 'lead_rules', action: 'design' },
    body: z.strictObject({
      items: z
        .array(z.strictObject({ ...line, campaign: line.campaign.default(null), amount: fen.nullable() }))
        .min(1)
        .max(2000),
    }),
    answer: z.object({ changed: z.number() }),
  }),
};
