import { useQuery } from '@tanstack/react-query';
import { SettingsHeader, useMay } from '../../../identity/web/index.ts';
import { contractQuery, ErrorNotice, PageBody, SkeletonLines, useText } from '../../../platform/web/index.ts';
import { requirementContract } from '../../model/requirement-contract.ts';
import { FormCard } from './FormCard.tsx';
import { requirementTexts } from './texts.ts';

/** The requirement forms of the pipelines, one card each. */
export function Page() {
  const t = useText(requirementTexts);
  const mayDesign = useMay('pipeline.design');
  const { data, error, refetch } = useQuery(contractQuery(requirementContract.listForms));
  return (
    <>
      <SettingsHeader title={requirementTexts.forms} />
      <PageBody>
        <p className="max-w-3xl text-soft">{t('formsIntro')}</p>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={6} className="h-10" />}
        {data?.items.map((form) => (
          <FormCard key={`${form.pipelineId}.${form.number}`} form={form} mayDesign={mayDesign} />
        ))}
      </PageBody>
    </>
  );
}
