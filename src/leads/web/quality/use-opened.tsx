import type { ReactNode } from 'react';
import { useOpenedRecords, type OpenNumber } from '../../../insights/web/index.ts';
import { leadSubject } from './lead-subject.ts';

/** Opens the very leads behind a number of a page, of its own period; the drawer to put at the page's end. */
export function useOpened(): { open: OpenNumber; drawer: ReactNode } {
  const { open: openRecords, drawer } = useOpenedRecords(() => leadSubject);
  const open: OpenNumber = (title, question, ...cell) => {
    const { compare: _, ...asked } = question;
    openRecords(title, asked, ...cell);
  };
  return { open, drawer };
}
