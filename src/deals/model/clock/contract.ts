/** The clocks of a deal, what they lead to, and by what rules they run. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { clockKinds, clockLevels } from './clock-level.ts';
import { clockRulesSchema } from './clock-rules.ts';

const params = z.object({ id: idSchema });
const clock = z.enum(clockKinds);
const level = z.enum(clockLevels);
const named = z.object({ id: idSchema, name: z.string() });
const day = z.iso.date();
const read = { object: 'deal', action: 'read' } as const;
const update = { object: 'deal', action: 'update' } as const;
const what = z.string().trim().min(1).max(300);

const clockReading = z.object({
  clock,
  level,
  /** What it would be if it did not sleep. */
  awake: level,
  why: z.enum([
    'in_stage',
    'no_limit',
    'silent',
    'silent_account',
    'never_talked',
    'agreed',
    'no_step',
    'ahead',
    'due',
    'overdue',
  ]),
  /** Working days it has run, and how many it may. */
  days: z.number(),
  allowed: z.number().nullable(),
  isLouder: z.boolean(),
  next: z.object({ level, at: z.string() }).nullable(),
  snooze: z.object({ until: day, reason: z.string(), by: named.nullable(), at: z.string() }).nullable(),
  /** The last day until which it may be put to sleep. */
  latestSnooze: day,
});
export type WireClock = z.output<typeof clockReading>;

/** How the clocks of a deal stand; none of a closed one. */
const clocksOfDeal = z.object({
  level: level.nullable(),
  clocks: z.array(clockReading),
});
export type WireClocks = z.output<typeof clocksOfDeal>;

const rulesAnswer = z.object({ rules: clockRulesSchema, version: z.number() });

export const clockContract = {
  clocksOfDeal: defineEndpoint({
    method: 'GET',
    path: '/deals/:id/clocks',
    summary: 'How the three clocks of a deal stand, why, and when each gets worse',
    permission: read,
    params,
    answer: clocksOfDeal,
  }),
  finishNextStep: defineEndpoint({
    method: 'POST',
    path: '/deals/:id/next-step-completions',
    summary: 'The next step of a deal is done; say what comes after it, or leave that open',
    permission: update,
    versioned: true,
    params,
    status: 201,
    body: z.strictObject({
      next: z
        .strictObject({ what, dueOn: day, agreed: z.boolean().default(false) })
        .nullable()
        .default(null),
    }),
    answer: z.object({ dealId: idSchema, kept: z.boolean(), version: z.number() }),
  }),
  snoozeClock: defineEndpoint({
    method: 'POST',
    path: '/deals/:id/snoozes',
    summary: 'Put a clock of a deal to sleep until a day, and say why',
    permission: update,
    params,
    status: 201,
    body: z.strictObject({ clock, until: day, reason: z.string().trim().min(2).max(300) }),
    answer: clocksOfDeal,
  }),
  endSnooze: defineEndpoint({
    method: 'POST',
    path: '/deals/:id/wakenings',
    summary: 'Wake a sleeping clock of a deal',
    permission: update,
    params,
    status: 201,
    body: z.strictObject({ clock }),
    answer: clocksOfDeal,
  }),
  readClockRules: defineEndpoint({
    method: 'GET',
    path: '/deal-clock-rules',
    summary: 'By what rules the clocks of deals run',
    permission: { object: 'pipeline', action: 'read' },
    answer: rulesAnswer,
  }),
  saveClockRules: defineEndpoint({
    method: 'PUT',
    path: '/deal-clock-rules',
    summary: 'Set the rules of the clocks',
    permission: { object: 'pipeline', action: 'design' },
    body: z.strictObject({ rules: clockRulesSchema, version: z.int().min(0) }),
    answer: rulesAnswer,
  }),
  listStageProposals: defineEndpoint({
    method: 'GET',
    path: '/deal-clock-proposals',
    summary: 'What the history of won deals proposes as the days of each stage',
    permission: { object: 'pipeline', action: 'design' },
    answer: z.object({
      /** With fewer won deals nothing is proposed. */
      leastDeals: z.number(),
      items: z.array(
        z.object({
          stageId: idSchema,
          /** Won deals whose stay there is over. */
          deals: z.number(),
          days: z.number().nullable(),
        }),
      ),
    }),
  }),
};
