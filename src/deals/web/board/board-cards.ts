/** The cards of the board's columns as the browser remembers them, and what a move does to that memory. */
import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import { callContract, contractKey } from '../../../platform/web/index.ts';
import type { Condition } from '../../../records/model/filter.ts';
import { dealContract } from '../../model/contract.ts';
import { dealRecordContract } from '../../model/record-contract.ts';
import { filterText } from './board-address.ts';

type Named = { id: string; name: string | null };

/** What a card shows of a deal. */
export type Card = {
  id: string;
  name: string;
  version: number;
  account: Named | null;
  owner: Named | null;
  amount?: string | null;
  stage_entered_at: string;
  next_step: string | null;
  next_step_on: string | null;
  abilities: { update: boolean; transfer: boolean };
};

type Page = { items: Card[]; nextCursor: string | null };
export type CardPages = InfiniteData<Page, string | undefined>;

const cardsAtOnce = 30;

export function columnKey(stageId: string, conditions: readonly Condition[], search: string): QueryKey {
  return ['deals', 'board-column', stageId, filterText(conditions) ?? '', search];
}

/** The columns of one stage under one filter, a page at a time, those that came last first. */
export function columnQuery(stageId: string, conditions: readonly Condition[], search: string) {
  return {
    queryKey: columnKey(stageId, conditions, search),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page) => page.nextCursor ?? undefined,
    queryFn: async ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }): Promise<Page> => {
      const filter = filterText([...conditions, { field: 'stage', op: 'is', value: stageId }]);
      const query = { limit: cardsAtOnce, sort: '-stage_entered_at', filter, cursor: pageParam, ...(search && { search }) };
      return (await callContract(dealRecordContract.list, { query, signal })) as unknown as Page;
    },
  };
}

/** Takes the card out of its column's memory. */
export function without(pages: CardPages | undefined, cardId: string): CardPages | undefined {
  if (!pages) return pages;
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.filter((card) => card.id !== cardId) })) };
}

/** Puts the card on top of a column's memory. */
export function withOnTop(pages: CardPages | undefined, card: Card): CardPages | undefined {
  const [first, ...rest] = pages?.pages ?? [];
  if (!pages || !first) return pages;
  return { ...pages, pages: [{ ...first, items: [card, ...first.items.filter((one) => one.id !== card.id)] }, ...rest] };
}

/** Everything the board remembers: asked anew after a move, wherever it came from. */
export async function refreshBoard(client: QueryClient, pipelineId: string, stageIds: readonly string[]): Promise<void> {
  await Promise.all([
    ...stageIds.map((stageId) => client.invalidateQueries({ queryKey: ['deals', 'board-column', stageId] })),
    client.invalidateQueries({ queryKey: contractKey(dealContract.board, { params: { id: pipelineId } }) }),
  ]);
}
