import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  Card,
  contractQuery,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { surveyContract } from '../../model/survey/contract.ts';
import { pageTitles } from '../texts.ts';
import { AskByHand } from './AskByHand.tsx';
import { Summaries } from './Summaries.tsx';
import { SurveyForm } from './SurveyForm.tsx';
import { surveyTexts } from './texts.ts';

/** What was answered to a survey, altogether and by version of the process. */
export function Page() {
  const t = useText(surveyTexts);
  const label = useLabel();
  const { surveyId } = useAddressParams();
  const params = { id: surveyId! };
  const { data, error, refetch } = useQuery(contractQuery(surveyContract.results, { params }));
  return (
    <>
      <PageHeader
        title={data?.survey.name ?? label(pageTitles.surveys)}
        crumbs={[{ name: label(pageTitles.surveys), href: '/surveys' }]}
        actions={<SurveyActions surveyId={surveyId!} />}
      />
      <PageBody className="max-w-4xl">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-6" />}
        {data && (
          <div className="flex flex-col gap-4">
            <Card title={t('results')}>
              <p className="figures pb-3 text-sm text-soft">
                {t('counts', { asked: data.asked, answered: data.answered })}
              </p>
              {data.answered === 0 && <p className="text-sm text-faint">{t('noAnswers')}</p>}
              {data.answered > 0 && <Summaries survey={data.survey} summaries={data.whole} />}
            </Card>
            {data.versions.map(({ pipeline, version, answered, summaries }) => (
              <Card key={`${pipeline} ${version}`} title={t('version', { pipeline, version, answered })}>
                <Summaries survey={data.survey} summaries={summaries} />
              </Card>
            ))}
          </div>
        )}
      </PageBody>
    </>
  );
}

function SurveyActions({ surveyId }: { surveyId: string }) {
  const t = useText(surveyTexts);
  const mayDesign = useMay('survey.design');
  const mayAsk = useMay('deal.update');
  const [open, setOpen] = useState<'edit' | 'ask' | null>(null);
  const { data } = useQuery(contractQuery(surveyContract.list));
  const known = data?.items.find(({ id }) => id === surveyId);
  const close = (): void => setOpen(null);
  return (
    <div className="flex gap-2">
      {mayAsk && known?.survey.isOn && <Button onPress={() => setOpen('ask')}>{t('byHand')}</Button>}
      {mayDesign && known && <Button onPress={() => setOpen('edit')}>{t('edit')}</Button>}
      {open === 'edit' && known && <SurveyForm known={known} onClose={close} />}
      {open === 'ask' && <AskByHand surveyId={surveyId} onClose={close} />}
    </div>
  );
}
