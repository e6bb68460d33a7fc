import { useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../../platform/web/index.ts';
import { approvalDeputyContract } from '../../model/deputies/deputy-contract.ts';

/** Everybody's, of today and later. */
export function useDeputies() {
  return useQuery(contractQuery(approvalDeputyContract.listDeputies));
}
