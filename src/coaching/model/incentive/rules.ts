/** What an incentive scheme pays for: results, the process, and how far the figures can be trusted. */
import { z } from 'zod';

const fen = z.string().regex(/^\d{1,13}$/);

/** From this much on, each further yuan pays at this rate; basis points are hundredths of a percent. */
const tier = z.strictObject({ from: fen, rate: z.int().min(0).max(10_000) });

const ascending = (tiers: readonly { from: string }[]): boolean =>
  tiers.every(({ from }, at) => at === 0 || BigInt(from) > BigInt(tiers[at - 1]!.from));

export const incentiveRulesSchema = z
  .strictObject({
    /** What the tiers pay for: the won amount, or what is left of it after cost as far as accepted quotes know it. */
    basis: z.enum(['amount', 'margin']).default('amount'),
    /** Won amount (or margin) by tiers: each part of it at the rate of its tier. */
    wonAmount: z.array(tier).max(8).refine(ascending, { message: 'ascend' }).default([]),
    /** For each account that buys for the first time. */
    newCustomer: fen.default('0'),
    /** The share of stays in stages that went on, this many points above one's own past half year, with enough of both. */
    conversion: z
      .strictObject({ points: z.number().min(0.1).max(100), bonus: fen })
      .nullable()
      .default(null),
    /** The share of tasks done by their day. */
    onTime: z
      .strictObject({ percent: z.number().min(1).max(100), bonus: fen })
      .nullable()
      .default(null),
    /** Below this trust (percent) results pay only so much (percent, never less than half); it pays nothing by itself. */
    trust: z
      .strictObject({ below: z.number().min(1).max(100), keeps: z.number().min(50).max(100) })
      .nullable()
      .default(null),
    /** No more than this for one period; null: no limit. */
    cap: fen.nullable().default(null),
  })
  .refine(({ wonAmount, newCustomer }) => wonAmount.length > 0 || newCustomer !== '0', {
    path: ['wonAmount'],
    message: 'results are paid for: process and trust only add to them',
  });
export type IncentiveRules = z.output<typeof incentiveRulesSchema>;

export const incentivePeriods = ['month', 'quarter'] as const;
export type IncentivePeriod = (typeof incentivePeriods)[number];
