import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { jobContract } from '../../../platform/model/job-contract.ts';
import {
  callContract,
  contractKey,
  contractQuery,
  notify,
  useSentence,
  useText,
} from '../../../platform/web/index.ts';
import { duplicateContract } from '../../model/duplicates/contract.ts';
import { settingsTexts } from './texts.ts';

const groupsKey = contractKey(duplicateContract.listGroups);
const pollMs = 700;

/** The groups found, page by page. */
export function useGroups(object: string) {
  return useInfiniteQuery({
    queryKey: [...groupsKey, object],
    queryFn: ({ pageParam, signal }) =>
      callContract(duplicateContract.listGroups, {
        query: { object, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Looks through everything, and tells how far it is; the groups are asked for anew when it has ended. */
export function useGroupSearch(object: string) {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const start = useMutation({
    mutationFn: () => callContract(duplicateContract.findGroups, { body: { object } }),
    onSuccess: (answer) => setJobId(answer.jobId),
  });
  const job = useQuery({
    ...contractQuery(jobContract.getJob, { params: { id: jobId ?? '' } }),
    enabled: jobId !== null,
    refetchInterval: ({ state }) =>
      !state.data || state.data.state === 'queued' || state.data.state === 'running' ? pollMs : false,
  });
  const state = jobId === null ? undefined : job.data?.state;
  useEffect(() => {
    if (state === 'done') void client.invalidateQueries({ queryKey: groupsKey });
  }, [client, state]);
  const isRunning = jobId !== null && (state === undefined || state === 'queued' || state === 'running');
  return { start, job: job.data, isRunning, isFailed: state === 'failed' };
}

export function useDismissal() {
  const client = useQueryClient();
  const t = useText(settingsTexts);
  const sentence = useSentence();
  return useMutation({
    mutationFn: (id: string) => callContract(duplicateContract.dismissGroup, { params: { id } }),
    onSuccess: async () => {
      notify({ title: t('dismissed'), tone: 'good' });
      await client.invalidateQueries({ queryKey: groupsKey });
    },
    onError: (error) => notify({ title: sentence(error), tone: 'bad' }),
  });
}
