/** The board of leads as the browser remembers it: its counts, its cards, and what a move does to both. */
import type { QueryClient } from '@tanstack/react-query';
import { callContract, contractKey, contractQuery } from '../../../../platform/web/index.ts';
import {
  narrowedBy,
  narrowingQuery,
  withCard,
  without,
  type CardPage,
  type CardPages,
  type ColumnQuery,
  type Narrowed,
} from '../../../../records/web/index.ts';
import { boardStatuses, type LeadStatus } from '../../../model/lead/lead-status.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { leadRecords, type LeadFacts } from '../lead-facts.ts';

type Page = CardPage<LeadFacts>;
type Pages = CardPages<LeadFacts>;
type Counts = { columns: { status: LeadStatus; count: number }[] };

const cardsAtOnce = 30;

/** Open leads and returns by urgency, those that are done by when. */
const orders: Partial<Record<LeadStatus, string>> = {
  converted: '-converted_at',
  disqualified: '-disqualified_at',
};

function columnKey(status: LeadStatus, narrowed: Narrowed) {
  return ['board-columns', 'leads', status, narrowingQuery(narrowed)];
}

/** The cards of one state under one filter, a page at a time. */
export function columnQuery(status: LeadStatus, narrowed: Narrowed): ColumnQuery<LeadFacts> {
  return {
    queryKey: columnKey(status, narrowed),
    refetchOnMount: 'always',
    initialPageParam: undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    queryFn: ({ pageParam, signal }) =>
      listCards(narrowedBy(narrowed, { field: 'status', op: 'is', value: status }), {
        sort: orders[status] ?? 'priority',
        cursor: pageParam,
        signal,
      }),
  };
}

async function listCards(
  narrowed: Narrowed,
  asked: { sort?: string; cursor?: string | undefined; signal?: AbortSignal } = {},
): Promise<Page> {
  const { signal, ...page } = asked;
  const query = { limit: cardsAtOnce, ...narrowingQuery(narrowed), ...page };
  return (await callContract(leadRecords.list, { query, ...(signal && { signal }) })) as unknown as Page;
}

export function countsQuery(narrowed: Narrowed) {
  const query = narrowingQuery(narrowed);
  return { ...contractQuery(leadStepContract.leadBoard, { query }), refetchOnMount: 'always' as const };
}

/** Of two cards of a column, the one whose sorted value comes first. */
function isBefore(one: LeadFacts, other: LeadFacts): boolean {
  const field = { converted: 'converted_at', disqualified: 'disqualified_at' }[String(one.status)];
  if (field) return String(one[field] ?? '') >= String(other[field] ?? '');
  return Number(one['priority'] ?? 0) <= Number(other['priority'] ?? 0);
}

/** Shows a move at once; returns how to take it back. */
export function showMove(
  client: QueryClient,
  narrowed: Narrowed,
  card: LeadFacts,
  to: LeadStatus,
): () => void {
  const keys = [columnKey(card.status, narrowed), columnKey(to, narrowed)];
  const before = keys.map((key) => client.getQueryData<Pages>(key));
  const countsKey = countsQuery(narrowed).queryKey;
  const countsBefore = client.getQueryData<Counts>(countsKey);
  const change = { [card.status]: -1, [to]: 1 } as Partial<Record<LeadStatus, number>>;
  client.setQueryData<Pages>(keys[0]!, (pages) => without(pages, card.id));
  client.setQueryData<Pages>(keys[1]!, (pages) => withCard(pages, { ...card, status: to }, isBefore));
  client.setQueryData<Counts>(
    countsKey,
    (counts) =>
      counts && {
        columns: counts.columns.map(({ status, count }) => ({
          status,
          count: Math.max(0, count + (change[status] ?? 0)),
        })),
      },
  );
  return () => {
    keys.forEach((key, index) => client.setQueryData(key, before[index]));
    client.setQueryData(countsKey, countsBefore);
  };
}

/** Puts these leads where the server has them now, and asks for the counts anew; other cards stay untouched. */
export async function settleCards(
  client: QueryClient,
  narrowed: Narrowed,
  ids: readonly string[],
): Promise<void> {
  const { items } = await listCards(narrowedBy(narrowed, { field: 'id', op: 'in', value: [...ids] }));
  for (const status of boardStatuses) {
    client.setQueryData<Pages>(columnKey(status, narrowed), (pages) => {
      const cleared = ids.reduce((rest: Pages | undefined, id) => without(rest, id), pages);
      return items
        .filter((card) => card.status === status)
        .reduce((rest: Pages | undefined, card) => withCard(rest, card, isBefore), cleared);
    });
  }
  await client.invalidateQueries({ queryKey: countsQuery(narrowed).queryKey });
}

/** Asks for everything on the board anew. */
export async function refreshBoard(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['board-columns', 'leads'] }),
    client.invalidateQueries({ queryKey: contractKey(leadStepContract.leadBoard) }),
  ]);
}
