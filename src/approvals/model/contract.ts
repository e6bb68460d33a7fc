/** Approvals: what waits for me, and what became of mine. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { paperLineSchema } from './paper.ts';
import { outcomes, seatOrigins } from './run/run.ts';

const params = z.object({ id: idSchema });
const named = z.object({ id: idSchema, name: z.string() });
const label = z.object({ zh: z.string(), en: z.string() });
const outcome = z.enum(outcomes);
/** At most so many requests are asked for by their ids. */
export const mostNamed = 50;

const comment = z.string().trim().max(1000);

const request = z.object({
  id: idSchema,
  paper: z.string(),
  paperLabel: label,
  paperId: idSchema,
  title: z.string(),
  submitter: named,
  submittedAt: z.string(),
  outcome,
  /** The step in which it stands, and who is asked there. */
  stepName: z.string().nullable(),
  asked: z.array(named),
  /** Since when I am asked, and when something happens by itself. */
  askedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
});
export type WireRequest = z.output<typeof request>;

const seat = z.object({
  number: z.number(),
  stepId: z.string(),
  stepName: z.string(),
  round: z.number(),
  user: named,
  state: z.enum([
    'waiting',
    'asked',
    'approved',
    'rejected',
    'sent_back',
    'passed_on',
    'spared',
    'withdrawn',
  ]),
  origin: z.enum(seatOrigins),
  askedAt: z.string().nullable(),
  decidedAt: z.string().nullable(),
});
export type WireSeat = z.output<typeof seat>;

const entry = z.object({
  id: idSchema,
  at: z.string(),
  act: z.string(),
  by: named.nullable(),
  stepName: z.string().nullable(),
  comment: z.string().nullable(),
  people: z.array(named),
  /** Who decides in their place. */
  to: z.array(named),
  why: z.string().nullable(),
  fields: z.array(z.string()),
});
export type WireEntry = z.output<typeof entry>;

const requestPage = request.extend({
  lines: z.array(paperLineSchema.extend({ isEditable: z.boolean() })),
  seats: z.array(seat),
  trail: z.array(entry),
  /** Steps still before it, as far as can be told now. */
  ahead: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Steps it can be sent back to. */
  passed: z.array(z.object({ id: z.string(), name: z.string() })),
  /** The record on whose page the paper stands; null where the asker may not see it. */
  place: z.object({ object: z.string(), id: idSchema }).nullable(),
  may: z.object({ decide: z.boolean(), revoke: z.boolean(), resubmit: z.boolean() }),
  version: z.number(),
});
export type WireRequestPage = z.output<typeof requestPage>;

const people = z.array(idSchema).min(1).max(10);
const decision = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('approve'), comment: comment.nullable().default(null) }),
  z.strictObject({ act: z.literal('reject'), comment: comment.min(1) }),
  z.strictObject({
    act: z.literal('add_before'),
    userIds: people,
    comment: comment.nullable().default(null),
  }),
  z.strictObject({ act: z.literal('add_after'), userIds: people, comment: comment.nullable().default(null) }),
  z.strictObject({ act: z.literal('delegate'), userId: idSchema, comment: comment.nullable().default(null) }),
  z.strictObject({
    act: z.literal('send_back'),
    stepId: z.string().max(40).nullable(),
    comment: comment.min(1),
  }),
]);

export const approvalContract = {
  listRequests: defineEndpoint({
    method: 'GET',
    path: '/approval-requests',
    summary: 'What waits for my decision, what I submitted, decided or got a copy of; the latest first',
    permission: null,
    query: z.object({
      box: z.enum(['waiting', 'mine', 'decided', 'copied']).default('waiting'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: z.string().max(200).optional(),
    }),
    answer: z.object({ items: z.array(request), nextCursor: z.string().nullable(), waiting: z.number() }),
  }),
  listAllRequests: defineEndpoint({
    method: 'GET',
    path: '/approval-requests/all',
    summary: 'Everything on its way in the organisation, the oldest first: where approvals stall',
    permission: { object: 'approval', action: 'supervise' },
    answer: z.object({ items: z.array(request) }),
  }),
  listNamedRequests: defineEndpoint({
    method: 'GET',
    path: '/approval-requests/named',
    summary: 'These very requests, as far as they concern me; the latest first',
    permission: null,
    query: z.object({
      ids: z
        .string()
        .max(4000)
        .transform((text) => text.split(','))
        .pipe(z.array(idSchema).min(1).max(mostNamed)),
    }),
    answer: z.object({ items: z.array(request) }),
  }),
  getRequest: defineEndpoint({
    method: 'GET',
    path: '/approval-requests/:id',
    summary: 'One request: what is asked, who decided what, and what comes next',
    permission: null,
    params,
    answer: requestPage,
  }),
  decide: defineEndpoint({
    method: 'POST',
    path: '/approval-requests/:id/decisions',
    summary: 'Approve, reject, ask others before or after me, delegate, or send back',
    permission: null,
    params,
    body: z.intersection(
      decision,
      z.object({ changes: z.record(z.string().max(80), z.string().max(500).nullable()).optional() }),
    ),
    status: 201,
    answer: requestPage,
  }),
  revoke: defineEndpoint({
    method: 'POST',
    path: '/approval-requests/:id/revocations',
    summary: 'Take back what I submitted',
    permission: null,
    params,
    body: z.strictObject({ comment: comment.nullable().default(null) }),
    status: 201,
    answer: requestPage,
  }),
  resubmit: defineEndpoint({
    method: 'POST',
    path: '/approval-requests/:id/resubmissions',
    summary: 'Submit again what was sent back, as it is now',
    permission: null,
    params,
    body: z.strictObject({ comment: comment.nullable().default(null) }),
    status: 201,
    answer: requestPage,
  }),
  paperRequests: defineEndpoint({
    method: 'GET',
    path: '/papers/:paper/:id/approval-requests',
    summary: 'The requests of one paper that I may see, the latest first',
    permission: null,
    params: z.object({ paper: z.string().max(40), id: idSchema }),
    answer: z.object({ items: z.array(request), needsApproval: z.boolean() }),
  }),
};
