import { useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../platform/web/index.ts';
import { quoteContract } from '../model/contract.ts';

/** The content of a version, with what may be done with it. */
export function useContent(id: string) {
  return useQuery(contractQuery(quoteContract.content, { params: { id } }));
}
