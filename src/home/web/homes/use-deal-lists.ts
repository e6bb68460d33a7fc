/** Counts and first rows of lists of deals. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { pipelineContract } from '../../../deals/model/contract.ts';
import { dealRecordContract } from '../../../deals/model/record-contract.ts';
import { useNameOf } from '../../../deals/web/index.ts';
import { useMe } from '../../../identity/web/index.ts';
import { daysBetween, dayOf } from '../../../platform/model/calendar.ts';
import { contractQuery, useLocale, useToday } from '../../../platform/web/index.ts';
import { writeFilter, type Condition } from '../../../records/model/filter.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { overstayed } from './open-deals.ts';

/** How many deals meet the conditions; undefined until known, null when the asker may not ask. */
export function useDealCount(conditions: readonly Condition[]): number | null | undefined {
  const { data, error } = useQuery(
    contractQuery(dealRecordContract.list, {
      query: { filter: writeFilter(conditions), limit: 1, total: 'true' },
    }),
  );
  return error ? null : data?.total;
}

type StalledDeal = { deal: WireRecord; stage: string; daysOver: number };
export type Stalled = {
  total: number;
  byStage: { id: string; name: string; count: number; conditions: Condition[] }[];
  largest: StalledDeal[];
};

/** The deals that stand longer in their stage than aimed at, the largest first; undefined until known. */
export function useStalledDeals(most: number): { stalled: Stalled | undefined; error: Error | null } {
  const today = useToday();
  const { timeZone } = useLocale();
  const nameOf = useNameOf();
  const sort = useMaySeeAmounts() ? '-amount' : 'stage_entered_at';
  const { data: pipelines, error } = useQuery({
    ...contractQuery(pipelineContract.listPipelines),
    staleTime: 300_000,
  });
  const asked = overstayed(pipelines?.items.flatMap(({ stages }) => stages) ?? [], today);
  const answers = useQueries({
    queries: asked.map(({ conditions }) =>
      contractQuery(dealRecordContract.list, {
        query: { filter: writeFilter(conditions), sort, limit: most, total: 'true' },
      }),
    ),
  });
  const failed = error ?? answers.find((answer) => answer.error)?.error ?? null;
  if (!pipelines || answers.some(({ data }) => !data)) return { stalled: undefined, error: failed };
  const byStage = asked.map(({ stage, conditions }, index) => ({
    id: stage.id,
    name: nameOf(stage),
    conditions,
    count: answers[index]!.data?.total ?? 0,
  }));
  const deals = asked.flatMap(({ stage }, index) =>
    (answers[index]!.data?.items ?? []).map((deal) => ({
      deal,
      stage: nameOf(stage),
      daysOver: daysBetween(dayOf(String(deal['stage_entered_at']), timeZone), today) - stage.targetDays!,
    })),
  );
  const stalled = {
    total: byStage.reduce((sum, { count }) => sum + count, 0),
    byStage: byStage.filter(({ count }) => count > 0),
    largest: deals
      .sort((a, b) => Number(b.deal['amount'] ?? 0) - Number(a.deal['amount'] ?? 0))
      .slice(0, most),
  };
  return { stalled, error: failed };
}

function useMaySeeAmounts(): boolean {
  const reach = useMe().fieldReach['deal.amount'];
  return reach !== 'hidden' && reach !== 'masked';
}
