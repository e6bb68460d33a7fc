/** How assignment looks on the wire. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import { areProperSpans } from '../../../platform/model/working-hours.ts';
import { filterSchema } from '../../../records/model/filter.ts';
import { stickyReasons } from './decide-assignment.ts';
import { repLevels, sizeBandIds } from './rep-profile.ts';

const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const words = (most: number) => z.array(z.string().trim().min(1).max(80)).max(most);
const share = z.number().min(0).max(1);
const named = z.object({ id: idSchema, name: z.string() });
const level = z.enum(repLevels);

const spansSchema = z
  .array(z.strictObject({ from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) }))
  .max(8)
  .refine(areProperSpans, 'spans_not_in_order');

export const workingTimeBody = z.strictObject({
  spans: spansSchema,
  daysOff: z.array(day).max(366),
  daysWorked: z.array(day).max(366),
  assignsDeals: z.boolean(),
  version: z.int().min(0),
});

export const profileBody = z.strictObject({
  specialities: z.strictObject({
    product: z.array(idSchema).max(200),
    industry: words(100),
    region: words(60),
    size: z.array(z.enum(sizeBandIds)).max(sizeBandIds.length),
    language: words(30),
  }),
  onlyOwnRegions: z.boolean(),
  conflictAccountIds: z.array(idSchema).max(200),
  level,
  startedOn: day.nullable(),
  dailyCapacity: z.int().min(0).max(1000),
  holdLimit: z.int().min(1).max(100_000),
  takesLeads: z.boolean(),
  spans: spansSchema.nullable(),
  version: z.int().min(0),
});

/** A rep as he stands today. */
export const repSchema = z.object({
  user: named,
  teamIds: z.array(idSchema),
  profile: profileBody.extend({ specialities: z.record(z.string(), z.array(z.string())) }),
  /** Has a profile of his own, not only the usual one. */
  own: z.boolean(),
  products: z.array(named),
  conflictAccounts: z.array(named),
  today: z.object({
    capacity: z.number(),
    received: z.number(),
    held: z.number(),
    overdueTasks: z.number(),
    deficit: z.number(),
    awayUntil: z.string().nullable(),
    isAway: z.boolean(),
  }),
  mayChange: z.boolean(),
});
export type WireRep = z.output<typeof repSchema>;

export const absenceBody = z
  .strictObject({
    userId: idSchema,
    kind: z.enum(['leave', 'hold']),
    /** Leave: whole days, both held. */
    fromDay: day.optional(),
    toDay: day.optional(),
    /** A hold: from now until the moment; without one until it is ended. */
    until: instant.nullable().optional(),
    reason: z.string().trim().min(1).max(200),
  })
  .refine(({ kind, fromDay, toDay }) => kind === 'hold' || (fromDay && toDay && fromDay <= toDay), {
    path: ['toDay'],
    error: 'days_not_in_order',
  });

export const absenceSchema = z.object({
  id: idSchema,
  user: named,
  kind: z.enum(['leave', 'hold']),
  from: z.string(),
  until: z.string().nullable(),
  reason: z.string(),
  mayEnd: z.boolean(),
});
export type WireAbsence = z.output<typeof absenceSchema>;

const takersSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everybody') }),
  z.strictObject({ kind: z.literal('team'), teamId: idSchema, below: z.boolean() }),
  z.strictObject({ kind: z.literal('people'), userIds: z.array(idSchema).min(1).max(500) }),
  z.strictObject({ kind: z.literal('pool'), poolId: idSchema }),
]);

const weights = z
  .strictObject({ fit: share, skill: share, fair: share, speed: share })
  .refine((given) => Math.abs(given.fit + given.skill + given.fair + given.speed - 1) < 1e-6, 'not_one');
const fitWeights = z
  .strictObject({ product: share, industry: share, region: share, size: share, language: share })
  .refine((given) => Object.values(given).some((one) => one > 0), 'all_zero');

export const engineSchema = z.strictObject({
  weights,
  fitWeights,
  fairnessStrength: z.number().min(0).max(50),
  overdueLimit: z.int().min(1).max(1000),
});

export const ruleDraft = z.strictObject({
  name: z.string().trim().min(1).max(60),
  conditions: filterSchema,
  takers: takersSchema,
  levels: z.array(level).min(1).max(repLevels.length).nullable(),
  engine: engineSchema,
  acceptWithin: z.strictObject({ top: z.int().min(1).max(10_000), others: z.int().min(1).max(10_000) }),
  enabled: z.boolean(),
  activeFrom: instant.nullable(),
});
export type RuleDraft = z.output<typeof ruleDraft>;

export const ruleSchema = ruleDraft.extend({
  id: idSchema,
  version: z.number(),
  /** A field, a team or a pool it names is gone: it matches nothing. */
  broken: z.boolean(),
  /** The team or the pool; the people, one after the other. */
  takersName: z.string().nullable(),
  /** The people it names that are still there. */
  people: z.array(named),
});
export type WireRule = z.output<typeof ruleSchema>;

const match = z.union([z.literal(1), z.literal(0.5), z.literal(0)]).nullable();
const parts = z.object({ fit: z.number(), skill: z.number(), fair: z.number(), speed: z.number() });

const exclusion = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['no_right', 'takes_no_leads', 'previous_owner', 'conflict_account']) }),
  z.object({ code: z.literal('outside_region'), province: z.string().nullable() }),
  z.object({ code: z.literal('level_not_wanted'), level }),
  z.object({ code: z.literal('quota_spent'), received: z.number(), capacity: z.number() }),
  z.object({ code: z.literal('hold_limit'), held: z.number(), limit: z.number() }),
  z.object({ code: z.enum(['on_leave', 'on_hold']), until: z.string().nullable(), reason: z.string() }),
  z.object({ code: z.literal('off_hours'), until: z.string() }),
  z.object({ code: z.literal('top_share'), received: z.number(), allowed: z.number() }),
]);

export const candidateSchema = z.object({
  user: named,
  exclusion: exclusion.nullable(),
  sticky: z.enum(stickyReasons).nullable(),
  utility: z.number().nullable(),
  parts: parts.nullable(),
  matches: z
    .object({ product: match, industry: match, region: match, size: match, language: match })
    .nullable(),
  deficit: z.number(),
  lastAssignedAt: z.string().nullable(),
});
export type WireCandidate = z.output<typeof candidateSchema>;

export const decisionSchema = z.object({
  id: idSchema,
  at: z.string(),
  occasion: z.enum(['arrived', 'not_accepted', 'retried', 'asked', 'by_hand', 'proposed']),
  outcome: z.enum(['owner', 'pool', 'queue']),
  owner: named.nullable(),
  pool: named.nullable(),
  ruleName: z.string().nullable(),
  engine: engineSchema.nullable(),
  sticky: z.enum(stickyReasons).nullable(),
  level: z.string().nullable(),
  acceptBy: z.string().nullable(),
  actor: named.nullable(),
  candidates: z.array(candidateSchema),
});
export type WireDecision = z.output<typeof decisionSchema>;

export const assignmentBody = z.strictObject({
  /** Absent: by the engine. */
  ownerId: idSchema.nullish(),
  reason: z.string().trim().max(500).nullish(),
});

export const assigned = z.object({
  decisionId: idSchema,
  owner: named.nullable(),
  acceptBy: z.string().nullable(),
});
