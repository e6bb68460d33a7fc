import { useQuery } from '@tanstack/react-query';
import { SettingsHeader, useMay } from '../../../../identity/web/index.ts';
import {
  contractQuery,
  EmptyState,
  ErrorNotice,
  PageBody,
  SkeletonLines,
  useAddressParams,
  useText,
} from '../../../../platform/web/index.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import { captureSourceContract } from '../../../model/capture/contract.ts';
import { captureTitles } from '../titles.ts';
import { ApiSource } from './ApiSource.tsx';
import { FormSource } from './FormSource.tsx';
import { sourceTexts } from './texts.ts';

/** One source: a program's keys and mapping, or a form's builder. */
export function Page() {
  const t = useText(sourceTexts);
  const { sourceId } = useAddressParams();
  const mayDesign = useMay('lead_rules.design');
  const sources = useQuery(contractQuery(captureSourceContract.listSources));
  const { catalogue, error } = useCatalogue('lead');
  const failure = sources.error ?? error;
  const source = sources.data?.items.find(({ id }) => id === sourceId);
  if (source && catalogue) {
    const parts = { source, fields: catalogue.fields, mayDesign };
    return source.form ? (
      <FormSource key={`${source.id} ${source.version}`} {...parts} form={source.form} />
    ) : (
      <ApiSource key={`${source.id} ${source.version}`} {...parts} />
    );
  }
  return (
    <>
      <SettingsHeader title={captureTitles.sources} />
      <PageBody>
        {failure && <ErrorNotice error={failure} onRetry={() => void sources.refetch()} />}
        {!failure && sources.isPending && <SkeletonLines lines={8} className="h-6" />}
        {sources.data && !source && <EmptyState title={t('gone')}>{''}</EmptyState>}
      </PageBody>
    </>
  );
}
