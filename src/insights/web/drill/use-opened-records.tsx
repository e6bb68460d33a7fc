import { useState, type ReactNode } from 'react';
import type { CellValue } from '../../model/question.ts';
import type { TableQuestion } from '../ask.ts';
import type { InsightSubject } from '../subject.ts';
import { RecordsDrawer, type DrillTarget } from './RecordsDrawer.tsx';

/** Opens the records behind a measure of a question; `values`: the cell's keys, `shown`: the count that was pressed. */
export type OpenNumber = (
  title: string,
  question: TableQuestion,
  measure: string,
  values?: CellValue[],
  shown?: number,
) => void;

type Opened = { measure: string; title: string; target: DrillTarget; shown?: number | undefined };

/** Opens the very records behind a number of a page, shown as the measure's subject is; the drawer to put at the page's end. */
export function useOpenedRecords(subjectOf: (measure: string) => InsightSubject): {
  open: OpenNumber;
  drawer: ReactNode;
} {
  const [opened, setOpened] = useState<Opened | null>(null);
  const open: OpenNumber = (title, question, measure, values = [], shown) =>
    setOpened({ measure, title, target: { question, cell: { measure, values } }, shown });
  const close = () => setOpened(null);
  if (!opened) return { open, drawer: null };
  const { measure, ...told } = opened;
  return { open, drawer: <RecordsDrawer subject={subjectOf(measure)} {...told} onClose={close} /> };
}
