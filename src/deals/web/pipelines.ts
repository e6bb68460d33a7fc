/** Pipelines and loss reasons as the pages of deals read them. */
import { useQuery } from '@tanstack/react-query';
import { contractQuery, useLocale } from '../../platform/web/index.ts';
import { pipelineContract } from '../model/contract.ts';
import type { Pipeline } from '../model/pipeline.ts';

type TwoNamed = { name: string; nameEn: string | null };

/** All pipelines in use; undefined until they are there. */
export function usePipelines() {
  const { data, error, refetch } = useQuery({
    ...contractQuery(pipelineContract.listPipelines),
    staleTime: 60_000,
  });
  return { pipelines: data?.items as Pipeline[] | undefined, error, refetch };
}

export function useLossReasons() {
  const { data } = useQuery({ ...contractQuery(pipelineContract.listLossReasons), staleTime: 60_000 });
  return data?.items ?? [];
}

/** The name of a pipeline, a stage or a reason in the reader's language; the Chinese one where there is no other. */
export function useNameOf(): (named: TwoNamed) => string {
  const { locale } = useLocale();
  return ({ name, nameEn }) => (locale === 'en' && nameEn ? nameEn : name);
}
