import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { callContract, contractQuery, notify, useSentence } from '../../../../platform/web/index.ts';
import { jobContract, type WireJob } from '../../../../platform/model/job-contract.ts';
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

const pollMs = 700;

/** Follows long work to its end. */
export function useJobEnd(jobId: string | null, onEnd: (job: WireJob) => void) {
  const { data } = useQuery({
    ...contractQuery(jobContract.getJob, { params: { id: jobId ?? '' } }),
    queryFn: ({ signal }) => callContract(jobContract.getJob, { params: { id: jobId! }, signal }),
    enabled: jobId !== null,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : pollMs),
  });
  useEffect(() => {
    if (data && isOver(data)) onEnd(data);
    // oxlint-disable-next-line react/exhaustive-deps -- told once, when the job has ended
  }, [data?.state]);
}

function isOver({ state }: WireJob): boolean {
  return state !== 'queued' && state !== 'running';
}
