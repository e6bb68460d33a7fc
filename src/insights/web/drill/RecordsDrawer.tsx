import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  callContract,
  Drawer,
  EmptyState,
  ErrorNotice,
  Link,
  LoadMore,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { insightsContract } from '../../model/contract.ts';
import type { bottleneckDrillSchema } from '../../model/bottleneck/question.ts';
import type { drillSchema } from '../../model/question.ts';
import type { z } from 'zod';
import { useAsking, type Asking } from '../asking.ts';
import { NumberActs } from '../number-acts.tsx';
import type { InsightSubject } from '../subject.ts';
import { drillTexts } from './texts.ts';

/** A number of an answer: the question and which of its cells. */
export type DrillTarget = z.input<typeof drillSchema> | z.input<typeof bottleneckDrillSchema>;

type Page = { offset: number; limit: number; signal?: AbortSignal };

function readPage({ records }: Asking, target: DrillTarget, { signal, ...page }: Page) {
  return 'bottleneck' in target
    ? callContract(insightsContract.listDealsBehind, {
        body: { ...target, ...page },
        ...(signal && { signal }),
      })
    : records({ ...target, ...page }, signal);
}

function keyOf({ whose }: Asking, target: DrillTarget, page: object = {}) {
  return ['questions', 'records', target, page, whose] as const;
}

const pageSize = 50;

type Props = {
  subject: InsightSubject;
  title: string;
  target: DrillTarget;
  /** The number that was clicked, when it is a count. */
  shown?: number | undefined;
  /** Records may be named more than once: movements of a flow. */
  isMovements?: boolean;
  onClose: () => void;
};

/** The very records behind a number, and how many there are by the same conditions. */
export function RecordsDrawer({ subject, title, target, shown, isMovements = false, onClose }: Props) {
  const t = useText(drillTexts);
  const { number } = useFormats();
  const found = useRecordIds(target);
  const ids = found.data?.pages.flatMap((page) => page.ids) ?? [];
  const total = found.data?.pages[0]?.total;
  return (
    <Drawer
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <NumberActs title={title} target={target} place="records" />
          <ListLink subject={subject} target={target} total={total} />
        </>
      }
    >
      {total !== undefined && (
        <p className="flex flex-col gap-1 pb-2 text-sm text-soft">
          <span className="figures">{t('total', { total: number(total) })}</span>
          {isMovements && <span className="text-faint">{t('movements')}</span>}
          {shown !== undefined && shown !== total && !found.isPlaceholderData && (
            <span className="text-warn">{t('differs', { shown: number(shown), total: number(total) })}</span>
          )}
        </p>
      )}
      {found.isPending && <SkeletonLines lines={8} className="h-9" />}
      {found.error && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {total === 0 && <EmptyState title={t('none')}>{null}</EmptyState>}
      {found.data?.pages.map((page) => (
        <subject.Records key={page.ids[0] ?? 'none'} ids={page.ids} lines={page.lines} />
      ))}
      {total !== undefined && total > 0 && (
        <LoadMore
          shown={ids.length}
          total={total}
          hasMore={found.hasNextPage}
          isLoading={found.isFetchingNextPage}
          onLoadMore={() => void found.fetchNextPage()}
        />
      )}
    </Drawer>
  );
}

function useRecordIds(target: DrillTarget) {
  const asking = useAsking();
  return useInfiniteQuery({
    queryKey: keyOf(asking, target),
    queryFn: ({ pageParam, signal }) =>
      readPage(asking, target, { offset: pageParam, limit: pageSize, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((count, page) => count + page.ids.length, 0);
      return last.ids.length > 0 && seen < last.total ? seen : undefined;
    },
    placeholderData: keepPreviousData,
  });
}

/** The way to the list that holds exactly these records, as many as a list takes. */
function ListLink({
  subject,
  target,
  total,
}: {
  subject: InsightSubject;
  target: DrillTarget;
  total: number | undefined;
}) {
  const t = useText(drillTexts);
  const asking = useAsking();
  const { data } = useQuery({
    queryKey: keyOf(asking, target, { limit: subject.listHolds }),
    queryFn: ({ signal }) => readPage(asking, target, { offset: 0, limit: subject.listHolds, signal }),
    enabled: subject.listHref !== null && total !== undefined && total > 0,
  });
  const ids = [...new Set(data?.ids)];
  if (!data || !subject.listHref || ids.length === 0) return null;
  return (
    <Link href={subject.listHref(ids)}>
      {data.total > data.ids.length ? t('openFirst', { count: ids.length }) : t('openInList')}
    </Link>
  );
}
