/** The endpoints of automations: rules, their versions and runs, trials, and the systems they call. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { automatedObjects, definitionSchema } from './definition.ts';
import { actionResultSchema, runReasons, runStates } from './run.ts';
import { templateNames } from './template-names.ts';

const read = { object: 'automation', action: 'read' } as const;
const design = { object: 'automation', action: 'design' } as const;
const params = z.object({ id: idSchema });
const named = z.object({ id: idSchema, name: z.string() });
const label = z.object({ zh: z.string(), en: z.string() });
const name = z.string().trim().min(1).max(80);
const ruleState = z.enum(['on', 'off', 'paused']);

/** A part of a rule that names something archived or gone. */
const fault = z.object({ part: z.enum(['trigger', 'condition', 'action']), index: z.int(), words: label });
export type WireFault = z.output<typeof fault>;

const health = z.object({
  /** Runs of the last 7 days whose conditions held, and how many of them did not end well. */
  runs: z.int(),
  bad: z.int(),
  lastAt: z.string().nullable(),
});

const rule = z.object({
  id: idSchema,
  name: z.string(),
  state: ruleState,
  pauseReason: z.enum(runReasons).nullable(),
  pauseDetail: z.string().nullable(),
  version: z.int(),
  author: named,
  updatedAt: z.string(),
  definition: definitionSchema,
  /** How what it names is called now: stages, people, pools, tags, addresses. */
  names: z.record(z.string(), z.string()),
  faults: z.array(fault),
  health,
});
export type WireRule = z.output<typeof rule>;

const ruleBody = z.strictObject({ name, definition: definitionSchema });

const run = z.object({
  id: idSchema,
  rule: named,
  version: z.int(),
  happening: z.string(),
  object: z.enum(automatedObjects),
  /** Null for a record that the asker may not see. */
  record: named.nullable(),
  initiator: named.nullable(),
  happenedAt: z.string(),
  dueAt: z.string(),
  endedAt: z.string().nullable(),
  durationMs: z.int().nullable(),
  state: z.enum(runStates),
  reason: z.enum(runReasons).nullable(),
  clauses: z.array(z.object({ group: z.int(), clause: z.int(), met: z.boolean() })),
  results: z.array(actionResultSchema),
  /** How many runs led to it. */
  depth: z.int(),
  calls: z.array(
    z.object({
      id: idSchema,
      state: z.string(),
      tries: z.int(),
      status: z.int().nullable(),
      error: z.string().nullable(),
    }),
  ),
});
export type WireRun = z.output<typeof run>;

const trial = z.object({
  met: z.boolean(),
  clauses: z.array(z.object({ group: z.int(), clause: z.int(), met: z.boolean() })),
  results: z.array(actionResultSchema),
});
export type WireTrial = z.output<typeof trial>;

const dryRun = z.object({
  /** How many happenings were looked at, and whether there were more than are looked at. */
  looked: z.int(),
  isPartial: z.boolean(),
  fired: z.int(),
  days: z.array(z.object({ day: z.iso.date(), looked: z.int(), fired: z.int() })),
  /** The newest ones on records that the asker may see. */
  items: z.array(z.object({ record: named, at: z.string() })),
});
export type WireDryRun = z.output<typeof dryRun>;

const hook = z.object({ id: idSchema, name: z.string(), url: z.string(), usedBy: z.array(z.string()) });
export type WireHook = z.output<typeof hook>;

export const automationContract = {
  listRules: defineEndpoint({
    method: 'GET',
    path: '/automations',
    summary: 'All rules with their health of the last 7 days',
    permission: read,
    answer: z.object({ items: z.array(rule) }),
  }),
  readRule: defineEndpoint({
    method: 'GET',
    path: '/automations/:id',
    summary: 'One rule as it stands',
    permission: read,
    params,
    answer: rule,
  }),
  createRule: defineEndpoint({
    method: 'POST',
    path: '/automations',
    summary: 'Add a rule; it begins switched off',
    permission: design,
    status: 201,
    body: ruleBody,
    answer: rule,
  }),
  changeRule: defineEndpoint({
    method: 'PUT',
    path: '/automations/:id',
    summary: 'Save a new version; the asker becomes its author, runs that wait end on theirs',
    permission: design,
    params,
    body: ruleBody.extend({ version: z.int() }),
    answer: rule,
  }),
  switchRule: defineEndpoint({
    method: 'PUT',
    path: '/automations/:id/state',
    summary: 'Switch a rule on or off',
    permission: design,
    params,
    body: z.strictObject({ on: z.boolean() }),
    answer: rule,
  }),
  duplicateRule: defineEndpoint({
    method: 'POST',
    path: '/automations/:id/copies',
    summary: 'Copy a rule; the copy is switched off',
    permission: design,
    status: 201,
    params,
    answer: rule,
  }),
  removeRule: defineEndpoint({
    method: 'DELETE',
    path: '/automations/:id',
    summary: 'Take a rule out of use; its runs stay in the log',
    permission: design,
    status: 204,
    params,
    answer: z.null(),
  }),
  useTemplate: defineEndpoint({
    method: 'POST',
    path: '/automation-templates/:template/rules',
    summary: 'Make a rule from a template of the gallery, fitted to this organisation',
    permission: design,
    status: 201,
    params: z.object({ template: z.enum(templateNames) }),
    answer: rule,
  }),
  listVersions: defineEndpoint({
    method: 'GET',
    path: '/automations/:id/versions',
    summary: 'What the rule said before, the newest first',
    permission: read,
    params,
    answer: z.object({
      items: z.array(
        z.object({ version: z.int(), at: z.string(), author: named, definition: definitionSchema }),
      ),
    }),
  }),
  listRuns: defineEndpoint({
    method: 'GET',
    path: '/automation-runs',
    summary: 'The run log, the newest first; runs whose conditions did not hold only where asked',
    permission: read,
    query: z.object({
      rule: idSchema.optional(),
      record: idSchema.optional(),
      state: z.enum(['all', 'bad', ...runStates]).optional(),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    answer: z.object({ items: z.array(run), nextCursor: z.string().nullable() }),
  }),
  retryRun: defineEndpoint({
    method: 'POST',
    path: '/automation-runs/:id/retries',
    summary: 'Try a run again from the action that did not succeed, on its version',
    permission: design,
    params,
    answer: run,
  }),
  tryRule: defineEndpoint({
    method: 'POST',
    path: '/automation-trials',
    summary: 'Do everything a rule would do with one record, and take all of it back',
    permission: design,
    body: z.strictObject({ definition: definitionSchema, recordId: idSchema }),
    answer: trial,
  }),
  dryRun: defineEndpoint({
    method: 'POST',
    path: '/automation-dry-runs',
    summary: 'Which past events would have set a rule off; nothing is written',
    permission: design,
    reads: true,
    readsMuch: () => true,
    body: z.strictObject({ definition: definitionSchema, days: z.int().min(1).max(30).default(7) }),
    answer: dryRun,
  }),
  listHooks: defineEndpoint({
    method: 'GET',
    path: '/automation-hooks',
    summary: 'The systems that rules may call',
    permission: read,
    answer: z.object({ items: z.array(hook) }),
  }),
  createHook: defineEndpoint({
    method: 'POST',
    path: '/automation-hooks',
    summary: 'Name a system that rules may call; the answer shows its signing secret once',
    permission: design,
    status: 201,
    secret: true,
    body: z.strictObject({ name, url: z.url({ protocol: /^https?$/ }).max(2000) }),
    answer: z.object({ hook, secret: z.string() }),
  }),
  archiveHook: defineEndpoint({
    method: 'DELETE',
    path: '/automation-hooks/:id',
    summary: 'Call a system no more',
    permission: design,
    status: 204,
    params,
    answer: z.null(),
  }),
};
