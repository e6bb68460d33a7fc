import type { Work } from '../../../platform/server/index.ts';
import type { Stage } from '../../model/pipeline.ts';

type Move = { id: string; dealId: string; fromStageId: string; toStageId: string };

/** Tells the history of the deal what became of a move that is approved first. */
export function noteOfMove(
  work: Work,
  deed: 'submitted' | 'approved' | 'refused' | 'withdrawn',
  move: Move,
  stages: readonly Pick<Stage, 'id' | 'name'>[],
  why: string | null,
): void {
  const nameOf = (id: string) => stages.find((stage) => stage.id === id)?.name ?? null;
  work.record({
    type: `deal.stage-move-${deed}`,
    object: 'deal',
    recordId: move.dealId,
    changes: {
      stage: { from: nameOf(move.fromStageId), to: nameOf(move.toStageId) },
      ...(why !== null && { why: { from: null, to: why } }),
    },
    payload: { stageMoveId: move.id, fromStageId: move.fromStageId, toStageId: move.toStageId },
  });
}
