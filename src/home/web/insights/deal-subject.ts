/** Deals as the pages of insights show them. */
import type { InsightSubject } from '../../../insights/web/index.ts';
import { writeFilter, type Condition } from '../../../records/model/filter.ts';
import { DealLines } from './DealLines.tsx';

/** The list of deals narrowed to these conditions. */
export function dealsHref(conditions: readonly Condition[]): string {
  return `/deals/list?filter=${encodeURIComponent(writeFilter(conditions))}`;
}

export const dealSubject: InsightSubject = {
  count: 'deals.count',
  pipeline: 'deals.pipeline',
  unpriced: { count: 'deals.unpriced', createdOn: 'deals.created_on' },
  losses: {
    count: 'deals.lost',
    from: 'deals.lost_from',
    reason: 'deals.loss_reason',
    on: 'deals.closed_on',
    createdOn: 'deals.created_on',
  },
  dimensions: [
    'deals.owner',
    'deals.team',
    'deals.manager',
    'deals.region',
    'deals.source',
    'deals.product',
    'deals.sector',
    'deals.loss_reason',
  ],
  ownDimensions: 'deals.custom.',
  events: 'deal.',
  Records: DealLines,
  listHref: (ids) => dealsHref([{ field: 'id', op: 'in', value: [...ids] }]),
  listHolds: 200,
};
