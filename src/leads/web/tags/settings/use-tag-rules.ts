import { useQuery } from '@tanstack/react-query';
import { contractQuery, useSending } from '../../../../platform/web/index.ts';
import { tagsContract } from '../../../model/tags/contract.ts';

export function useTagRules() {
  return useQuery(contractQuery(tagsContract.listRules));
}

/** Groups, rules and what leads show of them. */
export const staleWithTags = ['tag-groups', 'tag-rules', 'leads'];

type Change = { act: () => Promise<unknown>; done?: string | undefined };

/** Does one change of groups or rules; a failure is told in a notice. True when it was done. */
export function useTagChange(): (act: Change['act'], done?: string) => Promise<boolean> {
  const { send } = useSending({
    send: ({ act }: Change) => act(),
    said: (_, { done }) => done,
    stale: staleWithTags,
    failed: (title) => ({ title }),
  });
  return (act, done) => send({ act, done });
}
