import { useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../../platform/web/index.ts';
import { watchContract } from '../../model/watch/watch-contract.ts';

/** What a change of watches or alerts makes stale. */
export const staleAlerts = ['watches', 'alerts'];

export function useWatches() {
  return useQuery(contractQuery(watchContract.listWatches));
}

export function useAlerts(state: 'open' | 'all') {
  return useQuery(contractQuery(watchContract.listAlerts, { query: { state } }));
}
