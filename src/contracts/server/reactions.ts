/** What contracts do when something happened. */
import { advanceOnEvidence } from '../../deals/server/index.ts';
import type { Reaction, Work } from '../../platform/server/index.ts';
import { findContract } from './contract-queries.ts';
import { putInState } from './put-in-state.ts';
import { settleMoney } from './settle-money.ts';

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
  {
    on: 'delivery.accepted',
    name: 'accepted-delivery-dates-contract',
    react: async (work, { payload }) => {
      const { contractId, acceptedOn } = payload as { contractId?: string | null; acceptedOn?: string };
      if (contractId && acceptedOn) await noteDelivery(work, contractId, acceptedOn);
    },
  },
  movesDealOn('contract.approved', 'approved'),
  movesDealOn('contract.signed', 'contract_signed'),
];

/** Days after delivery begin to count when the customer has accepted; a day that somebody entered stays. */
async function noteDelivery(work: Work, contractId: string, acceptedOn: string): Promise<void> {
  await work.elevate();
  const row = await findContract(work, contractId);
  if (!row || row.delivered_on !== null) return;
  const columns = { delivered_on: acceptedOn };
  await putInState(work, row, row.state, { type: 'contract.delivered', columns });
  await settleMoney(work, contractId);
}

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
