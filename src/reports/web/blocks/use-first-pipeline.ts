import { useQuery } from '@tanstack/react-query';
import { pipelineContract } from '../../../deals/model/contract.ts';
import { contractQuery } from '../../../platform/web/index.ts';

/** The first pipeline; null when there is none, undefined until known. */
export function useFirstPipeline(isAsked: boolean): string | null | undefined {
  const { data } = useQuery({ ...contractQuery(pipelineContract.listPipelines), enabled: isAsked });
  return data && (data.items[0]?.id ?? null);
}
