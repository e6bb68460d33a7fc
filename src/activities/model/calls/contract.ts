import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { directions, outcomes } from './call.ts';

const named = z.object({ id: idSchema, name: z.string().nullable() });
const idParam = z.object({ id: idSchema });
const instant = z.iso.datetime({ offset: true });
const subject = z.strictObject({ object: z.string().min(1).max(40), id: idSchema });
const match = z.object({ object: z.string(), id: idSchema, title: z.string() });
const seconds = z.number().int().min(0).max(86_400).nullable();

/** A number as it is dialled; a masked one is none. */
const number = z.string().trim().max(60);

const call = z.object({
  id: idSchema,
  state: z.enum(['kept', 'unmatched', 'dropped']),
  direction: z.enum(directions),
  outcome: z.enum(outcomes),
  number: z.string(),
  person: z.string(),
  seconds,
  at: z.string(),
  recording: z.string().nullable(),
  owner: named.nullable(),
  subject: z.object({ object: z.string(), id: idSchema }).nullable(),
  /** Records that have the number, for a call that waits; as the asker sees them. */
  matches: z.array(match),
});
export type WireCall = z.output<typeof call>;

const create = { object: 'task', action: 'create' } as const;
const read = { object: 'task', action: 'read' } as const;
const update = { object: 'task', action: 'update' } as const;

export const callContract = {
  logCall: defineEndpoint({
    method: 'POST',
    path: '/calls',
    summary: 'Write down a telephone call on a record',
    permission: create,
    status: 201,
    body: z.strictObject({
      subject,
      direction: z.enum(directions).default('out'),
      outcome: z.enum(outcomes).default('answered'),
      number: number.default(''),
      person: z.string().trim().max(200).default(''),
      seconds: seconds.default(null),
      note: z.string().trim().max(20_000).default(''),
      at: instant.optional(),
    }),
    answer: call,
  }),
  matchNumber: defineEndpoint({
    method: 'GET',
    path: '/calls/matches',
    summary: 'The contacts, leads and accounts of mine that have a number',
    permission: read,
    query: z.object({ number: number.min(5) }),
    answer: z.object({ items: z.array(match) }),
  }),
  listWaiting: defineEndpoint({
    method: 'GET',
    path: '/calls/waiting',
    summary: 'Calls of telephone systems that belong to no record yet, newest first',
    permission: read,
    query: z.object({
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: z.string().max(200).optional(),
    }),
    answer: z.object({ items: z.array(call), nextCursor: z.string().nullable() }),
  }),
  assignCall: defineEndpoint({
    method: 'POST',
    path: '/calls/:id/assignment',
    summary: 'Say whose a waiting call is; it goes onto that record’s timeline',
    permission: update,
    params: idParam,
    body: z.strictObject({ subject, note: z.string().trim().max(20_000).default('') }),
    answer: call,
  }),
  dropCall: defineEndpoint({
    method: 'POST',
    path: '/calls/:id/dropping',
    summary: 'Drop a waiting call: private, or nobody’s',
    permission: update,
    params: idParam,
    answer: call,
  }),
  takeBackCall: defineEndpoint({
    method: 'DELETE',
    path: '/calls/:id/dropping',
    summary: 'A dropped call waits again',
    permission: update,
    params: idParam,
    answer: call,
  }),
};

const systemBody = z.strictObject({
  name: z.string().trim().min(1).max(80),
  isOn: z.boolean().default(true),
  extensions: z
    .array(z.strictObject({ extension: z.string().trim().min(1).max(40), userId: idSchema }))
    .max(2000)
    .refine((all) => new Set(all.map(({ extension }) => extension)).size === all.length)
    .default([]),
});

const system = z.object({
  id: idSchema,
  name: z.string(),
  isOn: z.boolean(),
  extensions: z.array(z.object({ extension: z.string(), user: named })),
  lastAt: z.string().nullable(),
  calls: z.number(),
  version: z.number(),
});
export type WirePhoneSystem = z.output<typeof system>;

const keys = z.object({ key: z.string(), address: z.string(), signingSecret: z.string() });

const readSettings = { object: 'organisation', action: 'read' } as const;
const design = { object: 'organisation', action: 'update' } as const;

/** Telephone systems that report calls: drawn by administrators. */
export const phoneSystemContract = {
  listSystems: defineEndpoint({
    method: 'GET',
    path: '/phone-systems',
    summary: 'Telephone systems with their extensions',
    permission: readSettings,
    answer: z.object({ items: z.array(system) }),
  }),
  createSystem: defineEndpoint({
    method: 'POST',
    path: '/phone-systems',
    summary: 'Connect a telephone system; its key and signing secret are told here and never again',
    permission: design,
    status: 201,
    secret: true,
    body: systemBody,
    answer: z.object({ system, keys }),
  }),
  changeSystem: defineEndpoint({
    method: 'PUT',
    path: '/phone-systems/:id',
    summary: 'Rename a telephone system, switch it, say whose its extensions are',
    permission: design,
    versioned: true,
    params: idParam,
    body: systemBody,
    answer: system,
  }),
  renewKey: defineEndpoint({
    method: 'POST',
    path: '/phone-systems/:id/keys',
    summary: 'Give a telephone system a new key and signing secret; the old ones end at once',
    permission: design,
    status: 201,
    secret: true,
    params: idParam,
    answer: keys,
  }),
  archiveSystem: defineEndpoint({
    method: 'DELETE',
    path: '/phone-systems/:id',
    summary: 'Disconnect a telephone system; its calls stay',
    permission: design,
    status: 204,
    params: idParam,
    answer: z.null(),
  }),
};

/** One call as a telephone system reports it when it is over (a CDR). */
export const reportedCall = z.object({
  /** The system's own number of the call: the same report again changes nothing. */
  callId: z.string().trim().min(1).max(200),
  direction: z.enum(directions),
  outcome: z.enum(outcomes).default('answered'),
  /** The other side's. */
  number: z.string().trim().min(1).max(60),
  /** Ours. */
  extension: z.string().trim().max(40).default(''),
  startedAt: instant,
  seconds: z.number().int().min(0).max(86_400).nullable().default(null),
  recordingUrl: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .nullable()
    .default(null),
});
export type ReportedCall = z.output<typeof reportedCall>;

const delivered = z.object({
  callId: idSchema,
  state: z.enum(['kept', 'unmatched', 'dropped']),
  /** It was reported before; nothing happened this time. */
  repeated: z.boolean(),
});

/** For telephone systems: their key says whose they are, their signature that it is them. */
export const openCallContract = {
  report: defineEndpoint({
    method: 'POST',
    path: '/phone-calls/:key',
    summary:
      'Report a call that is over, signed as captures are: X-Mingdou-Timestamp and X-Mingdou-Signature',
    permission: null,
    principals: ['anonymous'],
    fromAnywhere: true,
    callsAMinute: 6000,
    params: z.object({ key: z.string().min(1).max(120) }),
    body: z.looseObject({}).optional(),
    answer: delivered,
    status: 201,
  }),
};
