import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { callContract } from '../../../platform/web/index.ts';
import type { ListQuery } from '../../model/record-contract.ts';
import { pagesKey, type RecordPage } from '../record-memory.ts';
import type { RecordContract } from '../record-type.ts';

const pageSize = 50;

/** The records of a list, page after page; the first page counts them all. */
export function useRecords(contract: RecordContract, query: Partial<ListQuery>) {
  const pages = useInfiniteQuery({
    queryKey: [...pagesKey(contract), query],
    queryFn: ({ pageParam, signal }): Promise<RecordPage> => {
      const place = pageParam === null ? { total: 'true' as const } : { cursor: pageParam };
      return callContract(contract.list, { query: { limit: pageSize, ...query, ...place }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  return {
    records: pages.data?.pages.flatMap((page) => page.items) ?? [],
    total: pages.data?.pages[0]?.total,
    error: pages.error,
    isLoading: pages.isPending,
    /** The rows of the list before still stand. */
    isOld: pages.isPlaceholderData,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    retry: () => void pages.refetch(),
  };
}

export type Records = ReturnType<typeof useRecords>;
