import { GitMerge } from 'lucide-react';
import { useState } from 'react';
import {
  ApiProblem,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import { useCatalogue } from '../../../records/web/index.ts';
import { MergeComparison } from './MergeComparison.tsx';
import { mergeTexts, pageTitles } from './texts.ts';
import { useMergePreview } from './use-merge.ts';

/** Records side by side: which one stays, whose value each field takes, what comes along. */
export function Page() {
  const t = useText(pageTitles);
  const [query] = useAddressQuery();
  const object = String(query['object'] ?? '');
  const ids = [
    ...new Set(
      String(query['ids'] ?? '')
        .split(',')
        .filter(Boolean),
    ),
  ];
  return (
    <>
      <PageHeader title={t('merge')} />
      <PageBody className="max-w-7xl">
        <Merging key={`${object} ${ids.join()}`} object={object} ids={ids} />
      </PageBody>
    </>
  );
}

function Merging({ object, ids }: { object: string; ids: readonly string[] }) {
  const t = useText(mergeTexts);
  const { catalogue, error } = useCatalogue(object);
  const preview = useMergePreview(object, ids);
  const [isDone, setDone] = useState(false);
  const failure = error ?? preview.error;
  const isAbsent = ids.length < 2 || (failure instanceof ApiProblem && failure.status === 404);
  if (isAbsent && !isDone) {
    return (
      <EmptyState icon={<GitMerge aria-hidden size={28} />} title={t('notFound')}>
        {t('notFoundDetail')}
      </EmptyState>
    );
  }
  if (failure && !isDone) return <ErrorNotice error={failure} onRetry={() => void preview.refetch()} />;
  if (!catalogue || !preview.data) return <SkeletonLines lines={10} className="h-6" />;
  return <MergeComparison catalogue={catalogue} preview={preview.data} onDone={() => setDone(true)} />;
}
