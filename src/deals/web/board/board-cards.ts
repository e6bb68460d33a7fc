/** The cards of the board's columns as the browser remembers them, and what a move does to that memory. */
import type { InfiniteData, QueryKey } from '@tanstack/react-query';
import { callContract } from '../../../platform/web/index.ts';
import type { Condition } from '../../../records/model/filter.ts';
import { dealRecordContract } from '../../model/record-contract.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { filterText } from './board-address.ts';

type Page = { items: DealCardFacts[]; nextCursor: string | null };
export type CardPages = InfiniteData<Page, string | undefined>;

const cardsAtOnce = 30;

/** Apart from the keys of deals, which every change makes stale as a whole: the board refreshes what was touched. */
export const boardColumns = 'board-columns';

export function columnKey(stageId: string, conditions: readonly Condition[]): QueryKey {
  return [boardColumns, stageId, filterText(conditions) ?? ''];
}

/**
 * The cards of one stage under one filter, a page at a time, those that came last first. Asked anew whenever the board is
 * come back to: while it was away nobody kept them true.
 */
export function columnQuery(stageId: string, conditions: readonly Condition[]) {
  return {
    queryKey: columnKey(stageId, conditions),
    refetchOnMount: 'always' as const,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page) => page.nextCursor ?? undefined,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      listCards([...conditions, { field: 'stage', op: 'is', value: stageId }], signal, pageParam),
  };
}

/** The cards among these deals that the board shows. */
export async function findCards(
  ids: readonly string[],
  conditions: readonly Condition[],
): Promise<DealCardFacts[]> {
  return (await listCards([...conditions, { field: 'id', op: 'in', value: [...ids] }])).items;
}

async function listCards(
  conditions: readonly Condition[],
  signal?: AbortSignal,
  cursor?: string,
): Promise<Page> {
  const query = { limit: cardsAtOnce, sort: '-stage_entered_at', filter: filterText(conditions), cursor };
  return (await callContract(dealRecordContract.list, {
    query,
    ...(signal && { signal }),
  })) as unknown as Page;
}

/** Takes the card out of its column's memory. */
export function without(pages: CardPages | undefined, cardId: string): CardPages | undefined {
  if (!pages?.pages.some((page) => page.items.some((card) => card.id === cardId))) return pages;
  return {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, items: page.items.filter((card) => card.id !== cardId) })),
  };
}

/**
 * Puts the card where it belongs in a column's memory, those that came last first. A card that belongs after the last
 * one loaded, while more can be loaded, is left to the loading.
 */
export function withCard(pages: CardPages | undefined, card: DealCardFacts): CardPages | undefined {
  const cleared = without(pages, card.id);
  if (!cleared) return cleared;
  const place = cleared.pages.findIndex((page) =>
    page.items.some((one) => one.stage_entered_at <= card.stage_entered_at),
  );
  const last = cleared.pages.length - 1;
  if (place < 0 && cleared.pages[last]?.nextCursor) return cleared;
  const target = place < 0 ? last : place;
  return {
    ...cleared,
    pages: cleared.pages.map((page, index) =>
      index === target ? { ...page, items: inOrder(page.items, card) } : page,
    ),
  };
}

function inOrder(items: readonly DealCardFacts[], card: DealCardFacts): DealCardFacts[] {
  const place = items.findIndex((one) => one.stage_entered_at <= card.stage_entered_at);
  return place < 0 ? [...items, card] : [...items.slice(0, place), card, ...items.slice(place)];
}
