// The one door for reading a file: CSV and XLSX look the same from here on.
import iconv from 'iconv-lite';
import { refuse } from '../../../platform/model/refusal.ts';
import { fileRefusals } from '../../model/refusals.ts';
import { uniqueHeader } from './header.ts';
import { openXlsx, type XlsxPackage } from './open-xlsx.ts';
import { readCsvRows } from './read-csv.ts';
import { recogniseFile } from './recognise-file.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';
import type { TablePeek, TableRow } from './table.ts';
import { readSheetRows } from './xlsx-sheet.ts';
import { findSheet, readWorkbook, type SheetPart, type Workbook } from './xlsx-workbook.ts';

export type ReadOptions = {
  /** A sheet of a workbook by name; the first visible one unless told. */
  sheet?: string | undefined;
  /** What the user corrected after the first look. CSV only. */
  encoding?: string | undefined;
  delimiter?: string | undefined;
  /** The first row comes as a row, too: nobody has looked at it before. */
  withHeader?: boolean;
};

const sampleRows = 50;

type OpenTable = Pick<TablePeek, 'kind' | 'encoding' | 'delimiter' | 'sheet' | 'sheets'> & {
  rows: AsyncGenerator<TableRow>;
  close(): void;
};

/** The sheet asked for, else the first visible one that holds anything, else the first visible one. */
async function chooseSheet(xlsx: XlsxPackage, workbook: Workbook, wanted?: string): Promise<SheetPart> {
  if (wanted !== undefined) return findSheet(workbook, wanted);
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  for (const sheet of visible) {
    const rows = readSheetRows(xlsx, sheet.part, workbook);
    const { done } = await rows.next();
    await rows.return(undefined);
    if (!done) return sheet;
  }
  return visible[0] ?? workbook.sheets[0]!;
}

async function openWorkbook(filePath: string, wanted: string | undefined): Promise<OpenTable> {
  const xlsx = await openXlsx(filePath);
  try {
    const workbook = await readWorkbook(xlsx);
    const sheet = await chooseSheet(xlsx, workbook, wanted);
    return {
      kind: 'xlsx',
      encoding: 'utf-8',
      delimiter: '',
      sheet: sheet.name,
      sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
      rows: readSheetRows(xlsx, sheet.part, workbook),
      close: () => xlsx.close(),
    };
  } catch (error) {
    xlsx.close();
    throw error;
  }
}

async function openTable(filePath: string, options: ReadOptions): Promise<OpenTable> {
  const file = await recogniseFile(filePath);
  if (file.kind === 'xlsx') return openWorkbook(filePath, options.sheet);
  const encoding = options.encoding ?? file.encoding;
  if (!iconv.encodingExists(encoding)) refuse(fileRefusals.noSuchEncoding, { encoding });
  const delimiter = options.delimiter ?? sniffDelimiter(file.head);
  const rows = readCsvRows(filePath, { encoding, delimiter, head: file.head });
  return { kind: 'csv', encoding, delimiter, sheet: null, sheets: [], rows, close: () => undefined };
}

/** Fills short rows up to the header and names what does not fit; cells beyond the header are kept. */
function fitRow(raw: TableRow, width: number, kind: TablePeek['kind']): TableRow {
  const cells = [...raw.cells];
  const defects = [...raw.defects];
  // A workbook stores no blank cells at the end of a row, so a short row means nothing there.
  if (cells.length < width && kind === 'csv') defects.push('too_few_cells');
  while (cells.length < width) cells.push('');
  if (cells.slice(width).some((cell) => cell.trim() !== '')) defects.push('too_many_cells');
  else cells.length = width;
  return { row: raw.row, cells, defects };
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** How many columns the table has: those of the header, and nameless ones at its end that the first rows fill. */
function tableWidth(header: TableRow, first: readonly TableRow[], kind: TablePeek['kind']): number {
  const filled = Math.max(0, ...first.map(({ cells }) => filledWidth(cells)));
  // In a CSV the header's own blank cells say how far the table goes; a row beyond them is ragged.
  const nameless = kind === 'csv' ? Math.min(filled, header.cells.length) : filled;
  return Math.max(filledWidth(header.cells), nameless);
}

type Beginning = { header: string[]; width: number; first: TableRow[] };

/** Reads the header and the first rows; undefined when no cell is filled. */
async function readBeginning(table: OpenTable): Promise<Beginning | undefined> {
  const taken: TableRow[] = [];
  while (taken.length <= sampleRows) {
    const next = await table.rows.next();
    if (next.done) break;
    taken.push(next.value);
  }
  const [header, ...first] = taken;
  if (!header) return undefined;
  const width = tableWidth(header, first, table.kind);
  return { header: Array.from({ length: width }, (_, index) => header.cells[index] ?? ''), width, first };
}

/**
 * Streams the rows below the header of a CSV or XLSX file, in order, blank rows left out, with flat memory.
 * Cells are text: days 'YYYY-MM-DD', moments 'YYYY-MM-DD HH:mm:ss', formulas their last result; nothing is computed.
 * Refuses what is no table (`fileRefusals`), at once or in the middle of the stream.
 */
export async function* readTable(filePath: string, options: ReadOptions = {}): AsyncGenerator<TableRow> {
  const table = await openTable(filePath, options);
  try {
    const beginning = await readBeginning(table);
    if (!beginning) return;
    if (options.withHeader) yield { row: 1, cells: beginning.header, defects: [] };
    for (const raw of beginning.first) yield fitRow(raw, beginning.width, table.kind);
    for await (const raw of table.rows) yield fitRow(raw, beginning.width, table.kind);
  } finally {
    await table.rows.return(undefined);
    table.close();
  }
}

/**
 * Looks at a file: what it is, its sheets, its header with unique names, and its first rows.
 * Refuses as `readTable` does, and a file in which no cell is filled.
 */
export async function peekTable(filePath: string, options: ReadOptions = {}): Promise<TablePeek> {
  const table = await openTable(filePath, options);
  try {
    const { header: written, width, first } = (await readBeginning(table)) ?? refuse(fileRefusals.empty);
    const { header, notes } = uniqueHeader(written);
    const sample = first.map((raw) => fitRow(raw, width, table.kind).cells);
    const { kind, encoding, delimiter, sheet, sheets } = table;
    return { kind, encoding, delimiter, sheet, sheets, header, headerNotes: notes, sample };
  } finally {
    await table.rows.return(undefined);
    table.close();
  }
}
