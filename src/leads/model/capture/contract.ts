import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { captureFormSchema } from './capture-form.ts';
import { captureReasons, captureStates } from './capture-log.ts';
import { sourceKinds } from './capture-source.ts';
import { touchChannels } from './lead-draft.ts';
import { readFieldIds } from './read-text/finding.ts';

const named = z.object({ id: z.string(), name: z.string() });
const idParam = z.object({ id: idSchema });
const texts = z.record(z.string().max(100), z.string().max(10_000));
const state = z.enum(captureStates);
const reason = z.enum(Object.keys(captureReasons) as [keyof typeof captureReasons]);

const captureLine = z.object({
  id: z.string(),
  channel: z.enum(touchChannels),
  source: named.nullable(),
  receivedAt: z.string(),
  state,
  reason: reason.nullable(),
  /** The lead it became, as far as the asker may see it. */
  lead: named.nullable(),
  /** Who it is from, in a few words: name, company, the way to reach. */
  summary: z.string(),
  tries: z.number(),
  by: named.nullable(),
});
export type CaptureLine = z.output<typeof captureLine>;

const captureWhole = captureLine.extend({
  detail: z.string().nullable(),
  texts,
  faults: z.array(z.object({ field: z.string(), code: z.string(), text: z.string() })),
  /** As it came; null where fields of leads are hidden or masked for the asker. */
  payload: z.unknown(),
  rawText: z.string().nullable(),
  tracking: z.record(z.string(), z.string().nullable()),
  consent: z
    .object({ text: z.string(), link: z.string().nullable(), version: z.string(), at: z.string() })
    .nullable(),
  settledAt: z.string(),
  mayRepair: z.boolean(),
});
export type CaptureWhole = z.output<typeof captureWhole>;

const taken = z.object({
  captureId: z.string(),
  outcome: z.enum(['created', 'attached']),
  /** The lead, where the asker may see it: somebody else may hold the one that was there already. */
  leadId: z.string().nullable(),
});

const filters = z.object({
  state: state.optional(),
  channel: z.enum(touchChannels).optional(),
  sourceId: idSchema.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

const read = { object: 'lead', action: 'read' } as const;
const create = { object: 'lead', action: 'create' } as const;

/** What came in, and taking people in by hand. */
export const captureContract = {
  take: defineEndpoint({
    method: 'POST',
    path: '/leads/captures',
    summary:
      'Take somebody in by hand or from a pasted text: a new lead, or a touch of the one that is there',
    permission: create,
    status: 201,
    body: z.strictObject({
      channel: z.enum(['manual', 'paste']).default('manual'),
      /** Values as in a lead's body. */
      fields: z.record(z.string().max(100), z.unknown()),
      /** The pasted text, kept with the capture. */
      text: z.string().max(10_000).nullish(),
      /** Whose the lead is: the asker's, or whomever the assignment finds. */
      assign: z.enum(['me', 'auto']).default('me'),
    }),
    answer: taken,
  }),
  readText: defineEndpoint({
    method: 'POST',
    path: '/leads/text-readings',
    summary: 'Read a pasted chat, card or e-mail as fields, each with its place in the text; nothing is kept',
    permission: create,
    reads: true,
    body: z.strictObject({ text: z.string().min(1).max(10_000) }),
    answer: z.object({
      proposals: z.array(
        z.object({
          field: z.enum(readFieldIds),
          candidates: z.array(
            z.object({
              value: z.string(),
              spans: z.array(z.object({ from: z.number(), to: z.number() })),
              sureness: z.number(),
            }),
          ),
        }),
      ),
    }),
  }),
  list: defineEndpoint({
    method: 'GET',
    path: '/leads/captures',
    summary: 'What came in, newest first',
    permission: read,
    query: filters.extend({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(200).optional(),
    }),
    answer: z.object({ items: z.array(captureLine), nextCursor: z.string().nullable() }),
  }),
  count: defineEndpoint({
    method: 'GET',
    path: '/leads/capture-counts',
    summary: 'How much came in by state, and what was turned away by reason',
    permission: read,
    query: filters.omit({ state: true }),
    answer: z.object({
      states: z.record(state, z.number()),
      turnedAway: z.array(z.object({ source: named, reason, times: z.number(), lastAt: z.string() })),
    }),
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/leads/captures/:id',
    summary: 'One capture with its raw content',
    permission: read,
    params: idParam,
    answer: captureWhole,
  }),
  repair: defineEndpoint({
    method: 'POST',
    path: '/leads/captures/:id/repairs',
    summary: 'Mend what was understood of a capture and take it in again',
    permission: create,
    params: idParam,
    body: z.strictObject({ texts }),
    answer: captureWhole,
  }),
};

const sourceBody = z.strictObject({
  name: z.string().trim().min(1).max(80),
  mustSign: z.boolean().default(false),
  source: z.string().max(100).nullable().default(null),
  campaign: z.string().trim().max(200).nullable().default(null),
  ownerId: idSchema.nullable().default(null),
  poolId: idSchema.nullable().default(null),
  mapping: z.record(z.string().min(1).max(200), z.string().max(100)).default({}),
  form: captureFormSchema.nullable().default(null),
});

const captureSource = z.object({
  id: z.string(),
  kind: z.enum(sourceKinds),
  name: z.string(),
  isOn: z.boolean(),
  mustSign: z.boolean(),
  source: z.string().nullable(),
  campaign: z.string().nullable(),
  owner: named.nullable(),
  pool: named.nullable(),
  mapping: z.record(z.string(), z.string()),
  form: captureFormSchema.nullable(),
  /** Where a form is shown; null for other kinds. */
  formUrl: z.string().nullable(),
  version: z.number(),
  lastAt: z.string().nullable(),
  taken: z.number(),
  failed: z.number(),
});
export type CaptureSourceAnswer = z.output<typeof captureSource>;

const keys = z.object({ key: z.string(), address: z.string(), signingSecret: z.string() });

const readRules = { object: 'lead_rules', action: 'read' } as const;
const design = { object: 'lead_rules', action: 'design' } as const;

/** Sources: read by those who judge leads, drawn by marketing and administrators. */
export const captureSourceContract = {
  listSources: defineEndpoint({
    method: 'GET',
    path: '/lead-sources',
    summary: 'All sources with what came in through them in 30 days',
    permission: readRules,
    answer: z.object({ items: z.array(captureSource) }),
  }),
  createSource: defineEndpoint({
    method: 'POST',
    path: '/lead-sources',
    summary: 'Open a source; the key of a program’s source is told here and never again',
    permission: design,
    status: 201,
    secret: true,
    body: sourceBody.extend({ kind: z.enum(sourceKinds) }),
    answer: z.object({ source: captureSource, keys: keys.nullable() }),
  }),
  changeSource: defineEndpoint({
    method: 'PUT',
    path: '/lead-sources/:id',
    summary: 'Change a source, its form too',
    permission: design,
    versioned: true,
    params: idParam,
    body: sourceBody,
    answer: captureSource,
  }),
  switchSource: defineEndpoint({
    method: 'PUT',
    path: '/lead-sources/:id/state',
    summary: 'Switch a source on or off',
    permission: design,
    params: idParam,
    body: z.strictObject({ isOn: z.boolean() }),
    answer: captureSource,
  }),
  archiveSource: defineEndpoint({
    method: 'DELETE',
    path: '/lead-sources/:id',
    summary: 'Archive a source; its key ends, what came through it stays',
    permission: design,
    status: 204,
    params: idParam,
    answer: z.null(),
  }),
  renewKey: defineEndpoint({
    method: 'POST',
    path: '/lead-sources/:id/keys',
    summary: 'Give a program’s source a new key and signing secret; the old ones end at once',
    permission: design,
    status: 201,
    secret: true,
    params: idParam,
    answer: keys,
  }),
  tryPayload: defineEndpoint({
    method: 'POST',
    path: '/lead-sources/:id/trials',
    summary: 'Read a sample document as the source would; nothing is kept',
    permission: readRules,
    reads: true,
    params: idParam,
    body: z.strictObject({
      text: z.string().min(1).max(65_536),
      mapping: sourceBody.shape.mapping.optional(),
    }),
    answer: z.object({
      /** Why it would be no lead; null when it would be one. */
      reason: reason.nullable(),
      places: z.array(z.object({ path: z.string(), text: z.string(), field: z.string().nullable() })),
      values: z.record(z.string(), z.unknown()),
      faults: z.array(z.object({ field: z.string(), code: z.string(), text: z.string() })),
      tracking: z.record(z.string(), z.string().nullable()),
    }),
  }),
};
