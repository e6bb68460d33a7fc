import { useInfiniteQuery } from '@tanstack/react-query';
import { FileUp, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  callContract,
  EmptyState,
  ErrorNotice,
  Link,
  LoadMore,
  PageBody,
  PageHeader,
  RelativeTime,
  SkeletonLines,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { integrationsContract, type WireImport } from '../../model/contract.ts';
import { importEntity } from '../../model/import-entity.ts';
import { importTexts, wizardTexts } from '../texts.ts';
import { pageTitles } from '../titles.ts';
import { useGo } from '../use-go.ts';
import { StateBadge } from './StateBadge.tsx';
import { isUnderWay } from './use-import.ts';

const pollMs = 2000;

/** Past imports, newest first, and the way to a new one. */
export function Page() {
  const t = useText(importTexts);
  const label = useLabel();
  const go = useGo();
  const imports = useInfiniteQuery({
    queryKey: ['imports', 'list'],
    queryFn: ({ pageParam, signal }) =>
      callContract(integrationsContract.listImports, {
        query: pageParam ? { cursor: pageParam } : {},
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(isUnderWay)) ? pollMs : false,
  });
  const items = imports.data?.pages.flatMap((page) => page.items) ?? [];
  const start = (
    <Button variant="primary" icon={<Plus aria-hidden size={16} />} onPress={() => go('/imports/new')}>
      {label(pageTitles.newImport)}
    </Button>
  );
  return (
    <>
      <PageHeader title={label(pageTitles.imports)} actions={items.length > 0 && start} />
      <PageBody>
        {imports.error && <ErrorNotice error={imports.error} onRetry={() => void imports.refetch()} />}
        {imports.isPending && <SkeletonLines lines={5} className="h-10" />}
        {imports.data && items.length === 0 && (
          <EmptyState icon={<FileUp aria-hidden size={28} />} title={t('emptyTitle')} action={start}>
            {t('empty')}
          </EmptyState>
        )}
        {items.length > 0 && <ImportList items={items} />}
        {imports.hasNextPage && (
          <LoadMore
            shown={items.length}
            hasMore
            isLoading={imports.isFetchingNextPage}
            onLoadMore={() => void imports.fetchNextPage()}
          />
        )}
      </PageBody>
    </>
  );
}

function ImportList({ items }: { items: readonly WireImport[] }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {items.map((item) => (
        <ImportRow key={item.id} run={item} />
      ))}
    </ul>
  );
}

function ImportRow({ run }: { run: WireImport }): ReactNode {
  const t = useText(importTexts);
  const wizard = useText(wizardTexts);
  const label = useLabel();
  const { number } = useFormats();
  const counts = {
    created: number(run.created),
    updated: number(run.updated),
    rejected: number(run.rejected),
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
      <span className="flex min-w-0 flex-1 basis-72 items-center gap-2">
        <Link look="plain" href={`/imports/${run.id}`} className="min-w-0 truncate font-medium">
          {run.fileName}
        </Link>
        <StateBadge state={run.state} />
      </span>
      <span className="figures text-sm text-soft">
        {isUnderWay(run) ? wizard('rows', { count: number(run.rows) }) : t('summary', counts)}
      </span>
      <span className="text-sm md:w-20 text-faint">{label(importEntity(run.entity).label)}</span>
      <span className="truncate text-sm md:w-24 text-faint">{run.by?.name}</span>
      <span className="text-sm md:w-24 md:text-right text-faint">
        <RelativeTime at={run.createdAt} />
      </span>
    </li>
  );
}
