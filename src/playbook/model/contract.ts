/** The playbook as endpoints: pieces with their versions, proposals, and what a deal's stage has of them. */
import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { longestText } from './filled-text-limits.ts';
import { families, pieceScopes, useWays } from './piece.ts';

const named = z.object({ id: idSchema, name: z.string().nullable() });
const label = z.object({ zh: z.string(), en: z.string() });
const idParam = z.object({ id: idSchema });
const dealParam = z.object({ id: idSchema });

const webLink = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .nullable();
const tag = z.string().trim().min(1).max(30);
const word = z.string().trim().max(500);

/** What somebody writes; the text speaks by the names of variables. */
const draft = z.strictObject({
  family: z.enum(families),
  title: z.string().trim().min(1).max(120),
  body: z.string().max(longestText),
  link: webLink.default(null),
  tags: z
    .array(tag)
    .max(12)
    .transform((tags) => [...new Set(tags)])
    .default([]),
  stageIds: z.array(idSchema).max(100).default([]),
});
export type PieceDraft = z.output<typeof draft>;

const proposal = z.object({
  id: idSchema,
  scope: z.enum(['team', 'organisation']),
  team: named.nullable(),
  word: z.string().nullable(),
  by: named,
  at: z.string(),
  outcome: z.enum(['approved', 'returned']).nullable(),
  answer: z.string().nullable(),
  decidedBy: named.nullable(),
  mayDecide: z.boolean(),
});
export type WireProposal = z.output<typeof proposal>;

const piece = z.object({
  id: idSchema,
  family: z.enum(families),
  title: z.string(),
  /** In the asker's language, by the names of variables. */
  body: z.string(),
  link: z.string().nullable(),
  tags: z.array(z.string()),
  stageIds: z.array(idSchema),
  scope: z.enum(pieceScopes),
  owner: named.nullable(),
  team: named.nullable(),
  /** The newest version's number. */
  number: z.number(),
  version: z.number(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
  /** Files that hang on it. */
  files: z.number(),
  /** In the whole organisation. */
  uses: z.number(),
  lastUsedAt: z.string().nullable(),
  myLastUseAt: z.string().nullable(),
  /** The newest one: waiting, or how it ended. */
  proposal: proposal.nullable(),
  abilities: z.object({ update: z.boolean(), propose: z.boolean() }),
});
export type WirePiece = z.output<typeof piece>;

const version = z.object({
  number: z.number(),
  family: z.enum(families),
  title: z.string(),
  body: z.string(),
  link: z.string().nullable(),
  tags: z.array(z.string()),
  savedBy: named.nullable(),
  savedAt: z.string(),
});
export type WireVersion = z.output<typeof version>;

const part = z.union([
  z.object({ text: z.string() }),
  /** A variable without a value: its name in the asker's language. */
  z.object({ blank: z.enum(['unseen', 'missing']), name: z.string() }),
]);
export type WirePart = z.output<typeof part>;

const filled = z.object({ parts: z.array(part), /** To copy. */ text: z.string() });

const read = { object: 'playbook_piece', action: 'read' } as const;
const create = { object: 'playbook_piece', action: 'create' } as const;
const update = { object: 'playbook_piece', action: 'update' } as const;
const approve = { object: 'playbook_piece', action: 'approve' } as const;

export const pieceOrders = ['used', 'recent', 'title'] as const;

export const playbookContract = {
  listPieces: defineEndpoint({
    method: 'GET',
    path: '/playbook-pieces',
    summary: 'The pieces of the playbook that I may see',
    permission: read,
    query: z.object({
      text: z.string().trim().max(100).optional(),
      family: z.enum(families).optional(),
      scope: z.enum(pieceScopes).optional(),
      tag: tag.optional(),
      stageId: idSchema.optional(),
      state: z.enum(['live', 'archived']).default('live'),
      order: z.enum(pieceOrders).default('used'),
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: z.object({ items: z.array(piece), total: z.number(), tags: z.array(z.string()) }),
  }),
  readPiece: defineEndpoint({
    method: 'GET',
    path: '/playbook-pieces/:id',
    summary: 'One piece',
    permission: read,
    params: idParam,
    answer: piece,
  }),
  createPiece: defineEndpoint({
    method: 'POST',
    path: '/playbook-pieces',
    summary: 'Write a piece, for oneself or for those one may write for',
    permission: create,
    status: 201,
    body: draft.extend({
      scope: z.enum(pieceScopes).default('personal'),
      teamId: idSchema.nullable().default(null),
    }),
    answer: piece,
  }),
  changePiece: defineEndpoint({
    method: 'PUT',
    path: '/playbook-pieces/:id',
    summary: 'Save a new version of a piece',
    permission: update,
    params: idParam,
    versioned: true,
    body: draft,
    answer: piece,
  }),
  archivePiece: defineEndpoint({
    method: 'DELETE',
    path: '/playbook-pieces/:id',
    summary: 'Archive a piece; what it was used for stays',
    permission: update,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  unarchivePiece: defineEndpoint({
    method: 'POST',
    path: '/playbook-pieces/:id/restoration',
    summary: 'Take a piece out of the archive',
    permission: update,
    params: idParam,
    answer: piece,
  }),
  listVersions: defineEndpoint({
    method: 'GET',
    path: '/playbook-pieces/:id/versions',
    summary: 'Every version of a piece, newest first',
    permission: read,
    params: idParam,
    answer: z.object({ items: z.array(version) }),
  }),
  restoreVersion: defineEndpoint({
    method: 'POST',
    path: '/playbook-pieces/:id/versions/:number/restoration',
    summary: 'Make an old version the newest again',
    permission: update,
    params: idParam.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
    answer: piece,
  }),
  proposePiece: defineEndpoint({
    method: 'POST',
    path: '/playbook-pieces/:id/proposals',
    summary: 'Propose a piece of one’s own for the team or for everybody',
    permission: create,
    params: idParam,
    status: 201,
    body: z.strictObject({ scope: z.enum(['team', 'organisation']), word: word.default('') }),
    answer: piece,
  }),
  decideProposal: defineEndpoint({
    method: 'POST',
    path: '/playbook-proposals/:id/decision',
    summary: 'Approve a proposed piece, or return it with a word',
    permission: approve,
    params: idParam,
    body: z.strictObject({ outcome: z.enum(['approved', 'returned']), answer: word.default('') }),
    answer: z.object({ pieceId: idSchema, outcome: z.enum(['approved', 'returned']) }),
  }),
  listProposals: defineEndpoint({
    method: 'GET',
    path: '/playbook-proposals',
    summary: 'What waits for my decision',
    permission: read,
    answer: z.object({ items: z.array(piece) }),
  }),
  listVariables: defineEndpoint({
    method: 'GET',
    path: '/playbook-variables',
    summary: 'What a text can speak of',
    permission: read,
    answer: z.object({
      items: z.array(z.object({ id: z.string(), of: z.string(), name: z.string(), label })),
    }),
  }),
  listStages: defineEndpoint({
    method: 'GET',
    path: '/playbook-stages',
    summary: 'The stages that pieces can serve, by pipeline',
    permission: read,
    answer: z.object({
      items: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          nameEn: z.string().nullable(),
          stages: z.array(
            z.object({ id: idSchema, name: z.string(), nameEn: z.string().nullable(), kind: z.string() }),
          ),
        }),
      ),
    }),
  }),
  listAudiences: defineEndpoint({
    method: 'GET',
    path: '/playbook-audiences',
    summary: 'Whom I may write pieces for, besides myself',
    permission: create,
    answer: z.object({
      organisation: z.boolean(),
      teams: z.array(z.object({ id: idSchema, name: z.string() })),
    }),
  }),
  previewText: defineEndpoint({
    method: 'POST',
    path: '/playbook-previews',
    summary: 'A text filled with the values of a deal',
    permission: read,
    reads: true,
    body: z.strictObject({ text: z.string().max(longestText), dealId: idSchema.nullable() }),
    answer: filled,
  }),
  playbookOfDeal: defineEndpoint({
    method: 'GET',
    path: '/deals/:id/playbook',
    summary: 'What the playbook has for the stage a deal stands in, filled with its values',
    permission: { object: 'deal', action: 'read' },
    params: dealParam,
    answer: z.object({
      stageId: idSchema,
      pieces: z.array(
        z.object({
          piece,
          filled,
          /** Uses on this deal in this stage, newest first. */
          uses: z.array(z.object({ how: z.enum(useWays), at: z.string(), by: named.nullable() })),
        }),
      ),
    }),
  }),
  usePiece: defineEndpoint({
    method: 'POST',
    path: '/deals/:id/playbook-uses',
    summary: 'Note that a piece was used on a deal',
    permission: { object: 'deal', action: 'read' },
    params: dealParam,
    status: 201,
    body: z.strictObject({ pieceId: idSchema, how: z.enum(useWays) }),
    answer: z.object({ id: idSchema, at: z.string() }),
  }),
};
