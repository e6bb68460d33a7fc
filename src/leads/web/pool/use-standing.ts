import { useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../../platform/web/index.ts';
import { poolContract } from '../../model/pool/contract.ts';

/** How a lead stands to the pool: when it goes back, what keeps it, what the asker may do. */
export function useStanding(leadId: string) {
  return useQuery(contractQuery(poolContract.leadStanding, { params: { id: leadId } }));
}

/** The lead, its lists and its pools, after it was given back, locked or unlocked. */
export const staleWithLead = ['leads', 'pools', 'timeline'];
