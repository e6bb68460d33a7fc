/** The endpoints of duplicates: searching while one types, the organisation's rules, merging with undo, groups found. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { recordSchema } from '../../../records/model/record-contract.ts';
import { duplicateModes, identityKinds } from './duplicate-modes.ts';

const object = z.string().max(40);
const named = z.object({ id: idSchema, name: z.string().nullable() });
const label = z.object({ zh: z.string(), en: z.string() });
const own = { permission: null } as const;

const hit = z.discriminatedUnion('reach', [
  /** A record the asker sees. */
  z.object({
    reach: z.literal('visible'),
    object,
    id: idSchema,
    name: z.string(),
    subtitle: z.string().nullable(),
    owner: named.nullable(),
    state: z.string().nullable(),
    /** 0 to 1; from 0.9 on it counts as the same. */
    score: z.number(),
    isCertain: z.boolean(),
    reasons: z.array(z.object({ kind: z.string(), words: z.string() })),
    /** May the asker merge into it? */
    mayMerge: z.boolean(),
  }),
  /** A record out of sight, where the organisation tells whose it is: `张*`. */
  z.object({
    reach: z.literal('owner'),
    object,
    owner: z.string().nullable(),
    state: z.string().nullable(),
  }),
  /** Records out of sight: only that there are any. */
  z.object({ reach: z.literal('exists'), object }),
]);
export type DuplicateHit = z.output<typeof hit>;

const rule = z.object({ mode: z.enum(duplicateModes), tellsOwner: z.boolean() });

const searching = {
  searchDuplicates: defineEndpoint({
    method: 'POST',
    path: '/duplicate-searches',
    summary: 'What looks like a record that is being typed',
    ...own,
    reads: true,
    body: z.strictObject({
      object,
      values: z.record(z.string().max(80), z.unknown()),
      /** The record itself, when it exists already. */
      exceptId: idSchema.optional(),
    }),
    answer: z.object({
      mode: z.enum(duplicateModes),
      hits: z.array(hit),
      /** Would saving be refused? */
      isBlocked: z.boolean(),
      /** May the asker go on all the same? */
      mayOverride: z.boolean(),
    }),
  }),
  listRules: defineEndpoint({
    method: 'GET',
    path: '/duplicate-rules',
    summary: 'What the organisation does about duplicates, by object',
    permission: { object: 'duplicate', action: 'read' },
    answer: z.object({
      /** `identities`: what `block` goes by. */
      items: z.array(rule.extend({ object, identities: z.array(z.enum(identityKinds)) })),
    }),
  }),
  saveRule: defineEndpoint({
    method: 'PUT',
    path: '/duplicate-rules/:object',
    summary: 'Set what the organisation does about duplicates of one object',
    permission: { object: 'duplicate', action: 'design' },
    params: z.object({ object }),
    body: z.strictObject(rule.shape),
    answer: rule.extend({ object }),
  }),
};

const ids = z.array(idSchema).min(2).max(5);
const idParam = z.object({ id: idSchema });

const part = z.object({ part: z.string(), label, count: z.number() });

const conflict = z.object({ field: z.string(), value: z.unknown() });

const undoReport = z.object({
  /** Rows that went back to where they hung before the merge. */
  movedBack: z.number(),
  /** Rows that hang elsewhere by now, and stay there. */
  stayed: z.number(),
  /** Fields that somebody changed after the merge; they keep what they hold. */
  conflicts: z.array(conflict),
});
export type UndoReport = z.output<typeof undoReport>;

const merge = z.object({
  id: idSchema,
  object,
  survivor: named,
  losers: z.array(named),
  at: z.string(),
  by: named.nullable(),
  undoneAt: z.string().nullable(),
  undoneBy: named.nullable(),
  undoReport: undoReport.nullable(),
  parts: z.array(part),
  /** Why it cannot be undone by the asker now; null when it can. */
  noUndo: z.string().nullable(),
});
export type WireMerge = z.output<typeof merge>;

const merging = {
  previewMerge: defineEndpoint({
    method: 'POST',
    path: '/merge-previews',
    summary: 'What merging these records would do',
    ...own,
    reads: true,
    body: z.strictObject({ object, ids }),
    answer: z.object({
      /** The record proposed to stay. */
      survivorId: idSchema,
      /** The one proposed to stay first. */
      records: z.array(recordSchema),
      /** What hangs on each record. */
      parts: z.array(z.object({ id: idSchema, parts: z.array(part) })),
      /** Why the asker may not merge them; null when he may. */
      noMerge: z.string().nullable(),
    }),
  }),
  mergeRecords: defineEndpoint({
    method: 'POST',
    path: '/record-merges',
    summary: 'Merge records into one; can be undone',
    ...own,
    status: 201,
    body: z.strictObject({
      object,
      survivorId: idSchema,
      loserIds: z.array(idSchema).min(1).max(4),
      /** Field by field: the record whose value stays; where none is named the survivor's, if it has one. */
      chosen: z.record(z.string().max(80), idSchema).default({}),
      /** The versions that were looked at. */
      versions: z.record(idSchema, z.number().int()).default({}),
    }),
    answer: merge,
  }),
  listMerges: defineEndpoint({
    method: 'GET',
    path: '/record-merges',
    summary: 'The merges a record has taken part in, newest first',
    ...own,
    query: z.object({ object, recordId: idSchema }),
    answer: z.object({ items: z.array(merge) }),
  }),
  undoMerge: defineEndpoint({
    method: 'POST',
    path: '/record-merges/:id/undoing',
    summary: 'Take a merge back, as far as nothing was changed since',
    ...own,
    params: idParam,
    answer: merge,
  }),
};

const group = z.object({
  id: idSchema,
  object,
  score: z.number(),
  isCertain: z.boolean(),
  reasons: z.array(z.object({ kind: z.string(), words: z.string() })),
  records: z.array(recordSchema),
  foundAt: z.string(),
});
export type DuplicateGroup = z.output<typeof group>;

const grouping = {
  findGroups: defineEndpoint({
    method: 'POST',
    path: '/duplicate-group-searches',
    summary: 'Look through all records of one object for duplicates',
    permission: { object: 'duplicate', action: 'read' },
    status: 202,
    body: z.strictObject({ object }),
    answer: z.object({ jobId: idSchema }),
  }),
  listGroups: defineEndpoint({
    method: 'GET',
    path: '/duplicate-groups',
    summary: 'Records that look the same, the surest first',
    permission: { object: 'duplicate', action: 'read' },
    query: z.object({
      object,
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(60).optional(),
    }),
    answer: z.object({ items: z.array(group), nextCursor: z.string().nullable() }),
  }),
  dismissGroup: defineEndpoint({
    method: 'POST',
    path: '/duplicate-groups/:id/dismissal',
    summary: 'These are not the same; do not show them again',
    permission: { object: 'duplicate', action: 'read' },
    status: 204,
    params: idParam,
    answer: z.null(),
  }),
};

export const duplicateContract = { ...searching, ...merging, ...grouping };
