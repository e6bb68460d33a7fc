import { useState } from 'react';
import {
  cellName,
  RecordsDrawer,
  useMeasures,
  useTable,
  type DrillTarget,
} from '../../../insights/web/index.ts';
import { useToday } from '../../../platform/web/index.ts';
import { dashboardQuestions, usualDashboard } from '../dashboard/dashboard-state.ts';
import { PeopleCard } from '../dashboard/PeopleCard.tsx';
import { dealSubject } from '../insights/deal-subject.ts';

/** Who won what this quarter. */
export function TeamPeople() {
  const today = useToday();
  const { measures } = useMeasures();
  const [opened, setOpened] = useState<{ title: string; target: DrillTarget } | null>(null);
  const question = dashboardQuestions(usualDashboard, null, today, (id) =>
    measures.some((one) => one.id === id),
  ).people;
  const { data } = useTable(measures.length > 0 ? question : null);
  return (
    <>
      <PeopleCard
        answer={measures.length > 0 ? data : undefined}
        rankedBy="amount"
        most={8}
        onOpen={(measure, { person }) =>
          setOpened({
            title: cellName(person, ''),
            target: { question, cell: { measure, values: [person] } },
          })
        }
      />
      {opened && <RecordsDrawer subject={dealSubject} {...opened} onClose={() => setOpened(null)} />}
    </>
  );
}
