import {
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useText,
} from '../../../platform/web/index.ts';
import { sourceTitles } from '../titles.ts';
import { useSource } from '../use-sources.ts';
import { DraftPage } from './DraftPage.tsx';
import { SourcePage } from './SourcePage.tsx';

/** One source: what is still to be said of a draft, else how it is and what it holds. */
export function Page() {
  const titles = useText(sourceTitles);
  const { sourceId = '' } = useAddressParams();
  const { data, error, refetch } = useSource(sourceId);
  if (data) return data.state === 'draft' ? <DraftPage source={data} /> : <SourcePage source={data} />;
  return (
    <>
      <PageHeader
        title={titles('source')}
        crumbs={[{ name: titles('sources'), href: '/reports/sources' }, { name: titles('source') }]}
      />
      <PageBody>
        {error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines lines={6} className="h-10" />
        )}
      </PageBody>
    </>
  );
}
