/** What pools, their rules and the leads in them look like on the wire. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import { filterSchema } from '../../../records/model/filter.ts';
import { moveCauses } from '../lead/hands.ts';
import { leadStatuses } from '../lead/lead-status.ts';

export const namedSchema = z.object({ id: idSchema, name: z.string() });

const poolKinds = ['public', 'nurture'] as const;
export type PoolKind = (typeof poolKinds)[number];

const limit = z.number().int().min(0).max(100_000).nullable().default(null);
const days = z.number().int().min(0).max(3650).nullable().default(null);

const claimRulesShape = {
  dailyClaims: limit,
  holdLimit: limit,
  holdFilter: filterSchema.default([]),
  coolDays: days,
  newDays: days,
  dailyViews: limit,
};

/** Whom a pool is open to: a team with the teams below it, or a person; a person may also run it. */
const memberSchema = z.strictObject({
  teamId: idSchema.nullable().default(null),
  userId: idSchema.nullable().default(null),
  admin: z.boolean().default(false),
});
export type PoolMember = z.output<typeof memberSchema>;

export const poolBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  nameEn: z.string().trim().max(80).nullable().default(null),
  kind: z.enum(poolKinds).default('public'),
  everybody: z.boolean().default(false),
  members: z
    .array(memberSchema.refine((one) => (one.teamId === null) !== (one.userId === null)))
    .max(500)
    .default([]),
  takes: filterSchema.nullable().default(null),
  rules: z.strictObject(claimRulesShape).prefault({}),
});
export type PoolBody = z.output<typeof poolBody>;

export const designedPoolSchema = poolBody.extend({
  id: idSchema,
  version: z.number(),
  position: z.number(),
  count: z.number(),
  members: z.array(memberSchema.extend({ name: z.string() })),
  /** Its conditions name a field that is no longer there: it takes nothing by itself. */
  broken: z.boolean(),
});
export type DesignedPool = z.output<typeof designedPoolSchema>;

/** A pool as whoever may look into it sees it. */
export const poolSchema = z.object({
  id: idSchema,
  name: z.string(),
  nameEn: z.string().nullable(),
  kind: z.enum(poolKinds),
  count: z.number(),
  mayClaim: z.boolean(),
  isAdmin: z.boolean(),
});
export type WirePool = z.output<typeof poolSchema>;

export const quotaSchema = z.object({
  claimedToday: z.number(),
  held: z.number(),
  dailyClaims: z.number().nullable(),
  holdLimit: z.number().nullable(),
  left: z.number().nullable(),
});

/** A lead in a pool: what may be known of it before it is claimed. */
export const poolLeadSchema = z.object({
  id: idSchema,
  version: z.number(),
  name: z.string().nullable(),
  company: z.string().nullable(),
  title: z.string().nullable(),
  province: z.string().nullable(),
  city: z.string().nullable(),
  industry: z.string().nullable(),
  employees: z.number().nullable(),
  product: namedSchema.nullable(),
  source: z.string().nullable(),
  campaign: z.string().nullable(),
  level: z.string().nullable(),
  score: z.number().nullable(),
  status: z.enum(leadStatuses),
  need: z.string().nullable(),
  /** By which ways it can be reached once it is claimed. */
  reachableBy: z.array(z.enum(['mobile', 'phone', 'email', 'wechat'])),
  createdAt: z.string(),
  enteredPoolAt: z.string().nullable(),
  /** How often it came back from somebody's hands. */
  returns: z.number(),
  /** Why the asker cannot claim it today, whatever he has claimed. */
  notYet: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type PoolLead = z.output<typeof poolLeadSchema>;

/** One change of hands; `heldDays` is how long the hands before had it. */
export const handsSchema = z.object({
  at: z.string(),
  cause: z.enum(moveCauses),
  fromOwner: z.string().nullable(),
  toOwner: z.string().nullable(),
  fromPool: z.string().nullable(),
  toPool: z.string().nullable(),
  reason: z.string().nullable(),
  heldDays: z.number().nullable(),
});
export type WireHands = z.output<typeof handsSchema>;

/** What was done with several leads; each refusal is told and spoils no other. */
export const poolDoneSchema = z.object({
  done: z.array(namedSchema),
  failed: z.array(z.object({ id: idSchema, code: z.string(), message: z.string() })),
});
export type PoolDone = z.output<typeof poolDoneSchema>;
