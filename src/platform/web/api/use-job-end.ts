import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { jobContract, type WireJob } from '../../model/job-contract.ts';
import { callContract } from './call-contract.ts';
import { contractQuery } from './contract-query.ts';

const pollMs = 700;

/** Follows long work to its end, of which it tells once; how it stands now. */
export function useJobEnd(jobId: string | null, onEnd: (job: WireJob) => void): WireJob | undefined {
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
  return jobId === null ? undefined : data;
}

function isOver({ state }: WireJob): boolean {
  return state !== 'queued' && state !== 'running';
}
