import { useQuery, useQueryClient } from '@tanstack/react-query';
import { contractQuery, notify, useSentence } from '../../../../platform/web/index.ts';
import { poolDesignContract } from '../../../model/pool/contract.ts';
import { recycleContract } from '../../../model/pool/recycle-contract.ts';

export function useDesignedPools() {
  return useQuery(contractQuery(poolDesignContract.designedPools));
}

export function useRules() {
  return useQuery(contractQuery(recycleContract.listRecycleRules));
}

export function useRuns() {
  return useQuery(contractQuery(recycleContract.listRecycleRuns));
}

/** What the next run would take back by the rules in force. */
export function usePreview() {
  return useQuery(contractQuery(recycleContract.previewRecycling, { body: {} }));
}

/** Asks pools, rules and what follows from them anew. */
export function useFreshDesigns(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const keys = ['pool-designs', 'pools', 'recycle-rules', 'recycle-previews', 'recycle-runs', 'leads'];
    await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}

/** Does one change and asks anew; says what went wrong. True when it was done. */
export function useChange(): (act: () => Promise<unknown>, done?: string) => Promise<boolean> {
  const refresh = useFreshDesigns();
  const sentence = useSentence();
  return async (act, done) => {
    try {
      await act();
      if (done) notify({ tone: 'good', title: done });
      return true;
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
      return false;
    } finally {
      await refresh();
    }
  };
}
