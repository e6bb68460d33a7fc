/** By what rules an organisation sorts its customers into tiers, and what it owes each tier. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import { filterSchema } from '../../../records/model/filter.ts';

const rising = <T extends number | bigint>(limits: readonly T[]) =>
  limits.every((limit, place) => place === 0 || limit > limits[place - 1]!);
const limits = z.array(z.int().min(1).max(100_000)).length(4).refine(rising);
const amounts = z
  .array(z.string().regex(/^\d{1,18}$/))
  .length(4)
  .refine((fen) => rising(fen.map(BigInt)));

export const tierColors = ['green', 'blue', 'amber', 'red', 'neutral'] as const;
export type TierColor = (typeof tierColors)[number];

const tierSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(40),
  nameEn: z.string().trim().max(60).nullable().default(null),
  color: z.enum(tierColors),
  /** All of them must hold; none: whoever is left. */
  conditions: filterSchema,
  /** The customer is talked with at least every so many working days; null: no cadence. */
  contactDays: z.int().min(1).max(500).nullable(),
  /** So many working days without a talk, and the account goes to the owner's superior; null: it stays. */
  recallDays: z.int().min(1).max(1000).nullable(),
  /** Who may own such an account: people with one of these roles; empty: anybody. */
  ownerRoles: z.array(idSchema).max(20),
});
export type Tier = z.output<typeof tierSchema>;

export const segmentRulesSchema = z.strictObject({
  /** Purchases of so many months count. */
  months: z.int().min(1).max(120),
  rfm: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('quantiles') }),
    z.strictObject({ by: z.literal('limits'), recencyDays: limits, deals: limits, amount: amounts }),
  ]),
  /** Percent of all that was bought. */
  abc: z
    .strictObject({ a: z.int().min(1).max(99), b: z.int().min(2).max(100) })
    .refine(({ a, b }) => a < b, { path: ['b'] }),
  /** By priority. */
  tiers: z
    .array(tierSchema)
    .max(20)
    .refine((tiers) => new Set(tiers.map(({ id }) => id)).size === tiers.length),
});
export type SegmentRules = z.output<typeof segmentRulesSchema>;

/** What holds until an organisation has drawn its own: scores, but no tiers. */
export const usualSegmentRules: SegmentRules = {
  months: 24,
  rfm: { by: 'quantiles' },
  abc: { a: 80, b: 95 },
  tiers: [],
};

/** The limits one begins with who wants limits of his own: half a year and more, deals, hundreds of thousands of yuan. */
export const usualLimits = {
  by: 'limits',
  recencyDays: [30, 90, 180, 365],
  deals: [2, 3, 5, 8],
  amount: ['5000000', '20000000', '50000000', '100000000'],
} as const satisfies {
  by: 'limits';
  recencyDays: readonly number[];
  deals: readonly number[];
  amount: readonly string[];
};
