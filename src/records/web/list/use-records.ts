import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { callContract, contractKey } from '../../../platform/web/index.ts';
import type { ListQuery } from '../../model/record-contract.ts';
import { pagesKey, type RecordPage } from '../record-memory.ts';
import type { RecordContract } from '../record-type.ts';

const pageSize = 50;

/** The records of a list, page after page, and how many there are: counting many takes longer than showing some. */
export function useRecords(contract: RecordContract, query: Partial<ListQuery>) {
  const pages = useInfiniteQuery({
    queryKey: [...pagesKey(contract), query],
    queryFn: ({ pageParam, signal }): Promise<RecordPage> => {
      const place = pageParam !== null && { cursor: pageParam };
      return callContract(contract.list, { query: { limit: pageSize, ...query, ...place }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const records = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const counted = useCount(contract, query, hasNextPage);
  const total = hasNextPage ? counted : pages.data && records.length;
  return {
    records,
    total,
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

/** How many there are in all, whatever their order. */
function useCount(contract: RecordContract, asked: Partial<ListQuery>, enabled: boolean): number | undefined {
  const query = { ...asked, sort: undefined };
  const counted = useQuery({
    queryKey: [...contractKey(contract.list), 'count', query],
    queryFn: ({ signal }): Promise<RecordPage> =>
      callContract(contract.list, { query: { ...query, limit: 1, total: 'true' }, signal }),
    enabled,
  });
  return counted.data?.total;
}

export type Records = ReturnType<typeof useRecords>;
