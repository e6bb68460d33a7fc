import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { bulkAnswer, narrowingSchema } from '../../records/model/record-contract.ts';
import { stageProcessSchema } from './process/stage-process.ts';

const fen = z.string().regex(/^\d{1,18}$/);
const instant = z.iso.datetime({ offset: true });
const idParam = z.object({ id: idSchema });
const named = z.object({ id: idSchema, name: z.string() });

const stageKind = z.enum(['open', 'won', 'lost']);
const stageSchema = z.object({
  id: idSchema,
  name: z.string(),
  nameEn: z.string().nullable(),
  kind: stageKind,
  rank: z.number(),
  goal: z.string().nullable(),
  targetConversion: z.number().nullable(),
  targetDays: z.number().nullable(),
  probability: z.number(),
  process: stageProcessSchema.nullable(),
});

const pipelineSchema = z.object({
  id: idSchema,
  name: z.string(),
  nameEn: z.string().nullable(),
  version: z.number(),
  stages: z.array(stageSchema),
});

const stageDraft = z.strictObject({
  id: idSchema.optional(),
  name: z.string().trim().min(1).max(40),
  nameEn: z.string().trim().max(60).nullable().default(null),
  kind: stageKind,
  goal: z.string().trim().max(500).nullable().default(null),
  targetConversion: z.number().int().min(0).max(100).nullable().default(null),
  targetDays: z.number().int().min(1).max(3650).nullable().default(null),
  probability: z.number().int().min(0).max(100),
  process: stageProcessSchema.nullish(),
});

const pipelineBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  nameEn: z.string().trim().max(60).nullable().default(null),
  stages: z.array(stageDraft).min(3).max(200),
});

const stageChangeBody = z.strictObject({
  stageId: idSchema,
  lossReasonId: idSchema.nullish(),
  note: z.string().trim().max(2000).nullish(),
  at: instant.nullish(),
});
const stageChanged = z.object({
  dealId: idSchema,
  stageId: idSchema,
  outcome: stageKind,
  version: z.number(),
});

const visit = z.object({
  visitNo: z.number(),
  stage: named,
  kind: stageKind,
  enteredAt: z.string(),
  leftAt: z.string().nullable(),
  exit: z.enum(['advanced', 'back', 'lost', 'won', 'open', 'reopened']),
  retro: z.boolean(),
  amountAt: fen.nullable(),
  owner: named.nullable(),
  lossReason: z.string().nullable(),
  lifeNo: z.number(),
});

export const boardColumnSchema = z.object({
  stage: stageSchema,
  count: z.number(),
  amount: fen.nullable(),
  weightedAmount: fen.nullable(),
  /** Deals whose amount has no rate and is in neither sum; 0 where amounts are kept from the asker. */
  unpriced: z.number(),
  stalled: z.number(),
});

const read = { object: 'deal', action: 'read' } as const;
const update = { object: 'deal', action: 'update' } as const;
const design = { object: 'pipeline', action: 'design' } as const;

/** What a deal has besides the endpoints every record has. */
export const dealContract = {
  changeStage: defineEndpoint({
    method: 'POST',
    path: '/deals/:id/stage-changes',
    summary: 'Move a deal: forwards, back, won, lost (with a reason), re-opened',
    permission: update,
    params: idParam,
    body: stageChangeBody,
    answer: stageChanged,
    status: 201,
  }),
  changeStages: defineEndpoint({
    method: 'POST',
    path: '/deals/stage-changes',
    summary: 'Move several deals by the same rules; each failure is told',
    permission: { object: 'deal', action: 'bulk' },
    body: stageChangeBody.omit({ at: true }).extend({ ids: z.array(idSchema).min(1).max(500) }),
    answer: bulkAnswer,
  }),
  handOver: defineEndpoint({
    method: 'POST',
    path: '/deals/:id/hand-overs',
    summary: 'Hand a deal to somebody else; stage, clock and credit stay',
    permission: { object: 'deal', action: 'transfer' },
    params: idParam,
    status: 201,
    body: z.strictObject({ ownerId: idSchema, note: z.string().trim().max(2000).nullish() }),
    answer: z.object({ dealId: idSchema, ownerId: idSchema, version: z.number() }),
  }),
  path: defineEndpoint({
    method: 'GET',
    path: '/deals/:id/path',
    summary: 'The path actually walked, with dates and returns',
    permission: read,
    params: idParam,
    answer: z.object({ pipeline: pipelineSchema, visits: z.array(visit) }),
  }),
  board: defineEndpoint({
    method: 'GET',
    path: '/pipelines/:id/board',
    summary: 'The columns of the board: count, sum, weighted sum, stalled',
    permission: read,
    params: idParam,
    query: narrowingSchema,
    answer: z.object({ columns: z.array(boardColumnSchema) }),
  }),
};

/** Pipelines and loss reasons: read by everybody, drawn by sales operations. */
export const pipelineContract = {
  listPipelines: defineEndpoint({
    method: 'GET',
    path: '/pipelines',
    summary: 'All pipelines with their stages',
    permission: { object: 'pipeline', action: 'read' },
    answer: z.object({ items: z.array(pipelineSchema) }),
  }),
  createPipeline: defineEndpoint({
    method: 'POST',
    path: '/pipelines',
    summary: 'Draw a new pipeline',
    permission: design,
    status: 201,
    body: pipelineBody,
    answer: pipelineSchema,
  }),
  changePipeline: defineEndpoint({
    method: 'PUT',
    path: '/pipelines/:id',
    summary: 'Draw a new version; deals of a removed stage follow the mapping',
    permission: design,
    params: idParam,
    body: pipelineBody.extend({
      version: z.number().int(),
      mapping: z.record(idSchema, idSchema).default({}),
    }),
    answer: pipelineSchema,
  }),
  archivePipeline: defineEndpoint({
    method: 'DELETE',
    path: '/pipelines/:id',
    summary: 'Take a pipeline without open deals out of use',
    permission: design,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  listLossReasons: defineEndpoint({
    method: 'GET',
    path: '/loss-reasons',
    summary: 'Why deals are lost',
    permission: { object: 'pipeline', action: 'read' },
    answer: z.object({
      items: z.array(z.object({ id: idSchema, name: z.string(), nameEn: z.string().nullable() })),
    }),
  }),
  saveLossReasons: defineEndpoint({
    method: 'PUT',
    path: '/loss-reasons',
    summary: 'Set the list of loss reasons; those left out are archived',
    permission: design,
    body: z.strictObject({
      items: z
        .array(
          z.strictObject({
            id: idSchema.optional(),
            name: z.string().trim().min(1).max(60),
            nameEn: z.string().trim().max(80).nullable().default(null),
          }),
        )
        .min(1)
        .max(60),
    }),
    answer: z.object({
      items: z.array(z.object({ id: idSchema, name: z.string(), nameEn: z.string().nullable() })),
    }),
  }),
};
