/** Incentives: schemes in versions, tried on past months, counted for each person, closed period by period. */
import { z } from 'zod';
import { isDay } from '../../../platform/model/calendar.ts';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { lineKinds } from './payout.ts';
import { incentivePeriods, incentiveRulesSchema } from './rules.ts';

const day = z.string().refine(isDay);
const named = z.object({ id: idSchema, name: z.string() });
const fen = z.string();
const share = z.object({ successes: z.number(), n: z.number() });

const version = z.object({
  number: z.number(),
  rules: incentiveRulesSchema,
  fromOn: day,
  createdAt: z.string(),
});

const scheme = z.object({
  id: idSchema,
  name: z.string(),
  team: named.nullable(),
  roleKey: z.string(),
  period: z.enum(incentivePeriods),
  /** The last one first. */
  versions: z.array(version),
});
export type WireScheme = z.output<typeof scheme>;

const line = z.object({
  kind: z.enum(lineKinds),
  base: z.number(),
  rate: z.number(),
  /** Fen; what is taken off is below zero. */
  amount: fen,
});

const facts = z.object({
  wonAmount: fen,
  /** Left out of statements counted before margins were. */
  wonMargin: fen.optional(),
  marginKnown: share.optional(),
  newCustomers: z.number(),
  stays: share,
  staysBefore: share,
  tasks: share,
  trust: z.number().nullable(),
});

const statement = z.object({
  person: named,
  schemeId: idSchema,
  from: day,
  to: day,
  version: z.number(),
  facts,
  lines: z.array(line),
  total: fen,
  countedAt: z.string(),
  closedAt: z.string().nullable(),
});
export type WireStatement = z.output<typeof statement>;

/** What asks for a second look before anybody is paid for it. */
const checks = z.object({
  won: z.number(),
  late: z.number(),
  split: z.number(),
  /** Signs that cost trust, by their id. */
  signs: z.array(z.object({ id: z.string(), doubted: z.number(), judged: z.number() })),
});

const replay = z.object({
  periods: z.array(z.object({ from: day, to: day })),
  people: z.array(
    z.object({
      person: named,
      payouts: z.array(fen),
      total: fen,
      before: fen.nullable(),
      checks,
    }),
  ),
  cost: fen,
  before: fen.nullable(),
  gini: z.number().nullable(),
});
export type WireReplay = z.output<typeof replay>;

const whom = {
  teamId: idSchema.nullable().default(null),
  roleKey: z.string().min(1).max(40).default('rep'),
  period: z.enum(incentivePeriods).default('month'),
};
const read = { object: 'incentive', action: 'read' } as const;
const design = { object: 'incentive', action: 'design' } as const;
const params = z.object({ id: idSchema });

export const incentiveContract = {
  listSchemes: defineEndpoint({
    method: 'GET',
    path: '/incentive-schemes',
    summary: 'Incentive schemes in force, with their versions',
    permission: read,
    answer: z.object({ items: z.array(scheme) }),
  }),
  createScheme: defineEndpoint({
    method: 'POST',
    path: '/incentive-schemes',
    summary: 'A scheme for the people of a role, in a team or in all, by month or by quarter',
    permission: design,
    status: 201,
    body: z.strictObject({
      name: z.string().trim().min(1).max(80),
      ...whom,
      rules: incentiveRulesSchema,
      fromOn: day,
    }),
    answer: scheme,
  }),
  addVersion: defineEndpoint({
    method: 'POST',
    path: '/incentive-schemes/:id/versions',
    summary: 'Other rules from a day on; periods that began before keep theirs',
    permission: design,
    params,
    status: 201,
    body: z.strictObject({ rules: incentiveRulesSchema, fromOn: day }),
    answer: scheme,
  }),
  endScheme: defineEndpoint({
    method: 'DELETE',
    path: '/incentive-schemes/:id',
    summary: 'The scheme pays no more; what it paid stays',
    permission: design,
    params,
    status: 204,
    answer: z.null(),
  }),
  replayRules: defineEndpoint({
    method: 'POST',
    path: '/incentive-replays',
    summary:
      'What rules would have paid in the past months, to whom, against those in force, and what asks for a second look',
    permission: design,
    reads: true,
    readsMuch: () => true,
    body: z.strictObject({
      ...whom,
      rules: incentiveRulesSchema,
      months: z.int().min(1).max(12).default(6),
      /** The scheme whose rules in force are compared with. */
      schemeId: idSchema.nullable().default(null),
    }),
    answer: replay,
  }),
  listStatements: defineEndpoint({
    method: 'GET',
    path: '/incentive-statements',
    summary: 'What people in reach earned in the period that holds a day; one’s own always',
    permission: read,
    query: z.object({ schemeId: idSchema, on: day }),
    answer: z.object({ items: z.array(statement) }),
  }),
  countScheme: defineEndpoint({
    method: 'POST',
    path: '/incentive-schemes/:id/counts',
    summary: 'Count the period that holds a day anew, as long as it is not closed',
    permission: design,
    params,
    status: 201,
    body: z.strictObject({ on: day }),
    answer: z.object({ items: z.array(statement) }),
  }),
  closePeriod: defineEndpoint({
    method: 'POST',
    path: '/incentive-schemes/:id/closings',
    summary: 'Count a period that is over for the last time; from then on it stands fast',
    permission: design,
    params,
    status: 201,
    body: z.strictObject({ on: day }),
    answer: z.object({ items: z.array(statement) }),
  }),
};
