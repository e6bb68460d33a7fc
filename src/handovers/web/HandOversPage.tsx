import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowRight, ArrowRightLeft, Plus } from 'lucide-react';
import { useMay } from '../../identity/web/index.ts';
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
} from '../../platform/web/index.ts';
import { handOverContract, type WireHandOver } from '../model/contract.ts';
import { StateBadge } from './StateBadge.tsx';
import { handOverTexts } from './texts.ts';
import { pageTitles } from './titles.ts';
import { useGo } from './use-go.ts';

const pollMs = 2000;
const isWorking = ({ state }: WireHandOver): boolean => state === 'running' || state === 'undoing';

/** Hand-overs that the reader made, gave, received or looks after, and the way to a new one. */
export function Page() {
  const t = useText(handOverTexts);
  const label = useLabel();
  const go = useGo();
  const mayStart = useMay('account.transfer') || useMay('deal.transfer') || useMay('lead.transfer');
  const found = useInfiniteQuery({
    queryKey: ['hand-overs', 'list'],
    queryFn: ({ pageParam, signal }) =>
      callContract(handOverContract.listHandOvers, { query: pageParam ? { cursor: pageParam } : {}, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(isWorking)) ? pollMs : false,
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const start = mayStart && (
    <Button variant="primary" icon={<Plus aria-hidden size={16} />} onPress={() => go('/hand-overs/new')}>
      {label(pageTitles.newHandOver)}
    </Button>
  );
  return (
    <>
      <PageHeader title={label(pageTitles.handOvers)} actions={items.length > 0 && start}>
        <p className="max-w-200 text-sm text-soft">{t('listHint')}</p>
      </PageHeader>
      <PageBody>
        {found.error && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <SkeletonLines lines={5} className="h-10" />}
        {found.data && items.length === 0 && (
          <EmptyState icon={<ArrowRightLeft aria-hidden size={28} />} title={t('emptyTitle')} action={start}>
            {null}
          </EmptyState>
        )}
        {items.length > 0 && (
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {items.map((one) => (
              <HandOverRow key={one.id} handOver={one} />
            ))}
          </ul>
        )}
        {found.hasNextPage && (
          <LoadMore
            shown={items.length}
            hasMore
            isLoading={found.isFetchingNextPage}
            onLoadMore={() => void found.fetchNextPage()}
          />
        )}
      </PageBody>
    </>
  );
}

function HandOverRow({ handOver }: { handOver: WireHandOver }) {
  const t = useText(handOverTexts);
  const { number } = useFormats();
  const { id, from, receivers, reason, state, moved, failed, briefs, acknowledged, by, createdAt } = handOver;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
      <span className="flex min-w-0 flex-1 basis-80 items-center gap-2">
        <Link
          look="plain"
          href={`/hand-overs/${id}`}
          className="flex min-w-0 items-center gap-1.5 truncate font-medium"
        >
          {from?.name ?? t('several')}
          <ArrowRight aria-hidden size={14} className="shrink-0 text-faint" />
          {receivers.map(({ name }) => name).join('、')}
        </Link>
        <StateBadge state={state} />
      </span>
      <span className="text-sm text-soft md:w-24">{t(reason)}</span>
      <span className="figures text-sm text-soft md:w-40">
        {t('moved')} {number(moved)}
        {failed > 0 && (
          <span className="text-warn">
            {' · '}
            {t('failed')} {number(failed)}
          </span>
        )}
      </span>
      <span className="figures text-sm text-soft md:w-32">
        {briefs > 0 && `${t('read')} ${t('ofTotal', { some: acknowledged, all: briefs })}`}
      </span>
      <span className="truncate text-sm text-faint md:w-20">{by.name}</span>
      <span className="text-sm text-faint md:w-24 md:text-right">
        <RelativeTime at={createdAt} />
      </span>
    </li>
  );
}
