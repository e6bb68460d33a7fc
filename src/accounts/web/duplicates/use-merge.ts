import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callContract, contractQuery, notify, useSentence, useText } from '../../../platform/web/index.ts';
import { duplicateContract, type WireMerge } from '../../model/duplicates/contract.ts';
import { mergeTexts } from './texts.ts';
import type { MergeDraft } from './merge-draft.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';

export function useMergePreview(object: string, ids: readonly string[]) {
  return useQuery({
    ...contractQuery(duplicateContract.previewMerge, { body: { object, ids: [...ids] } }),
    enabled: ids.length > 1,
    // A choice half made must not be turned over by a look at another window.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
}

type Order = { object: string; draft: MergeDraft; records: readonly WireRecord[] };

/** Merges, with a notice that takes it back; everything shown is asked for anew. */
export function useMerge(onMerged: (merge: WireMerge) => void) {
  const client = useQueryClient();
  const t = useText(mergeTexts);
  const undo = useUndoMerge();
  return useMutation({
    mutationFn: ({ object, draft, records }: Order) =>
      callContract(duplicateContract.mergeRecords, {
        body: {
          object,
          survivorId: draft.survivorId,
          loserIds: records.map(({ id }) => id).filter((id) => id !== draft.survivorId),
          chosen: draft.chosen,
          versions: Object.fromEntries(records.map(({ id, version }) => [id, version])),
        },
      }),
    onSuccess: async (merge) => {
      onMerged(merge);
      const name = merge.survivor.name ?? t('nameless');
      notify({ title: t('done', { name }), tone: 'good', undo: () => undo.mutate(merge.id) });
      await client.invalidateQueries();
    },
  });
}

export function useUndoMerge() {
  const client = useQueryClient();
  const t = useText(mergeTexts);
  const sentence = useSentence();
  return useMutation({
    mutationFn: (id: string) => callContract(duplicateContract.undoMerge, { params: { id } }),
    onSuccess: async () => {
      notify({ title: t('undone'), tone: 'good' });
      await client.invalidateQueries();
    },
    onError: (error) => notify({ title: sentence(error), tone: 'bad' }),
  });
}
