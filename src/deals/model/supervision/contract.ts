/** Looking after the deals of a team: what is at risk, asking their owners to act, and what reminders lead to. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { clockKinds, clockLevels } from '../clock/clock-level.ts';
import { reminderKinds } from '../clock/reminder.ts';

const params = z.object({ id: idSchema });
const named = z.object({ id: idSchema, name: z.string() });
const clock = z.enum(clockKinds);
const level = z.enum(clockLevels);
const supervise = { object: 'deal', action: 'supervise' } as const;

const supervisionNote = z.object({
  id: idSchema,
  body: z.string(),
  at: z.string(),
  by: named,
  to: named,
  acknowledgedAt: z.string().nullable(),
  reply: z.string().nullable(),
  /** May the asker acknowledge it? */
  isMine: z.boolean(),
});
export type WireSupervisionNote = z.output<typeof supervisionNote>;

const dealAtRisk = z.object({
  dealId: idSchema,
  name: z.string(),
  account: z.string().nullable(),
  stage: z.string(),
  amount: z.string().nullable(),
  owner: named.nullable(),
  level,
  clocks: z.array(z.object({ clock, level, since: z.string() })),
  asleep: z.array(z.object({ clock, until: z.iso.date(), reason: z.string() })),
  nextStep: z.string().nullable(),
  nextStepOn: z.iso.date().nullable(),
  /** What was asked last. */
  note: supervisionNote.nullable(),
});
export type WireDealAtRisk = z.output<typeof dealAtRisk>;

export const supervisionContract = {
  progressBoard: defineEndpoint({
    method: 'GET',
    path: '/deal-progress',
    summary:
      'The open deals I look after that are at risk, the worst first, and how the deals of each owner stand',
    permission: supervise,
    query: z.object({
      level: z.enum(['amber', 'red', 'critical']).default('red'),
      ownerId: idSchema.optional(),
    }),
    answer: z.object({
      owners: z.array(
        z.object({
          owner: named,
          open: z.number(),
          amber: z.number(),
          red: z.number(),
          critical: z.number(),
        }),
      ),
      items: z.array(dealAtRisk),
      total: z.number(),
    }),
  }),
  superviseDeal: defineEndpoint({
    method: 'POST',
    path: '/deals/:id/supervision-notes',
    summary: 'Ask the owner of a deal to act; he is told, and has to acknowledge it',
    permission: supervise,
    params,
    status: 201,
    body: z.strictObject({ body: z.string().trim().min(2).max(1000) }),
    answer: supervisionNote,
  }),
  listSupervision: defineEndpoint({
    method: 'GET',
    path: '/deals/:id/supervision-notes',
    summary: 'What was asked about a deal, newest first, and what was answered',
    permission: { object: 'deal', action: 'read' },
    params,
    answer: z.object({ items: z.array(supervisionNote) }),
  }),
  acknowledge: defineEndpoint({
    method: 'POST',
    path: '/supervision-notes/:id/acknowledgements',
    summary: 'I have read what I was asked, and perhaps answer',
    permission: { object: 'deal', action: 'read' },
    params,
    status: 201,
    body: z.strictObject({ reply: z.string().trim().max(1000).nullable().default(null) }),
    answer: supervisionNote,
  }),
  clockEffects: defineEndpoint({
    method: 'GET',
    path: '/deal-clock-effects',
    summary: 'Whether reminders led to something, by their kind',
    permission: supervise,
    query: z.object({ days: z.coerce.number().int().min(1).max(366).default(90) }),
    answer: z.object({
      effectDays: z.number(),
      items: z.array(
        z.object({
          kind: z.enum(reminderKinds),
          /** Reminded deals; some of them wait, with time left for something to follow. */
          reminders: z.number(),
          waiting: z.number(),
          talked: z.number(),
          moved: z.number(),
          /** With a talk or a move within the days. */
          followed: z.number(),
        }),
      ),
    }),
  }),
};
