import { createElement, type ReactNode } from 'react';
import type { NumberActsProps } from '../../insights/web/index.ts';
import { whenShown } from '../../platform/web/index.ts';

const NumberToReport = whenShown(
  async () => (await import('./dashboards/NumberToReport.tsx')).NumberToReport,
);

/** Over the records of a number: the way onto a report. */
export function numberToReport(number: NumberActsProps): ReactNode {
  return number.place === 'records' ? createElement(NumberToReport, number) : null;
}
