/** Counts and first rows of lists of deals. */
import { useQuery } from '@tanstack/react-query';
import { dealRecordContract } from '../../../deals/model/record-contract.ts';
import { useMe } from '../../../identity/web/index.ts';
import { contractQuery } from '../../../platform/web/index.ts';
import { writeFilter, type Condition } from '../../../records/model/filter.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { openDeals } from './open-deals.ts';

/** How many deals meet the conditions; undefined until known, null when the asker may not ask. */
export function useDealCount(conditions: readonly Condition[]): number | null | undefined {
  const { data, error } = useQuery(
    contractQuery(dealRecordContract.list, {
      query: { filter: writeFilter(conditions), limit: 1, total: 'true' },
    }),
  );
  return error ? null : data?.total;
}

export type AtRisk = { total: number; largest: readonly WireRecord[] };

/** The open deals at risk or worse by their clocks, the largest first; undefined until known. */
export function useDealsAtRisk(most: number): { atRisk: AtRisk | undefined; error: Error | null } {
  const sort = useMaySeeAmounts() ? '-amount' : 'stage_entered_at';
  const { data, error } = useQuery(
    contractQuery(dealRecordContract.list, {
      query: { filter: writeFilter(openDeals.atRisk), sort, limit: most, total: 'true' },
    }),
  );
  return { atRisk: data && { total: data.total ?? 0, largest: data.items }, error };
}

function useMaySeeAmounts(): boolean {
  const reach = useMe().fieldReach['deal.amount'];
  return reach !== 'hidden' && reach !== 'masked';
}
