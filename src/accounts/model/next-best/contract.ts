/** The endpoints of the next best customers: the list, and what was done with one of them. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { healthSchema, reasonSchema } from '../portrait/contract.ts';

const own = { object: 'account', action: 'read' } as const;
const fen = z.string().nullable();

export const dismissReasons = ['no_need', 'bad_time', 'handled', 'wrong_facts', 'other'] as const;
export type DismissReason = (typeof dismissReasons)[number];

const place = { accountId: idSchema, rank: z.int().min(1).max(10_000), score: z.int().min(0).max(100) };

const choiceBody = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.enum(['task', 'talk', 'meeting', 'deal']), ...place }),
  z.strictObject({
    choice: z.literal('dismissed'),
    reason: z.enum(dismissReasons),
    note: z.string().trim().max(500).nullable().default(null),
    /** It comes back after so many days. */
    days: z.int().min(1).max(365),
    ...place,
  }),
]);
export type NextBestChoice = z.output<typeof choiceBody>;

const customer = z.object({
  account: z.object({ id: idSchema, name: z.string() }),
  segment: z.object({ id: idSchema, name: z.string(), color: z.string() }).nullable(),
  rank: z.number(),
  score: z.number(),
  wonAmount: fen,
  openAmount: fen,
  contactDueOn: z.string().nullable(),
  lastTalkAt: z.string().nullable(),
  reasons: z.array(reasonSchema),
  health: healthSchema.pick({ score: true, level: true }),
});
export type NextBestCustomer = z.output<typeof customer>;

export const nextBestContract = {
  list: defineEndpoint({
    method: 'GET',
    path: '/next-best-customers',
    summary: 'My customers most worth the next hour, each with its reasons',
    permission: own,
    readsMuch: () => true,
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(30) }),
    answer: z.object({
      items: z.array(customer),
      /** My accounts looked at, and those of them that I waved aside for now. */
      looked: z.number(),
      dismissed: z.number(),
    }),
  }),
  choose: defineEndpoint({
    method: 'POST',
    path: '/next-best-choices',
    summary: 'Note what I did with a customer of the list: acted, or waved aside with a reason',
    permission: own,
    status: 201,
    body: choiceBody,
    answer: z.object({ id: idSchema }),
  }),
};
