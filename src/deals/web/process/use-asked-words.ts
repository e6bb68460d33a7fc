import { useLabel } from '../../../platform/web/index.ts';
import { useCatalogue } from '../../../records/web/index.ts';
import type { Stage } from '../../model/pipeline.ts';
import { wordsOfAsked } from '../../model/process/requirement-words.ts';
import type { Asked } from '../../model/process/judge-move.ts';

/** Says what is asked, with the fields and the stages as the reader knows them. */
export function useAskedWords(stages: readonly Pick<Stage, 'id' | 'name' | 'nameEn'>[]) {
  const label = useLabel();
  const deal = useCatalogue('deal').catalogue;
  const account = useCatalogue('account').catalogue;
  const fields = { deal: deal?.fields ?? [], account: account?.fields ?? [] };
  const stageName = (id: string) => {
    const stage = stages.find((one) => one.id === id);
    return { zh: stage?.name ?? '', en: stage?.nameEn ?? stage?.name ?? '' };
  };
  return {
    fields,
    isReady: deal !== undefined,
    words: (asked: Pick<Asked, 'part' | 'rule'>) => label(wordsOfAsked(asked, fields, stageName)),
  };
}
