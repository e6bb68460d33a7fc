import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { callContract, contractQuery } from '../../../platform/web/index.ts';
import { jobContract } from '../../../platform/model/job-contract.ts';
import { integrationsContract, type WireImport } from '../../model/contract.ts';
import type { Mapping } from '../../model/mapping.ts';
import type { ReadingChoice } from '../wizard/use-wizard.ts';

const pollMs = 700;

export function isUnderWay({ state }: Pick<WireImport, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** One import, asked again and again while it runs; records made by it show everywhere once it has ended. */
export function useImport(id: string) {
  const client = useQueryClient();
  const found = useQuery({
    ...contractQuery(integrationsContract.getImport, { params: { id } }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? pollMs : false),
  });
  const state = found.data?.state;
  useEffect(() => {
    if (state === 'done' || state === 'cancelled' || state === 'undone') {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'imports' && queryKey[0] !== 'import-files',
      });
    }
  }, [client, state]);
  return found;
}

type Order = { fileId: string; mapping: Mapping; reading: ReadingChoice; dryRun: boolean };

/** Orders an import or a trial. */
export function useStartImport(onStarted: (started: WireImport) => void) {
  return useMutation({
    mutationFn: (order: Order) => callContract(integrationsContract.startImport, { body: order }),
    onSuccess: onStarted,
  });
}

export function useCancelJob() {
  return useMutation({
    mutationFn: (jobId: string) => callContract(jobContract.cancelJob, { params: { id: jobId } }),
  });
}

/** One piece of long work, asked again and again while it is under way. */
export function useJob(jobId: string | null) {
  return useQuery({
    ...contractQuery(jobContract.getJob, { params: { id: jobId ?? '' } }),
    enabled: jobId !== null,
    refetchInterval: ({ state }) => {
      const job = state.data;
      return !job || job.state === 'queued' || job.state === 'running' ? pollMs : false;
    },
  });
}
