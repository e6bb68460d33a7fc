import { useState, type ReactNode } from 'react';
import type { CellValue } from '../../../insights/model/question.ts';
import { RecordsDrawer, type DrillTarget, type TableQuestion } from '../../../insights/web/index.ts';
import { dealSubject } from '../insights/deal-subject.ts';
import { accountSubject } from './account-subject.tsx';

export type OpenNumber = (
  title: string,
  question: TableQuestion,
  measure: string,
  values?: CellValue[],
) => void;

/** Opens the very accounts, or deals, behind a number of the page; the drawer to put at its end. */
export function useOpenedAccounts(): { open: OpenNumber; drawer: ReactNode } {
  const [opened, setOpened] = useState<{ measure: string; title: string; target: DrillTarget } | null>(null);
  const open: OpenNumber = (title, question, measure, values = []) =>
    setOpened({ measure, title, target: { question, cell: { measure, values } } });
  const drawer = opened && (
    <RecordsDrawer
      subject={opened.measure.startsWith('deals.') ? dealSubject : accountSubject}
      title={opened.title}
      target={opened.target}
      onClose={() => setOpened(null)}
    />
  );
  return { open, drawer };
}
