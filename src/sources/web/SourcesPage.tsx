import { DatabaseZap, Plus } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import {
  Button,
  EmptyState,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  useLabel,
  useText,
} from '../../platform/web/index.ts';
import type { SourceEntry } from '../model/contract.ts';
import { SourceBadge } from './SourceBadge.tsx';
import { SourceFacts } from './SourceFacts.tsx';
import { sourceTexts } from './texts.ts';
import { sourceTitles } from './titles.ts';
import { useSources } from './use-sources.ts';

/** The sources beside the CRM: what they are, and how they are. */
export function Page() {
  const t = useText(sourceTexts);
  const titles = useText(sourceTitles);
  const navigate = useNavigate();
  const { data, error, refetch } = useSources();
  const add = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden size={16} />}
      onPress={() => void navigate({ to: '/reports/sources/new' } as never)}
    >
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={titles('sources')} actions={add} />
      <PageBody className="max-w-240">
        <p className="max-w-3xl text-soft">{t('explained')}</p>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={3} className="h-14" />}
        {data?.items.length === 0 && (
          <EmptyState icon={<DatabaseZap aria-hidden size={28} />} title={t('emptyTitle')} action={add}>
            {t('empty')}
          </EmptyState>
        )}
        {data && data.items.length > 0 && (
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {data.items.map((source) => (
              <SourceRow key={source.id} source={source} />
            ))}
          </ul>
        )}
      </PageBody>
    </>
  );
}

function SourceRow({ source }: { source: SourceEntry }) {
  const label = useLabel();
  return (
    <li className="px-4 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <Link href={`/reports/sources/${source.id}`} className="font-medium">
          {label(source.name)}
        </Link>
        <SourceBadge source={source} />
      </p>
      <SourceFacts source={source} />
      {source.error && <p className="text-sm text-bad">{source.error}</p>}
    </li>
  );
}
