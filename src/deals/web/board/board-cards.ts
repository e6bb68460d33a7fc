/** The cards of the board's columns: how they are asked for, and their order. */
import type { QueryKey } from '@tanstack/react-query';
import { callContract } from '../../../platform/web/index.ts';
import { narrowedBy, narrowingQuery, type CardPage, type Narrowed } from '../../../records/web/index.ts';
import { dealRecordContract } from '../../model/record-contract.ts';
import type { DealCardFacts } from '../deal-card.ts';

type Page = CardPage<DealCardFacts>;

const cardsAtOnce = 30;

/** Apart from the keys of deals, which every change makes stale as a whole: the board refreshes what was touched. */
export const boardColumns = 'board-columns';

export function columnKey(stageId: string, narrowed: Narrowed): QueryKey {
  return [boardColumns, stageId, narrowingQuery(narrowed)];
}

/**
 * The cards of one stage under one filter, a page at a time, those that came last first. Asked anew whenever the board is
 * come back to: while it was away nobody kept them true.
 */
export function columnQuery(stageId: string, narrowed: Narrowed) {
  return {
    queryKey: columnKey(stageId, narrowed),
    refetchOnMount: 'always' as const,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page) => page.nextCursor ?? undefined,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      listCards(narrowedBy(narrowed, { field: 'stage', op: 'is', value: stageId }), signal, pageParam),
  };
}

/** The cards among these deals that the board shows. */
export async function findCards(ids: readonly string[], narrowed: Narrowed): Promise<DealCardFacts[]> {
  return (await listCards(narrowedBy(narrowed, { field: 'id', op: 'in', value: [...ids] }))).items;
}

async function listCards(narrowed: Narrowed, signal?: AbortSignal, cursor?: string): Promise<Page> {
  const query = { limit: cardsAtOnce, sort: '-stage_entered_at', ...narrowingQuery(narrowed), cursor };
  return (await callContract(dealRecordContract.list, {
    query,
    ...(signal && { signal }),
  })) as unknown as Page;
}

/** Those that came last stand first. */
export function cameLater(one: DealCardFacts, other: DealCardFacts): boolean {
  return one.stage_entered_at >= other.stage_entered_at;
}
