import { useState, type ReactNode } from 'react';
import { RecordsDrawer, type DrillTarget, type TableQuestion } from '../../../insights/web/index.ts';
import type { CellValue } from '../../../insights/model/question.ts';
import { accountSubject, caseSubject, surveySubject } from './service-subjects.tsx';

export type OpenNumber = (
  title: string,
  question: TableQuestion,
  measure: string,
  values?: CellValue[],
) => void;

/** Opens the very records behind a number of the page; the drawer to put at the page's end. */
export function useOpened(): { open: OpenNumber; drawer: ReactNode } {
  const [opened, setOpened] = useState<{ measure: string; title: string; target: DrillTarget } | null>(null);
  const open: OpenNumber = (title, question, measure, values = []) =>
    setOpened({ measure, title, target: { question, cell: { measure, values } } });
  const subject = subjectOf(opened?.measure ?? '');
  const drawer = opened && (
    <RecordsDrawer
      subject={subject}
      title={opened.title}
      target={opened.target}
      onClose={() => setOpened(null)}
    />
  );
  return { open, drawer };
}

function subjectOf(measure: string) {
  if (measure.startsWith('cases.')) return caseSubject;
  return measure.startsWith('surveys.') ? surveySubject : accountSubject;
}
