/** What contracts do when something happened. */
import { advanceOnEvidence } from '../../deals/server/index.ts';
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
  movesDealOn('contract.approved', 'approved'),
  movesDealOn('contract.signed', 'contract_signed'),
];

/** What became of a contract is evidence for its deal. */
function movesDealOn(on: string, evidence: Parameters<typeof advanceOnEvidence>[2]): Reaction {
  return {
    on,
    name: `${on.replace('.', '-')}-moves-deal-on`,
    react: async (work, { payload }) => {
      const { dealId } = payload as { dealId?: string | null };
      if (dealId) await advanceOnEvidence(work, dealId, evidence);
    },
  };
}
