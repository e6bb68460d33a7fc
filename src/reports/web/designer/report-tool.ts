import { createElement, type ReactNode } from 'react';
import { whenShown } from '../../../platform/web/index.ts';
import type { AskedList } from '../../../records/web/index.ts';

const ReportOfList = whenShown(async () => (await import('./ReportOfList.tsx')).ReportOfList);

/** What stands beside the columns of an object's list: the way to a report of the same records. */
export function reportTool(object: string): (asked: AskedList) => ReactNode {
  return (asked) => createElement(ReportOfList, { object, asked });
}
