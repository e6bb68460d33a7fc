import { callContract } from '../../../platform/web/index.ts';
import { listSource } from '../../../records/web/index.ts';
import { poolContract } from '../../model/pool/contract.ts';

/** The pools the asker may look into, for conditions and columns. */
export const poolSource = listSource({
  list: async (signal) => (await callContract(poolContract.listPools, signal ? { signal } : {})).items,
  hrefOf: (id) => `/pools?pool=${id}`,
});
