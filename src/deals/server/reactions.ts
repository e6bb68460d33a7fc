/** What deals do when something happened: the new owner of a deal is told. */
import type { Reaction } from '../../platform/server/index.ts';
import { stageMoveReactions } from './stage-move/withdraw-moves.ts';
import { notify } from '../../notifications/server/index.ts';

type HandOver = { dealName: string; toOwnerId: string; byName: string | null; handOverId?: string };

export const dealReactions: readonly Reaction[] = [
  ...stageMoveReactions,
  {
    on: 'deal.handed-over',
    name: 'tell-new-owner',
    react: async (work, event) => {
      const { dealName, toOwnerId, byName, handOverId } = event.payload as HandOver;
      // Who receives many at once is told once, by the hand-over itself.
      if (toOwnerId === event.actorId || handOverId !== undefined) return;
      await notify(work, {
        userId: toOwnerId,
        kind: byName === null ? 'deal-assigned' : 'deal-handed-over',
        object: 'deal',
        recordId: event.recordId,
        payload: { title: dealName, ...(byName !== null && { who: byName }) },
      });
    },
  },
];
