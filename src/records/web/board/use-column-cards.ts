import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { type Range, defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { CardPage } from './column-cards.ts';

/** How the cards of one column are asked for, a page at a time. */
export type ColumnQuery<Card> = {
  queryKey: QueryKey;
  refetchOnMount: 'always';
  initialPageParam: string | undefined;
  getNextPageParam: (page: CardPage<Card>) => string | undefined;
  queryFn: (asked: { pageParam: string | undefined; signal: AbortSignal }) => Promise<CardPage<Card>>;
};

const usualHeight = 124;
const loadAhead = 6;

/** A column's cards, a page at a time as they are scrolled to, and which of them are drawn. */
export function useColumnCards<Card extends { id: string }>(
  query: ColumnQuery<Card>,
  scroller: RefObject<HTMLElement | null>,
) {
  const [held, setHeld] = useState<number | null>(null);
  const asked = useInfiniteQuery(query);
  const cards = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => cards[index]?.id ?? index,
    gap: 8,
    overscan: 4,
    rangeExtractor: (range) => withKept(range, held),
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? -1;
  const isNearEnd = cards.length > 0 && last >= cards.length - loadAhead;
  const loadMore = useEffectEvent(() => asked.hasNextPage && !asked.isFetching && void asked.fetchNextPage());
  useEffect(() => {
    if (isNearEnd) loadMore();
  }, [isNearEnd, cards.length]);
  return { asked, cards, virtual, setHeld, now: new Date(asked.dataUpdatedAt) };
}

/** The first card stays for the Tab key, and one that is being dragged must not leave the page. */
function withKept(range: Range, held: number | null): number[] {
  const kept = range.count > 0 ? [0] : [];
  if (held !== null && held < range.count) kept.push(held);
  return [...new Set([...kept, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
}
