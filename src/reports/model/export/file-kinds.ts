/** The files a report is taken away as, by a person and by a schedule alike. */
import type { ReportRight } from '../sharing.ts';

export const fileKinds = ['xlsx', 'pdf', 'png', 'csv'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What each takes of the reader's rights on the report. */
export const rightForFile = {
  xlsx: 'export',
  pdf: 'print',
  png: 'print',
  csv: 'export',
} as const satisfies Readonly<Record<FileKind, ReportRight>>;

/** Is it made by the server's browser? */
export function isPressed(kind: FileKind): boolean {
  return kind === 'pdf' || kind === 'png';
}
