import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Badge,
  callContract,
  ErrorNotice,
  Link,
  LoadMore,
  SegmentedControl,
  SkeletonLines,
  useLabel,
  useText,
  type Tone,
} from '../../platform/web/index.ts';
import { hrefOfRecord } from '../../records/web/index.ts';
import { handOverContract, type WireItem } from '../model/contract.ts';
import type { HandOverState, ItemState } from '../model/hand-over.ts';
import { detailTexts, handOverTexts } from './texts.ts';

const pollMs = 2000;

type Props = { handOverId: string; state: HandOverState; failed: number; kept: number };

/** The records of a hand-over, one by one; what did not move first. */
export function Items({ handOverId, state, failed, kept }: Props) {
  const t = useText(detailTexts);
  const [narrowed, setNarrowed] = useState<'all' | 'failed' | 'kept'>(failed > 0 ? 'failed' : 'all');
  const query = narrowed === 'all' ? {} : { state: narrowed };
  const found = useInfiniteQuery({
    queryKey: ['hand-overs', handOverId, 'items', narrowed, state],
    queryFn: ({ pageParam, signal }) =>
      callContract(handOverContract.listHandOverItems, {
        params: { id: handOverId },
        query: { ...query, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: state === 'running' || state === 'undoing' ? pollMs : false,
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-base font-medium">{t('records')}</h2>
        <SegmentedControl
          label={t('records')}
          value={narrowed}
          onChange={(next) => setNarrowed(next as typeof narrowed)}
          segments={[
            { id: 'all', name: t('all') },
            ...(failed > 0 ? [{ id: 'failed', name: t('notMoved') }] : []),
            ...(kept > 0 ? [{ id: 'kept', name: t('keptOnes') }] : []),
          ]}
        />
      </div>
      {found.error && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <SkeletonLines lines={5} className="h-8" />}
      {found.data && items.length === 0 && <p className="text-sm text-faint">{t('noItems')}</p>}
      {items.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {items.map((item) => (
            <ItemRow key={`${item.object} ${item.recordId}`} item={item} />
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
    </section>
  );
}

const tones: Record<ItemState, Tone> = {
  waiting: 'neutral',
  moved: 'good',
  failed: 'warn',
  cancelled: 'warn',
  returned: 'neutral',
  kept: 'warn',
};

function ItemRow({ item }: { item: WireItem }) {
  const t = useText(detailTexts);
  const words = useText(handOverTexts);
  const label = useLabel();
  const { object, recordId, name, from, to, state, problem } = item;
  const isOpenable = name !== null && object !== 'task' && object !== 'meeting';
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm">
      <span className="w-14 shrink-0 text-faint">{words(object)}</span>
      <span className="min-w-0 flex-1 basis-52 truncate">
        {isOpenable ? (
          <Link look="plain" href={hrefOfRecord(object, recordId)} className="font-medium">
            {name}
          </Link>
        ) : (
          <span className={name === null ? 'text-faint' : ''}>{name ?? t('unseen')}</span>
        )}
      </span>
      <span className="text-soft md:w-48">
        {from?.name} → {to.name}
      </span>
      <span className="flex min-w-0 items-center gap-2 md:w-72">
        <Badge tone={tones[state]}>{t(state)}</Badge>
        {problem && <span className="text-soft">{label(problem)}</span>}
      </span>
    </li>
  );
}
