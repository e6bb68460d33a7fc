import { useState, type ReactNode } from 'react';
import type { CellValue } from '../../../insights/model/question.ts';
import {
  RecordsDrawer,
  useMeasures,
  type DrillTarget,
  type TableQuestion,
} from '../../../insights/web/index.ts';
import { usePress } from '../interactions/interacting.ts';
import { subjectOf } from '../subjects.tsx';

type Opened = { title: string; target: DrillTarget; measure: string; shown?: number };
export type OpenCell = (
  title: string,
  question: TableQuestion,
  measure: string,
  values?: readonly CellValue[],
) => void;

/**
 * Opens the very rows behind a number, whatever it measures; the drawer to put at the end. Where blocks follow each other, a
 * value that is pressed is chosen first.
 */
export function useOpenedCell(): { open: OpenCell; drawer: ReactNode } {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { measures } = useMeasures();
  const press = usePress();
  const open: OpenCell = (title, question, measure, values = []) => {
    const openRecords = () =>
      setOpened({ title, measure, target: { question, cell: { measure, values: [...values] } } });
    if (press && values.length > 0) press({ title, question, measure, values, openRecords });
    else openRecords();
  };
  const measure = opened && measures.find(({ id }) => id === opened.measure);
  const drawer = opened && measure && (
    <RecordsDrawer
      subject={subjectOf(measure)}
      title={opened.title}
      target={opened.target}
      onClose={() => setOpened(null)}
    />
  );
  return { open, drawer };
}
