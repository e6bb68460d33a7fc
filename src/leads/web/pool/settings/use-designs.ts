import { useQuery } from '@tanstack/react-query';
import { contractQuery, useSending } from '../../../../platform/web/index.ts';
import { poolDesignContract } from '../../../model/pool/contract.ts';
import { recycleContract } from '../../../model/pool/recycle-contract.ts';

export function useDesignedPools() {
  return useQuery(contractQuery(poolDesignContract.designedPools));
}

export function useRules() {
  return useQuery(contractQuery(recycleContract.listRecycleRules));
}

export function useRuns() {
  return useQuery(contractQuery(recycleContract.listRecycleRuns));
}

/** What the next run would take back by the rules in force. */
export function usePreview() {
  return useQuery(contractQuery(recycleContract.previewRecycling, { body: {} }));
}

/** Pools, rules and what follows from them. */
export const staleWithDesigns = [
  'pool-designs',
  'pools',
  'recycle-rules',
  'recycle-previews',
  'recycle-runs',
  'leads',
];

type Change = { act: () => Promise<unknown>; done?: string | undefined };

/** Does one change of pools or rules; a failure is told in a notice. True when it was done. */
export function useChange(): (act: Change['act'], done?: string) => Promise<boolean> {
  const { send } = useSending({
    send: ({ act }: Change) => act(),
    said: (_, { done }) => done,
    stale: staleWithDesigns,
    failed: (title) => ({ title }),
  });
  return (act, done) => send({ act, done });
}
