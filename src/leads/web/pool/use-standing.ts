import { useQuery, useQueryClient } from '@tanstack/react-query';
import { contractQuery } from '../../../platform/web/index.ts';
import { poolContract } from '../../model/pool/contract.ts';

/** How a lead stands to the pool: when it goes back, what keeps it, what the asker may do. */
export function useStanding(leadId: string) {
  return useQuery(contractQuery(poolContract.leadStanding, { params: { id: leadId } }));
}

/** Asks lead, lists and pools anew after a lead was given back, locked or unlocked. */
export function useFreshLead(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      ['leads', 'pools', 'timeline'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
  };
}
