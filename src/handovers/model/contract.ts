/** The endpoints of hand-overs: what would move, moving it, how it went, taking it back. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { filterSchema } from '../../records/model/filter.ts';
import { mostAtOnce } from '../../records/model/record-contract.ts';
import { handOverObjects, handOverReasons, handOverStates, itemStates, mostReceivers } from './hand-over.ts';
import { stayReasons, unitWarnings } from './staying.ts';

const object = z.enum(handOverObjects);
const named = z.object({ id: idSchema, name: z.string().nullable() });
const label = z.object({ zh: z.string(), en: z.string() });
/** Fen as text; null where the asker may not see amounts. */
const fen = z.string().nullable();
const idParam = z.object({ id: idSchema });

const values = z.array(z.string().max(100)).max(60);

const source = z.discriminatedUnion('by', [
  /** Everything that somebody holds. */
  z.strictObject({ by: z.literal('person'), userId: idSchema }),
  /** Accounts of a territory, of one person or of everybody within reach, with what belongs to them. */
  z.strictObject({
    by: z.literal('territory'),
    userId: idSchema.nullable().default(null),
    regions: values.default([]),
    industries: values.default([]),
  }),
  /** Chosen records of one kind, with what belongs to them: named, or all that a list matches. */
  z.strictObject({
    by: z.literal('records'),
    object: z.enum(['account', 'contact', 'lead', 'deal', 'quote', 'contract', 'delivery', 'case']),
    ids: z.array(idSchema).min(1).max(mostAtOnce).optional(),
    filter: filterSchema.optional(),
    search: z.string().max(200).optional(),
  }),
]);
export type HandOverSource = z.output<typeof source>;

const receivers = z.array(idSchema).min(1).max(mostReceivers);
const byTrait = {
  shares: z
    .array(z.strictObject({ values: values.min(1), userId: idSchema }))
    .min(1)
    .max(mostReceivers),
  restTo: idSchema,
};
const split = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('one'), userId: idSchema }),
  z.strictObject({ by: z.literal('evenly'), userIds: receivers }),
  z.strictObject({ by: z.literal('region'), ...byTrait }),
  z.strictObject({ by: z.literal('industry'), ...byTrait }),
  z.strictObject({ by: z.literal('size'), ...byTrait }),
]);

const order = {
  source,
  split,
  /** By unit: another receiver than the rule's; null keeps it where it is. */
  picks: z.record(idSchema, idSchema.nullable()).default({}),
};
const orderBody = z.strictObject(order);
export type HandOverOrder = z.output<typeof orderBody>;

const kindCount = z.object({
  object,
  count: z.number(),
  open: z.number(),
  amount: fen,
  openAmount: fen,
  /** Open ones whose currency has no rate: they are in no amount. */
  unpriced: z.number(),
});

const unit = z.object({
  /** The id of the record at its head. */
  id: idSchema,
  object,
  name: z.string(),
  region: z.string().nullable(),
  industry: z.string().nullable(),
  from: named.nullable(),
  /** Null: it stays. */
  to: idSchema.nullable(),
  counts: z.array(z.object({ object, count: z.number() })),
  openAmount: fen,
  unpriced: z.number(),
  warnings: z.array(z.enum(unitWarnings)),
});
export type WireUnit = z.output<typeof unit>;

const receiver = z.object({
  id: idSchema,
  name: z.string(),
  team: z.string().nullable(),
  units: z.number(),
  records: z.number(),
  openAmount: fen,
  unpriced: z.number(),
  /** What he holds already, as far as the asker sees it, and how many leads he may hold at most. */
  holds: z.object({ account: z.number(), deal: z.number(), lead: z.number() }),
  leadLimit: z.number().nullable(),
  receives: z.object({ account: z.number(), deal: z.number(), lead: z.number() }),
  isOverLimit: z.boolean(),
});
export type WireReceiver = z.output<typeof receiver>;

const preview = z.object({
  /** Names what was looked at: handed in with the order, so that nothing else is moved. */
  fingerprint: z.string(),
  /** Does it wait for approval before anything moves? */
  needsApproval: z.boolean(),
  kinds: z.array(kindCount),
  receivers: z.array(receiver),
  /** The largest first; at most 300 of them. */
  units: z.array(unit),
  unitsTotal: z.number(),
  staying: z.array(
    z.object({ why: z.enum(stayReasons), label, count: z.number(), examples: z.array(z.string()) }),
  ),
});
export type HandOverPreview = z.output<typeof preview>;

const count = z.object({ object, moved: z.number(), failed: z.number(), waiting: z.number() });

const handOver = z.object({
  id: idSchema,
  reason: z.enum(handOverReasons),
  state: z.enum(handOverStates),
  from: named.nullable(),
  receivers: z.array(named),
  note: z.string().nullable(),
  by: named,
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  undoneBy: named.nullable(),
  undoneAt: z.string().nullable(),
  total: z.number(),
  moved: z.number(),
  failed: z.number(),
  returned: z.number(),
  kept: z.number(),
  briefs: z.number(),
  acknowledged: z.number(),
});
export type WireHandOver = z.output<typeof handOver>;

const openHandOver = handOver.extend({
  /** The asker's own long work, while it runs. */
  jobId: idSchema.nullable(),
  counts: z.array(count),
  /** Why the asker cannot undo it now; null when he can. */
  noUndo: label.nullable(),
  undoUntil: z.iso.date(),
});
export type OpenHandOver = z.output<typeof openHandOver>;

const item = z.object({
  object,
  recordId: idSchema,
  /** Null where the asker does not see the record. */
  name: z.string().nullable(),
  from: named.nullable(),
  to: named,
  state: z.enum(itemStates),
  problem: label.nullable(),
});
export type WireItem = z.output<typeof item>;

const moving = {
  previewHandOver: defineEndpoint({
    method: 'POST',
    path: '/hand-over-previews',
    summary: 'What a hand-over would move, to whom, and what stays',
    permission: null,
    reads: true,
    body: orderBody.extend({ reason: z.enum(handOverReasons).default('other') }),
    answer: preview,
  }),
  startHandOver: defineEndpoint({
    method: 'POST',
    path: '/hand-overs',
    summary: 'Hand over what was looked at; stages, clocks and credit stay',
    permission: null,
    status: 202,
    body: orderBody.extend({
      reason: z.enum(handOverReasons),
      note: z.string().trim().max(2000).nullish(),
      fingerprint: z.string().max(100),
    }),
    /** Without a job where it waits for approval first. */
    answer: z.object({ id: idSchema, jobId: idSchema.nullable() }),
  }),
  undoHandOver: defineEndpoint({
    method: 'POST',
    path: '/hand-overs/:id/undoing',
    summary: 'Give back what a hand-over moved, as far as it is where it was put',
    permission: null,
    params: idParam,
    status: 202,
    answer: z.object({ jobId: idSchema }),
  }),
};

const reading = {
  listHandOvers: defineEndpoint({
    method: 'GET',
    path: '/hand-overs',
    summary: 'Hand-overs that I made, gave, received or look after, newest first',
    permission: null,
    query: z.object({
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: idSchema.optional(),
    }),
    answer: z.object({ items: z.array(handOver), nextCursor: z.string().nullable() }),
  }),
  getHandOver: defineEndpoint({
    method: 'GET',
    path: '/hand-overs/:id',
    summary: 'One hand-over: what moved and what did not',
    permission: null,
    params: idParam,
    answer: openHandOver,
  }),
  listHandOverItems: defineEndpoint({
    method: 'GET',
    path: '/hand-overs/:id/items',
    summary: 'The records of a hand-over, one by one',
    permission: null,
    params: idParam,
    query: z.object({
      state: z.enum(itemStates).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
      cursor: z.string().max(100).optional(),
    }),
    answer: z.object({ items: z.array(item), nextCursor: z.string().nullable() }),
  }),
  holdingsOf: defineEndpoint({
    method: 'GET',
    path: '/users/:id/holdings',
    summary: 'What a person holds, by kind, as far as the asker sees it',
    permission: { object: 'user', action: 'read' },
    params: idParam,
    answer: z.object({ kinds: z.array(kindCount), mayHandOver: z.boolean() }),
  }),
};

export const handOverContract = { ...moving, ...reading };
