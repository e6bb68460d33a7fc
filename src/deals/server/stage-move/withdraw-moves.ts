/** A deal that was moved, closed or deleted meanwhile waits for no approval of a move any more. */
import type { Reaction, Work } from '../../../platform/server/index.ts';
import { withdrawPaper } from '../../../approvals/server/index.ts';
import { stageMoveKind } from './stage-move-kind.ts';
import { getStageMove, movesOfDeal } from './stored-move.ts';

export const stageMoveReactions: readonly Reaction[] = [
  withdrawAfter('deal.stage-changed', 'withdraw-moves-of-moved'),
  withdrawAfter('deal.deleted', 'withdraw-moves-of-deleted'),
];

function withdrawAfter(on: string, name: string): Reaction {
  return {
    on,
    name,
    react: async (work, { recordId }) => {
      if (recordId !== null) await withdrawOutdated(work, recordId);
    },
  };
}

async function withdrawOutdated(work: Work, dealId: string): Promise<void> {
  const waiting = (await movesOfDeal(work, dealId)).filter(({ state }) => state === 'waiting');
  for (const { id } of waiting) {
    const { deal, fromStageId } = await getStageMove(work, id);
    if (deal.isDeleted || deal.stageId !== fromStageId) await withdrawPaper(work, stageMoveKind, id);
  }
}
