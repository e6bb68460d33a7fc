/** What contracts do when something happened. */
import type { Reaction } from '../../platform/server/index.ts';
import { findContract } from './contract-queries.ts';
import { putInState } from './put-in-state.ts';

export const contractReactions: readonly Reaction[] = [
  {
    on: 'approval.resubmitted',
    name: 'contract-on-its-way-again',
    react: async (work, event) => {
      const { paper, paperId } = event.payload as { paper: string; paperId: string };
      const row = paper === 'contract' ? await findContract(work, paperId) : undefined;
      if (row?.state === 'draft') await putInState(work, row, 'in_approval', { type: 'contract.submitted' });
    },
  },
];
