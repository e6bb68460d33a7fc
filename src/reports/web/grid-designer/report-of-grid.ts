import { createContext, use } from 'react';

/** The report whose grid is drawn: it keeps the pictures of the cells. */
export const ReportOfGrid = createContext('');

export function useReportId(): string {
  return use(ReportOfGrid);
}
