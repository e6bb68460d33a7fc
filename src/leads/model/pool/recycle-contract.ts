import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { filterSchema } from '../../../records/model/filter.ts';
import { dayUnits } from './counted-days.ts';
import { namedSchema } from './pool-schemas.ts';
import { isClockTime } from './run-clock.ts';

const idParam = z.object({ id: idSchema });
const label = z.object({ zh: z.string(), en: z.string() });
const days = z.number().int().min(1).max(3650).nullable().default(null);
const clock = z.string().refine(isClockTime);

export const ruleBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  enabled: z.boolean().default(true),
  segment: filterSchema.default([]),
  fromPoolId: idSchema.nullable().default(null),
  toPoolId: idSchema.nullable().default(null),
  unit: z.enum(dayUnits).default('calendar'),
  protectDays: days,
  extendDays: z.number().int().min(0).max(3650).default(0),
  mostDays: days,
  untouchedDays: days,
  undealtDays: days,
  dealRank: z.number().int().min(1).max(200).nullable().default(null),
});
export type RuleBody = z.output<typeof ruleBody>;

const ruleSchema = ruleBody.extend({
  id: idSchema,
  version: z.number(),
  position: z.number(),
  /** Its conditions name a field that is no longer there: it fits no lead. */
  broken: z.boolean(),
});
export type WireRule = z.output<typeof ruleSchema>;

const rules = z.object({ items: z.array(ruleSchema) });

/** One lead that goes back with the next run. */
const goingSchema = z.object({
  id: idSchema,
  name: z.string(),
  company: z.string().nullable(),
  owner: namedSchema,
  pool: namedSchema,
  ruleName: z.string(),
  reason: label,
});

const previewSchema = z.object({
  day: z.iso.date(),
  at: z.string(),
  total: z.number(),
  /** Leads that would go, but for which no pool is there to take them. */
  withoutPool: z.number(),
  byRule: z.array(z.object({ ruleName: z.string(), count: z.number() })),
  items: z.array(goingSchema),
});
export type RecyclePreview = z.output<typeof previewSchema>;

const runSchema = z.object({
  id: idSchema,
  cause: z.enum(['nightly', 'by_hand']),
  day: z.iso.date(),
  startedAt: z.string(),
  startedBy: z.string().nullable(),
  finishedAt: z.string().nullable(),
  moved: z.number(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  restored: z.number(),
  undoable: z.boolean(),
});
export type WireRun = z.output<typeof runSchema>;

const read = { object: 'lead_rules', action: 'read' } as const;
const design = { object: 'lead_rules', action: 'design' } as const;
const jobStarted = z.object({ jobId: idSchema });

/** When leads go back to a pool by themselves: the rules, what they would do tonight, what they did, undone. */
export const recycleContract = {
  listRecycleRules: defineEndpoint({
    method: 'GET',
    path: '/recycle-rules',
    summary: 'The recycle rules in their order; the first that fits a lead decides',
    permission: read,
    answer: rules,
  }),
  createRecycleRule: defineEndpoint({
    method: 'POST',
    path: '/recycle-rules',
    summary: 'Add a recycle rule, last in the order',
    permission: design,
    status: 201,
    body: ruleBody,
    answer: ruleSchema,
  }),
  changeRecycleRule: defineEndpoint({
    method: 'PUT',
    path: '/recycle-rules/:id',
    summary: 'Change a recycle rule',
    permission: design,
    params: idParam,
    versioned: true,
    body: ruleBody,
    answer: ruleSchema,
  }),
  removeRecycleRule: defineEndpoint({
    method: 'DELETE',
    path: '/recycle-rules/:id',
    summary: 'Remove a recycle rule',
    permission: design,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  orderRecycleRules: defineEndpoint({
    method: 'PUT',
    path: '/recycle-rule-order',
    summary: 'In which order the recycle rules are asked',
    permission: design,
    body: z.strictObject({ ids: z.array(idSchema).min(1).max(200) }),
    answer: rules,
  }),
  readRecycleClock: defineEndpoint({
    method: 'GET',
    path: '/recycle-clock',
    summary: 'At which clock times leads go back and owners are warned',
    permission: read,
    answer: z.object({ runAt: z.string(), warnAt: z.string() }),
  }),
  setRecycleClock: defineEndpoint({
    method: 'PUT',
    path: '/recycle-clock',
    summary: 'Set these clock times (HH:MM of the organisation)',
    permission: design,
    body: z.strictObject({ runAt: clock, warnAt: clock }),
    answer: z.object({ runAt: z.string(), warnAt: z.string() }),
  }),
  previewRecycling: defineEndpoint({
    method: 'POST',
    path: '/recycle-previews',
    summary: 'Which leads go back with the next run, by the rules in force or by a rule that is being drawn',
    permission: read,
    reads: true,
    body: z.strictObject({ rule: ruleBody.optional() }),
    answer: previewSchema,
  }),
  listRecycleRuns: defineEndpoint({
    method: 'GET',
    path: '/recycle-runs',
    summary: 'The last runs with what they moved',
    permission: read,
    answer: z.object({ items: z.array(runSchema) }),
  }),
  runRecycling: defineEndpoint({
    method: 'POST',
    path: '/recycle-runs',
    summary: 'Do the next run now; it becomes a job',
    permission: design,
    status: 202,
    answer: jobStarted,
  }),
  undoRecycling: defineEndpoint({
    method: 'POST',
    path: '/recycle-runs/:id/undoing',
    summary: 'Give what a run of the last 24 hours took back to its owners; it becomes a job',
    permission: design,
    params: idParam,
    status: 202,
    answer: jobStarted,
  }),
};
