import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WireJob } from '../../platform/model/job-contract.ts';
import {
  callContract,
  contractQuery,
  notify,
  useJobEnd,
  useSending,
  useText,
} from '../../platform/web/index.ts';
import { sourceContract, type SourceChange, type WireSource } from '../model/contract.ts';
import { sourceTexts } from './texts.ts';

export const staleSources = ['outside-sources', 'measures', 'questions'] as const;

const healthMs = 15_000;

/** The sources with how they are, asked again now and then. */
export function useSources() {
  return useQuery({ ...contractQuery(sourceContract.listSources), refetchInterval: healthMs });
}

export function useSource(id: string) {
  return useQuery({
    ...contractQuery(sourceContract.readSource, { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.isRefreshing ? 1500 : healthMs),
  });
}

/** Changes a source from the version that is shown. */
export function useChangeSource(
  source: WireSource,
  said?: (changed: WireSource) => string,
  onDone?: () => void,
) {
  return useSending({
    send: (body: SourceChange) =>
      callContract(sourceContract.changeSource, { params: { id: source.id }, ifMatch: source.version, body }),
    ...(said && { said }),
    stale: staleSources,
    ...(onDone && { onDone }),
  });
}

/** Asks for long work on a source and follows it to its end. */
export function useSourceJob(onEnd: (job: WireJob) => void) {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  useJobEnd(jobId, (job) => {
    setJobId(null);
    void client.invalidateQueries({ queryKey: ['outside-sources'] });
    onEnd(job);
  });
  return { isRunning: jobId !== null, follow: setJobId };
}

/** Reads all rows now and tells what came of it. */
export function useRefresh(source: Pick<WireSource, 'id'>) {
  const t = useText(sourceTexts);
  const job = useSourceJob(({ state, result }) => {
    const { rows = 0, failure = null } = (result ?? {}) as { rows?: number; failure?: string | null };
    const isWell = state === 'done' && failure === null;
    notify({
      title: isWell ? t('refreshDone', { rows }) : t('refreshFailed'),
      tone: isWell ? 'good' : 'bad',
    });
  });
  const asking = useSending({
    send: () => callContract(sourceContract.refreshSource, { params: { id: source.id } }),
    onDone: ({ jobId }) => job.follow(jobId),
    failed: (title) => ({ title }),
  });
  return { isRunning: job.isRunning || asking.isPending, refresh: () => void asking.send() };
}
