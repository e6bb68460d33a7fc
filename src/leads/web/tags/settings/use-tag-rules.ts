import { useQuery, useQueryClient } from '@tanstack/react-query';
import { contractQuery, notify, useSentence } from '../../../../platform/web/index.ts';
import { tagsContract } from '../../../model/tags/contract.ts';

export function useTagRules() {
  return useQuery(contractQuery(tagsContract.listRules));
}

/** Asks groups, rules and what leads show of them anew. */
export function useFreshTags(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const keys = ['tag-groups', 'tag-rules', 'leads'];
    await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}

/** Does one change and asks anew; says what went wrong. */
export function useTagChange(): (act: () => Promise<unknown>, done?: string) => Promise<void> {
  const refresh = useFreshTags();
  const sentence = useSentence();
  return async (act, done) => {
    try {
      await act();
      if (done) notify({ tone: 'good', title: done });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    await refresh();
  };
}
