/** How deals and pipelines are chosen and named wherever something points to them. */
import { callContract, type PointerSources } from '../../platform/web/index.ts';
import { listSource, recordSource } from '../../records/web/index.ts';
import { dealRecords } from './deal-records.ts';

export const dealPointers: PointerSources = {
  deal: recordSource({ object: 'deal', contract: dealRecords }, { detail: 'account' }),
  pipeline: listSource({
    list: async (signal) => {
      const { pipelineContract } = await import('../model/contract.ts');
      return (await callContract(pipelineContract.listPipelines, signal ? { signal } : {})).items;
    },
    hrefOf: (id) => `/settings/pipelines/${id}`,
  }),
};
