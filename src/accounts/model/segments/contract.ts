/** The endpoints of tiers: their rules, who would be where, finding them anew, and who moved. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { segmentRulesSchema, tierColors } from './segment-rules.ts';

const read = { object: 'segment', action: 'read' } as const;
const design = { object: 'segment', action: 'design' } as const;
const named = z.object({ id: idSchema, name: z.string().nullable() });

const rulesAnswer = z.object({ rules: segmentRulesSchema, version: z.number() });

const scores = z.object({
  recency: z.number().nullable(),
  frequency: z.number().nullable(),
  monetary: z.number().nullable(),
  valueClass: z.enum(['a', 'b', 'c']).nullable(),
  lastWonOn: z.string().nullable(),
});

const moveSchema = z.object({
  id: idSchema,
  at: z.string(),
  account: named,
  /** Null: in no tier. */
  from: named.nullable(),
  to: named.nullable(),
  cause: z.enum(['nightly', 'by_hand', 'rules']),
  rulesVersion: z.number(),
  scores,
});
export type SegmentMove = z.output<typeof moveSchema>;

const previewTier = z.object({
  /** Null: those that no tier takes. */
  tierId: idSchema.nullable(),
  count: z.number(),
  /** How many are in it now. */
  before: z.number(),
  /** How many of them come from another tier. */
  arriving: z.number(),
  /** Some of those that the asker may see, those that move first. */
  samples: z.array(z.object({ id: idSchema, name: z.string(), isMoving: z.boolean() })),
});

const previewSchema = z.object({
  accounts: z.number(),
  moving: z.number(),
  tiers: z.array(previewTier),
});
export type SegmentPreview = z.output<typeof previewSchema>;

export const segmentContract = {
  list: defineEndpoint({
    method: 'GET',
    path: '/segments',
    summary: 'The tiers of customers by priority',
    permission: read,
    answer: z.object({
      items: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          nameEn: z.string().nullable(),
          color: z.enum(tierColors),
          archived: z.boolean(),
        }),
      ),
    }),
  }),
  readRules: defineEndpoint({
    method: 'GET',
    path: '/segment-rules',
    summary: 'By what rules customers are sorted into tiers, and what is owed each',
    permission: read,
    answer: rulesAnswer,
  }),
  saveRules: defineEndpoint({
    method: 'PUT',
    path: '/segment-rules',
    summary: 'Set the rules; the tiers are found anew by a job',
    permission: design,
    body: z.strictObject({ rules: segmentRulesSchema, version: z.int().min(0) }),
    answer: rulesAnswer.extend({ jobId: idSchema }),
  }),
  preview: defineEndpoint({
    method: 'POST',
    path: '/segment-previews',
    summary: 'Who would be in which tier by rules that are being drawn; nothing is written',
    permission: design,
    reads: true,
    readsMuch: () => true,
    body: z.strictObject({ rules: segmentRulesSchema }),
    answer: previewSchema,
  }),
  run: defineEndpoint({
    method: 'POST',
    path: '/segment-runs',
    summary: 'Find the tiers anew now instead of tonight; it becomes a job',
    permission: design,
    status: 202,
    answer: z.object({ jobId: idSchema }),
  }),
  listMoves: defineEndpoint({
    method: 'GET',
    path: '/segment-moves',
    summary: 'Which customers came into which tier, when and why, newest first',
    permission: read,
    query: z.object({
      account: idSchema.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: idSchema.optional(),
    }),
    answer: z.object({ items: z.array(moveSchema), nextCursor: idSchema.nullable() }),
  }),
};
