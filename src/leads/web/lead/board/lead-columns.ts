/** The board of leads as the browser remembers it: its counts, its cards, and what a move does to both. */
import type { QueryClient } from '@tanstack/react-query';
import { callContract, contractKey, contractQuery } from '../../../../platform/web/index.ts';
import type { Condition } from '../../../../records/model/filter.ts';
import {
  filterText,
  withCard,
  without,
  type CardPage,
  type CardPages,
  type ColumnQuery,
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

function columnKey(status: LeadStatus, conditions: readonly Condition[]) {
  return ['board-columns', 'leads', status, filterText(conditions) ?? ''];
}

/** The cards of one state under one filter, a page at a time. */
export function columnQuery(status: LeadStatus, conditions: readonly Condition[]): ColumnQuery<LeadFacts> {
  return {
    queryKey: columnKey(status, conditions),
    refetchOnMount: 'always',
    initialPageParam: undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    queryFn: ({ pageParam, signal }) =>
      listCards([...conditions, { field: 'status', op: 'is', value: status }], {
        sort: orders[status] ?? 'priority',
        cursor: pageParam,
        signal,
      }),
  };
}

async function listCards(
  conditions: readonly Condition[],
  asked: { sort?: string; cursor?: string | undefined; signal?: AbortSignal } = {},
): Promise<Page> {
  const { signal, ...page } = asked;
  const query = { limit: cardsAtOnce, filter: filterText(conditions), ...page };
  return (await callContract(leadRecords.list, { query, ...(signal && { signal }) })) as unknown as Page;
}

export function countsQuery(conditions: readonly Condition[]) {
  const query = { filter: filterText(conditions) };
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
  conditions: readonly Condition[],
  card: LeadFacts,
  to: LeadStatus,
): () => void {
  const keys = [columnKey(card.status, conditions), columnKey(to, conditions)];
  const before = keys.map((key) => client.getQueryData<Pages>(key));
  const countsKey = countsQuery(conditions).queryKey;
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
  conditions: readonly Condition[],
  ids: readonly string[],
): Promise<void> {
  const { items } = await listCards([...conditions, { field: 'id', op: 'in', value: [...ids] }]);
  for (const status of boardStatuses) {
    client.setQueryData<Pages>(columnKey(status, conditions), (pages) => {
      const cleared = ids.reduce((rest: Pages | undefined, id) => without(rest, id), pages);
      return items
        .filter((card) => card.status === status)
        .reduce((rest: Pages | undefined, card) => withCard(rest, card, isBefore), cleared);
    });
  }
  await client.invalidateQueries({ queryKey: countsQuery(conditions).queryKey });
}

/** Asks for everything on the board anew. */
export async function refreshBoard(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['board-columns', 'leads'] }),
    client.invalidateQueries({ queryKey: contractKey(leadStepContract.leadBoard) }),
  ]);
}
