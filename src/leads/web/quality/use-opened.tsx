import { useState, type ReactNode } from 'react';
import { RecordsDrawer, type DrillTarget, type TableQuestion } from '../../../insights/web/index.ts';
import type { CellValue } from '../../../insights/model/question.ts';
import { leadSubject } from './lead-subject.ts';

type Opened = { title: string; target: DrillTarget; shown?: number | undefined };

export type OpenNumber = (
  title: string,
  question: TableQuestion,
  measure: string,
  values?: CellValue[],
  shown?: number,
) => void;

/** Opens the very leads behind a number of a page; the drawer to put at the page's end. */
export function useOpened(): { open: OpenNumber; drawer: ReactNode } {
  const [opened, setOpened] = useState<Opened | null>(null);
  const open: OpenNumber = (title, question, measure, values = [], shown) => {
    const { compare: _, ...asked } = question;
    setOpened({ title, target: { question: asked, cell: { measure, values } }, shown });
  };
  const drawer = opened && (
    <RecordsDrawer subject={leadSubject} {...opened} onClose={() => setOpened(null)} />
  );
  return { open, drawer };
}
