import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { callContract, contractQuery, useLocale } from '../../../platform/web/index.ts';
import type { Condition } from '../../../records/model/filter.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import { poolContract } from '../../model/pool/contract.ts';
import type { PoolSort } from '../../model/pool/pool-fields.ts';

/** Others claim, too: what lies in a pool is asked for again and again while it is looked at. */
const refreshMs = 20_000;
const pageSize = 50;

/** The pools the asker may look into. */
export function usePools() {
  return useQuery({ ...contractQuery(poolContract.listPools), refetchInterval: refreshMs });
}

export function useQuota(poolId: string) {
  return useQuery(contractQuery(poolContract.poolQuota, { params: { id: poolId } }));
}

export type PoolAsked = { search: string; conditions: readonly Condition[]; sort: PoolSort };

/** The leads of a pool, page after page; the first page counts them all. */
export function usePoolLeads(poolId: string, { search, conditions, sort }: PoolAsked) {
  const query = {
    sort,
    ...(search.trim() && { search: search.trim() }),
    ...(conditions.length > 0 && { filter: writeFilter(conditions) }),
  };
  const pages = useInfiniteQuery({
    queryKey: ['pools', poolId, 'leads', 'pages', query],
    queryFn: ({ pageParam, signal }) => {
      const place = pageParam === null ? { total: 'true' as const } : { cursor: pageParam };
      return callContract(poolContract.listPoolLeads, {
        params: { id: poolId },
        query: { limit: pageSize, ...query, ...place },
        signal,
      });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  return {
    leads: pages.data?.pages.flatMap((page) => page.items) ?? [],
    total: pages.data?.pages[0]?.total,
    error: pages.error,
    isLoading: pages.isPending,
    isOld: pages.isPlaceholderData,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    retry: () => void pages.refetch(),
  };
}

/** What is shown of pools and leads after something has left the one for the other. */
export const staleWithPools = ['pools', 'leads'];

/** The name of a pool for this reader. */
export function useNameOfPool(): (pool: { name: string; nameEn?: string | null }) => string {
  const { locale } = useLocale();
  return (pool) => (locale === 'en' && pool.nameEn) || pool.name;
}
