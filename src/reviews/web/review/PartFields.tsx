import { useQuery } from '@tanstack/react-query';
import { pipelineContract } from '../../../deals/model/contract.ts';
import {
  ComboBox,
  contractQuery,
  Select,
  useLocale,
  usePointerSource,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { PeopleField } from './PeopleField.tsx';
import { reviewTexts } from './texts.ts';

export type PartDraft = {
  pipelineId: string | null;
  team: Option | null;
  participants: readonly Option[];
};
export const emptyPart: PartDraft = { pipelineId: null, team: null, participants: [] };

type Props = { draft: PartDraft; onChange: (draft: PartDraft) => void };

/** What is reviewed, and with whom. */
export function PartFields({ draft, onChange }: Props) {
  const t = useText(reviewTexts);
  const { locale } = useLocale();
  const { data } = useQuery({ ...contractQuery(pipelineContract.listPipelines), staleTime: 60_000 });
  const pipelines = (data?.items ?? []).map(({ id, name, nameEn }) => ({
    id,
    name: (locale === 'en' && nameEn) || name,
  }));
  const teams = usePointerSource('team');
  return (
    <>
      <Select
        label={t('pipeline')}
        options={pipelines}
        value={draft.pipelineId ?? pipelines[0]?.id ?? null}
        onChange={(pipelineId) => onChange({ ...draft, pipelineId })}
      />
      <ComboBox
        label={t('team')}
        placeholder={t('allSeen')}
        value={draft.team}
        onChange={(team) => onChange({ ...draft, team })}
        search={teams?.search ?? (() => Promise.resolve([]))}
      />
      <PeopleField
        label={t('participants')}
        value={draft.participants}
        onChange={(participants) => onChange({ ...draft, participants })}
      />
    </>
  );
}
