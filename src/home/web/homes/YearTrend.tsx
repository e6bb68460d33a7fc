import { useMemo, useState } from 'react';
import { periodOf } from '../../../platform/model/calendar.ts';
import { RecordsDrawer, useMeasures, useTable, type DrillTarget } from '../../../insights/web/index.ts';
import { useToday } from '../../../platform/web/index.ts';
import { dashboardQuestions, monthsOf, usualDashboard, yearUpTo } from '../dashboard/dashboard-state.ts';
import { TrendCard } from '../dashboard/TrendCard.tsx';
import { dealSubject } from '../insights/deal-subject.ts';

/** The last twelve months, as the dashboard draws them. */
export function YearTrend() {
  const today = useToday();
  const { measures } = useMeasures();
  const [opened, setOpened] = useState<{ title: string; target: DrillTarget } | null>(null);
  const questions = dashboardQuestions({ ...usualDashboard, window: 'this_month' }, null, today, (id) =>
    measures.some((one) => one.id === id),
  );
  const isKnown = measures.length > 0;
  const created = useTable(isKnown ? questions.createdByMonth : null);
  const closed = useTable(isKnown ? questions.closedByMonth : null);
  const months = useMemo(() => monthsOf(yearUpTo(periodOf('month', today), today)), [today]);
  return (
    <>
      <TrendCard
        months={months}
        created={isKnown ? created.data : undefined}
        closed={isKnown ? closed.data : undefined}
        onOpen={(series, month) => {
          const [question, measure] =
            series === 'created'
              ? [questions.createdByMonth, 'deals.created']
              : [questions.closedByMonth, 'deals.won'];
          setOpened({ title: month, target: { question, cell: { measure, values: [month] } } });
        }}
      />
      {opened && <RecordsDrawer subject={dealSubject} {...opened} onClose={() => setOpened(null)} />}
    </>
  );
}
