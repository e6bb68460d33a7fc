/** Series by month out of answers that leave out months without anything. */
import type { TableAnswer } from '../../../insights/model/answer.ts';
import { cellOf, numberOf } from '../../../insights/web/index.ts';

export type TrendSeries = 'created' | 'won' | 'wonAmount';
export type Trend = { id: TrendSeries; values: number[] }[];

/** New deals, wins and, for those who may read amounts, their amount in fen; months without an answer are zero. */
export function trendOf(
  months: readonly string[],
  created: TableAnswer | undefined,
  closed: TableAnswer | undefined,
): Trend {
  const hasAmounts = !closed || closed.columns.some(({ id }) => id === 'deals.won_amount');
  return [
    { id: 'created', values: byMonth(months, created, 'deals.created_on.month', 'deals.created') },
    { id: 'won', values: byMonth(months, closed, 'deals.closed_on.month', 'deals.won') },
    ...(hasAmounts
      ? [
          {
            id: 'wonAmount' as const,
            values: byMonth(months, closed, 'deals.closed_on.month', 'deals.won_amount'),
          },
        ]
      : []),
  ];
}

function byMonth(
  months: readonly string[],
  answer: TableAnswer | undefined,
  dimension: string,
  measure: string,
): number[] {
  const found = new Map(
    answer?.rows.map((_, row) => [cellOf(answer, dimension, row), numberOf(answer, measure, row)]),
  );
  return months.map((month) => found.get(month) ?? 0);
}
