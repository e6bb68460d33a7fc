import { callContract } from '../../../platform/web/index.ts';
import { listSource } from '../../../records/web/index.ts';

/** The pools the asker may look into, for conditions and columns. */
export const poolSource = listSource({
  list: async (signal) => {
    const { poolContract } = await import('../../model/pool/contract.ts');
    return (await callContract(poolContract.listPools, signal ? { signal } : {})).items;
  },
  hrefOf: (id) => `/pools?pool=${id}`,
});
