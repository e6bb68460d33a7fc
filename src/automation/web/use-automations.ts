import { useQuery } from '@tanstack/react-query';
import { contractQuery, useSending } from '../../platform/web/index.ts';
import { automationContract } from '../model/contract.ts';

export function useRules() {
  return useQuery(contractQuery(automationContract.listRules));
}

export function useHooks() {
  return useQuery(contractQuery(automationContract.listHooks));
}

export const staleWithRules = ['automations', 'automation-runs', 'automation-hooks'];

type Change = { act: () => Promise<unknown>; done?: string | undefined };

/** Does one change of rules; a failure is told in a notice. True when it was done. */
export function useRuleChange(): (act: Change['act'], done?: string) => Promise<boolean> {
  const { send } = useSending({
    send: ({ act }: Change) => act(),
    said: (_, { done }) => done,
    stale: staleWithRules,
    failed: (title) => ({ title }),
  });
  return (act, done) => send({ act, done });
}
