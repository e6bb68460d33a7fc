import { callContract, type PointerSource } from '../../../platform/web/index.ts';
import { poolContract } from '../../model/pool/contract.ts';

/** The pools the asker may look into, for conditions and columns. */
export const poolSource: PointerSource = {
  hrefOf: (id) => `/pools?pool=${id}`,
  search: async (text, signal) => {
    const { items } = await callContract(poolContract.listPools, { signal });
    const wanted = text.toLowerCase();
    return items
      .filter(({ name, nameEn }) => `${name} ${nameEn ?? ''}`.toLowerCase().includes(wanted))
      .map(({ id, name }) => ({ id, name }));
  },
  nameOf: async (id, signal) => {
    const { items } = await callContract(poolContract.listPools, { signal });
    return items.find((pool) => pool.id === id)?.name ?? null;
  },
};
