import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  callContract,
  contractKey,
  contractQuery,
  notify,
  useSentence,
} from '../../../platform/web/index.ts';
import { tagsContract } from '../../model/tags/contract.ts';

/** What stands about tags on a lead, and the ways to change it. */
export function useTagsOfLead(leadId: string) {
  const client = useQueryClient();
  const sentence = useSentence();
  const call = { params: { id: leadId } };
  const { data, error, refetch } = useQuery(contractQuery(tagsContract.tagsOfLead, call));
  const { mutate, isPending } = useMutation({
    mutationFn: ({ tagId, act }: { tagId: string; act: 'giveTag' | 'takeTag' }) =>
      callContract(tagsContract[act], { params: { id: leadId, tagId } }),
    onSuccess: async (answer) => {
      client.setQueryData(contractKey(tagsContract.tagsOfLead, call), answer);
      await client.invalidateQueries({ queryKey: ['leads', leadId] });
    },
    onError: (problem) => notify({ tone: 'bad', title: sentence(problem) }),
  });
  return {
    tags: data?.items,
    error,
    refetch,
    isPending,
    give: (tagId: string) => mutate({ tagId, act: 'giveTag' }),
    take: (tagId: string) => mutate({ tagId, act: 'takeTag' }),
  };
}
