import { useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../../platform/web/index.ts';
import type { RecordContract } from '../record-type.ts';

/** One record; a missing one and one out of sight are the same problem, `not_found`. */
export function useRecord(contract: RecordContract, id: string) {
  return useQuery(contractQuery(contract.get, { params: { id } }));
}
