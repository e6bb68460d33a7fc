import { useState, type ReactNode } from 'react';
import type { CellValue } from '../../../insights/model/question.ts';
import { RecordsDrawer, type DrillTarget, type TableQuestion } from '../../../insights/web/index.ts';
import { dealSubject } from './deal-subject.ts';

export type OpenDeals = (
  title: string,
  question: TableQuestion,
  measure: string,
  values?: CellValue[],
  shown?: number,
) => void;

/** Opens the very deals behind a number of a page; the drawer to put at the page's end. */
export function useOpenedDeals(): { open: OpenDeals; drawer: ReactNode } {
  const [opened, setOpened] = useState<{ title: string; target: DrillTarget; shown?: number } | null>(null);
  const open: OpenDeals = (title, question, measure, values = [], shown) =>
    setOpened({
      title,
      target: { question, cell: { measure, values } },
      ...(shown !== undefined && { shown }),
    });
  const drawer = opened && (
    <RecordsDrawer subject={dealSubject} {...opened} onClose={() => setOpened(null)} />
  );
  return { open, drawer };
}
