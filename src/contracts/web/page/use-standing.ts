import { useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../../platform/web/index.ts';
import { contractWorkContract } from '../../model/work-contract.ts';

/** The lines, plan and payments of a contract, and what the reader may do with it. */
export function useStanding(id: string) {
  return useQuery(contractQuery(contractWorkContract.standing, { params: { id } }));
}

/** What every change of a contract makes stale. */
export const staleReads = ['contracts', 'contract-totals', 'papers', 'timeline'] as const;
