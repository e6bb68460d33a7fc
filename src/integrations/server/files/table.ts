import type { RowDefect } from '../../model/refusals.ts';

type TableKind = 'csv' | 'xlsx';

/** A header cell that could not stand as it was written. */
export type HeaderNote = { index: number; kind: 'blank' | 'repeated'; written: string; name: string };

/** One row as text. `row` counts from 1 as a spreadsheet does, the header and blank rows included. */
export type TableRow = { row: number; cells: string[]; defects: RowDefect[] };

export type Sheet = { name: string; hidden: boolean };

/** What the first look at a file tells. */
export type TablePeek = {
  kind: TableKind;
  /** The text encoding of a CSV as iconv names it; 'utf-8' for workbooks. */
  encoding: string;
  /** The delimiter of a CSV; '' for workbooks. */
  delimiter: string;
  /** The sheet that is read, and all there are; none in a CSV. */
  sheet: string | null;
  sheets: Sheet[];
  header: string[];
  headerNotes: HeaderNote[];
  /** The first rows as they stand. */
  sample: string[][];
};
