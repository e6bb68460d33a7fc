/** Action items: what somebody does by a day, what it rests on, what is expected of it, and what came of it. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { isDay } from '../../../platform/model/calendar.ts';
import { askedFigureSchema, standingSchema } from './figure.ts';

const day = z.string().refine(isDay);
const label = z.object({ zh: z.string(), en: z.string() });
const named = z.object({ id: idSchema, name: z.string() });
const interval = z.object({ low: z.number(), high: z.number() }).nullable();

const itemStates = ['open', 'done', 'dropped'] as const;
export type ItemState = (typeof itemStates)[number];

const expectedSchema = z.strictObject({
  direction: z.enum(['up', 'down']),
  amount: z.number().positive().max(1e15),
  /** The day on which the number is asked again. */
  by: day,
});

/** The figure with its words, as it stood when the item was made. */
const basis = z.object({
  asked: askedFigureSchema,
  label,
  definition: label,
  unit: z.enum(['count', 'number', 'money', 'percent', 'days', 'minutes']),
  stood: standingSchema,
});
export type Basis = z.output<typeof basis>;

const effect = z.object({
  later: standingSchema,
  change: z.number().nullable(),
  interval,
  verdict: z.enum(['reached', 'partly', 'missed', 'unknown']),
  chance: z.enum(['left_out', 'possible', 'too_few', 'not_judged']),
});
export type WireEffect = z.output<typeof effect>;

const actionItem = z.object({
  id: idSchema,
  title: z.string(),
  words: z.string(),
  owner: named,
  givenBy: named,
  dueOn: day,
  state: z.enum(itemStates),
  endedAt: z.string().nullable(),
  endWords: z.string().nullable(),
  isOverdue: z.boolean(),
  basis: basis.nullable(),
  expected: expectedSchema.nullable(),
  /** Measured on the expectation's day; null before it, and where nothing was expected. */
  effect: effect.nullable(),
  /** The review in which it was decided. */
  reviewId: idSchema.nullable(),
  createdAt: z.string(),
  version: z.number(),
  mayChange: z.boolean(),
});
export type WireActionItem = z.output<typeof actionItem>;

const params = z.object({ id: idSchema });
const read = { object: 'task', action: 'read' } as const;
const update = { object: 'task', action: 'update' } as const;

/** A new item; what it rests on is asked of insights when it is made, within what its maker may see. */
export const newItemSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    words: z.string().trim().max(2000).default(''),
    /** Oneself unless told. */
    ownerId: idSchema.optional(),
    dueOn: day,
    basis: askedFigureSchema.nullable().default(null),
    expected: expectedSchema.nullable().default(null),
  })
  .refine(({ basis: rests, expected }) => rests !== null || expected === null, {
    path: ['expected'],
    message: 'an effect is expected of a figure',
  });
export type NewItem = z.output<typeof newItemSchema>;

export const itemScopes = ['mine', 'given', 'all'] as const;

export const actionItemContract = {
  listActionItems: defineEndpoint({
    method: 'GET',
    path: '/action-items',
    summary:
      'Action items: mine, those I gave, or all I may see; open ones by their day, then those ended last',
    permission: read,
    query: z.object({
      scope: z.enum(itemScopes).default('mine'),
      state: z.enum(['open', 'ended', 'any']).default('any'),
    }),
    answer: z.object({ items: z.array(actionItem) }),
  }),
  getActionItem: defineEndpoint({
    method: 'GET',
    path: '/action-items/:id',
    summary: 'One action item',
    permission: read,
    params,
    answer: actionItem,
  }),
  addActionItem: defineEndpoint({
    method: 'POST',
    path: '/action-items',
    summary: 'Give somebody, or oneself, an action item; it becomes a task of the owner, who is told',
    permission: { object: 'task', action: 'create' },
    status: 201,
    body: newItemSchema,
    answer: actionItem,
  }),
  changeActionItem: defineEndpoint({
    method: 'PATCH',
    path: '/action-items/:id',
    summary: 'Change the words or the day of an open item',
    permission: update,
    params,
    versioned: true,
    body: z
      .strictObject({
        title: z.string().trim().min(1).max(200),
        words: z.string().trim().max(2000),
        dueOn: day,
      })
      .partial(),
    answer: actionItem,
  }),
  endActionItem: defineEndpoint({
    method: 'POST',
    path: '/action-items/:id/endings',
    summary: 'Say that an item is done, or that it is dropped, and why',
    permission: update,
    params,
    status: 201,
    body: z.strictObject({
      state: z.enum(['done', 'dropped']),
      words: z.string().trim().max(1000).nullable().default(null),
    }),
    answer: actionItem,
  }),
  effectSoFar: defineEndpoint({
    method: 'GET',
    path: '/action-items/:id/effect',
    summary: 'How the number an item rests on stands today, within what the asker may see',
    permission: read,
    params,
    readsMuch: () => true,
    answer: z.object({ effect: effect.nullable() }),
  }),
};
