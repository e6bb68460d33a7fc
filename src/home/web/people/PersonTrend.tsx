import { useMemo } from 'react';
import { useMeasures, useTable, type OpenNumber, type TableQuestion } from '../../../insights/web/index.ts';
import { periodOf } from '../../../platform/model/calendar.ts';
import { useToday } from '../../../platform/web/index.ts';
import { monthsOf, yearUpTo } from '../dashboard/dashboard-state.ts';
import { TrendCard } from '../dashboard/TrendCard.tsx';

type Props = { personId: string; title: string; onOpen: OpenNumber };

/** A person's last twelve months: deals created, won, and what they brought. */
export function PersonTrend({ personId, title, onOpen }: Props) {
  const today = useToday();
  const { measures } = useMeasures();
  const year = useMemo(() => yearUpTo(periodOf('month', today), today), [today]);
  const months = useMemo(() => monthsOf(year), [year]);
  const of = (field: string, asked: readonly string[]): TableQuestion => ({
    measures: asked.filter((id) => measures.some((one) => one.id === id)),
    dimensions: [`${field}.month`],
    filters: [
      { field: 'deals.credited_owner', op: 'is', value: personId },
      { field, op: 'between', value: [year.from, year.to] },
    ],
  });
  const questions = {
    created: of('deals.created_on', ['deals.created']),
    closed: of('deals.closed_on', ['deals.won', 'deals.won_amount']),
  };
  const isKnown = measures.length > 0;
  const created = useTable(isKnown ? questions.created : null);
  const closed = useTable(isKnown ? questions.closed : null);
  return (
    <TrendCard
      title={title}
      months={months}
      created={isKnown ? created.data : undefined}
      closed={isKnown ? closed.data : undefined}
      onOpen={(series, month) =>
        series === 'created'
          ? onOpen(month, questions.created, 'deals.created', [month])
          : onOpen(month, questions.closed, 'deals.won', [month])
      }
    />
  );
}
