import { useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../../platform/web/index.ts';
import { portraitContract } from '../../model/portrait/contract.ts';

/** The portrait of an account, as several parts of its page show it. */
export function usePortrait(accountId: string) {
  return useQuery(contractQuery(portraitContract.read, { params: { id: accountId } }));
}
