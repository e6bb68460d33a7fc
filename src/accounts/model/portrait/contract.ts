/** The endpoints of the portrait of a customer. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { healthParts } from './health.ts';
import { behaviourKinds } from './behaviour.ts';
import { reasonKinds } from '../next-best/reasons-to-call.ts';

const read = { object: 'account', action: 'read' } as const;
const label = z.object({ zh: z.string(), en: z.string() });
const fen = z.string().nullable();

export const healthSchema = z.object({
  score: z.number().nullable(),
  level: z.enum(['good', 'fair', 'poor']).nullable(),
  lines: z.array(
    z.object({
      part: z.enum(healthParts),
      weight: z.number(),
      value: z.number().nullable(),
      missing: z.enum(['no_right', 'no_facts']).nullable(),
      evidence: label.nullable(),
    }),
  ),
});

export const reasonSchema = z.object({ kind: z.enum(reasonKinds), strength: z.number(), words: label });

const portraitSchema = z.object({
  segment: z
    .object({ id: idSchema, name: z.string(), color: z.string(), contactDays: z.number().nullable() })
    .nullable(),
  contactDueOn: z.string().nullable(),
  lastTalkAt: z.string().nullable(),
  /** What to do next: the reasons, the strongest first. */
  reasons: z.array(reasonSchema),
  health: healthSchema,
  /** Null where the asker may not see deals. */
  people: z
    .object({
      known: z.array(
        z.object({ id: idSchema, name: z.string(), title: z.string().nullable(), roles: z.array(label) }),
      ),
      missing: z.array(label),
    })
    .nullable(),
  deals: z
    .object({
      won: z.number(),
      wonAmount: fen,
      open: z.number(),
      openAmount: fen,
      everyDays: z.number().nullable(),
      lastWonOn: z.string().nullable(),
      needs: z.array(z.object({ id: idSchema, name: z.string(), stage: z.string(), amount: fen })),
    })
    .nullable(),
  margin: z.number().nullable(),
  papers: z
    .object({
      inForce: z.number(),
      overdue: z.number(),
      overdueAmount: fen,
      onTime: z.number(),
      late: z.number(),
      endsOn: z.string().nullable(),
    })
    .nullable(),
  talks: z.object({ recent: z.number(), before: z.number(), responseMinutes: z.number().nullable() }),
  service: z
    .object({
      open: z.number(),
      late: z.number(),
      satisfaction: z.number().nullable(),
      nps: z.number().nullable(),
    })
    .nullable(),
});
export type Portrait = z.output<typeof portraitSchema>;

const behaviourSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      kind: z.enum(behaviourKinds),
      /** What the customer did it with: a quote, a case, a mail’s subject. */
      title: z.string(),
      href: z.string().nullable(),
      /** Who it was, as far as it is known. */
      who: z.string().nullable(),
      /** A mail we answered: after so many minutes. */
      answeredAfter: z.number().nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
  /** The last twelve weeks, oldest first: their first day and how often each kind was seen. */
  weeks: z.array(z.object({ from: z.string(), counts: z.partialRecord(z.enum(behaviourKinds), z.number()) })),
});
export type Behaviour = z.output<typeof behaviourSchema>;

export const portraitContract = {
  read: defineEndpoint({
    method: 'GET',
    path: '/accounts/:id/portrait',
    summary:
      'One customer at a glance: what to do next, health with its parts, people, needs, value, activity, service',
    permission: read,
    params: z.object({ id: idSchema }),
    answer: portraitSchema,
  }),
  behaviour: defineEndpoint({
    method: 'GET',
    path: '/accounts/:id/behaviour',
    summary:
      'What one customer did: visits to our links, mails, calls, meetings, forms, answers; newest first',
    permission: read,
    params: z.object({ id: idSchema }),
    query: z.object({
      kinds: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
      cursor: z.string().max(100).optional(),
    }),
    answer: behaviourSchema,
  }),
};
