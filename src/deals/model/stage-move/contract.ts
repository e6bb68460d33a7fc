/** Moves of deals that are approved first. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';

const params = z.object({ id: idSchema });
const named = z.object({ id: idSchema, name: z.string() });

const stageMove = z.object({
  id: idSchema,
  fromStageId: idSchema,
  toStageId: idSchema,
  why: z.string(),
  askedBy: named,
  askedAt: z.string(),
  state: z.enum(['waiting', 'approved', 'refused', 'withdrawn']),
});
export type WireStageMove = z.output<typeof stageMove>;

export const stageMoveContract = {
  submitStageMove: defineEndpoint({
    method: 'POST',
    path: '/deals/:id/stage-moves',
    summary: 'Send a move for approval; once it is approved the deal moves by itself',
    permission: { object: 'deal', action: 'update' },
    params,
    body: z.strictObject({
      stageId: idSchema,
      why: z.string().trim().min(1).max(1000),
      lossReasonId: idSchema.nullable().default(null),
    }),
    status: 201,
    answer: stageMove,
  }),
  listStageMoves: defineEndpoint({
    method: 'GET',
    path: '/deals/:id/stage-moves',
    summary: 'The moves of a deal that were sent for approval, the latest first; at most 20',
    permission: { object: 'deal', action: 'read' },
    params,
    answer: z.object({ items: z.array(stageMove) }),
  }),
};
