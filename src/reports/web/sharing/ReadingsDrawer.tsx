import { useInfiniteQuery } from '@tanstack/react-query';
import {
  callContract,
  contractKey,
  Drawer,
  EmptyState,
  ErrorNotice,
  LoadMore,
  SkeletonLines,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { reportContract, type WireReading, type WireReport } from '../../model/contract.ts';
import { readingNames } from '../../model/reading.ts';
import { sharingTexts } from './texts.ts';

/** Who looked at the report and took it out of the house, the latest first. */
export function ReadingsDrawer({ report, onClose }: { report: WireReport; onClose: () => void }) {
  const t = useText(sharingTexts);
  const params = { id: report.id };
  const asked = useInfiniteQuery({
    queryKey: contractKey(reportContract.listReadings, { params }),
    queryFn: ({ pageParam, signal }) =>
      callContract(reportContract.listReadings, {
        params,
        query: pageParam ? { cursor: pageParam } : {},
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const items = asked.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Drawer title={t('readings')} isOpen onClose={onClose}>
      <p className="pb-2 text-sm text-soft">{t('readingsText')}</p>
      {asked.isPending && <SkeletonLines lines={6} className="h-9" />}
      {asked.error && <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data && items.length === 0 && <EmptyState title={t('noReadings')}>{null}</EmptyState>}
      <ul>
        {items.map((one) => (
          <Line key={one.id} reading={one} />
        ))}
      </ul>
      {asked.hasNextPage && (
        <LoadMore
          shown={items.length}
          hasMore
          isLoading={asked.isFetchingNextPage}
          onLoadMore={() => void asked.fetchNextPage()}
        />
      )}
    </Drawer>
  );
}

function Line({ reading: { by, what, edition, params, as, at } }: { reading: WireReading }) {
  const t = useText(sharingTexts);
  const say = useLabel();
  const { instant } = useFormats();
  const chosen = Object.entries(params).map(([id, value]) => `${id} = ${[value].flat().join('、')}`);
  return (
    <li className="border-b border-line py-2 text-sm">
      <span className="flex justify-between gap-3">
        <span className="min-w-0">
          <span className="font-medium">{by?.name ?? '–'}</span> {say(readingNames[what])}
          {as && ` · ${t('asWhom', { name: as })}`}
        </span>
        <span className="figures shrink-0 text-xs text-faint">{instant(at)}</span>
      </span>
      <span className="block text-xs text-faint">
        {[edition > 0 && t('edition', { number: edition }), ...chosen].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}
