// Writes cells that have their place: merged, formatted, with frozen panes and lines that are printed on every page.
import type { Writable } from 'node:stream';
import { refuse } from '../../../platform/model/refusal.ts';
import { fileRefusals } from '../../model/refusals.ts';
import { createSheetStyles, type SheetLook } from './sheet-styles.ts';
import type { WrittenCell } from './written-cell.ts';
import { cellXml, columnName, escapeText } from './xlsx-cell.ts';
import { bookParts, nameOfSheet } from './xlsx-parts.ts';
import { createZipWriter } from './zip-writer.ts';

type LaidLine = {
  /** Pixels. */
  size?: number | undefined;
  hidden?: boolean | undefined;
  breakAfter?: boolean | undefined;
};
type LaidCell = {
  row: number;
  column: number;
  rows: number;
  columns: number;
  value: WrittenCell;
  look: SheetLook;
};

export type LaidSheet = {
  name: string;
  rows: readonly LaidLine[];
  columns: readonly LaidLine[];
  /** Line by line, from left to right. */
  cells: readonly LaidCell[];
  frozen: { rows: number; columns: number };
  /** So many first lines stand again on every printed page. */
  repeated: number;
};

const mostRows = 1_048_576;
const mostColumns = 16_384;

/**
 * Streams a laid sheet as XLSX: real values with number formats, merges, hidden lines, panes, page breaks. Text is a string cell
 * and never a formula. Refuses more lines or columns than a sheet holds.
 */
export async function writeLaidSheet(output: Writable, sheet: LaidSheet): Promise<void> {
  if (sheet.rows.length > mostRows || sheet.columns.length > mostColumns) refuse(fileRefusals.tooManyRows);
  const styles = createSheetStyles();
  const placed = sheet.cells.map((cell) => ({ cell, style: styles.placeOf(cell.look) }));
  const name = escapeText(sheet.name.replace(/[&<>]/g, ' '));
  const zip = createZipWriter(output);
  const own = { styles: styles.toXml(), definedNames: printTitles(sheet, name) };
  for (const [part, xml] of Object.entries(bookParts.fixed(name, own))) await zip.add(part, [xml]);
  await zip.add('xl/worksheets/sheet1.xml', sheetXml(sheet, placed));
  await zip.finish();
}

type Placed = { cell: LaidCell; style: number };

function* sheetXml(sheet: LaidSheet, placed: readonly Placed[]): Generator<string> {
  yield `${bookParts.declaration}<worksheet xmlns="${bookParts.main}">${paneXml(sheet.frozen)}${columnsXml(sheet.columns)}<sheetData>`;
  const byRow = Map.groupBy(placed, ({ cell }) => cell.row);
  for (const [row, line] of sheet.rows.entries()) {
    const cells = byRow.get(row) ?? [];
    const attributes = `${line.size ? ` ht="${points(line.size)}" customHeight="1"` : ''}${line.hidden ? ' hidden="1"' : ''}`;
    if (cells.length > 0 || attributes)
      yield `<row r="${row + 1}"${attributes}>${cells.map(placedXml).join('')}</row>`;
  }
  yield `</sheetData>${mergesXml(sheet.cells)}${breaksXml(sheet.rows)}</worksheet>`;
}

/** An empty cell keeps its look. */
function placedXml({ cell: { row, column, value }, style }: Placed): string {
  const written = cellXml(value, column, row + 1, () => style);
  return written || `<c r="${columnName(column)}${row + 1}" s="${style}"/>`;
}

function paneXml({ rows, columns }: LaidSheet['frozen']): string {
  if (rows + columns === 0) return '';
  const split = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`;
  const pane = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${columnName(columns)}${rows + 1}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columnsXml(columns: readonly LaidLine[]): string {
  const written = columns.map(
    ({ size, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${size ? Math.max(1, size / 7) : 14}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  );
  return `<cols>${written.join('')}</cols>`;
}

/** Pixels of a screen as points of paper. */
function points(pixels: number): number {
  return Math.min(409, Math.round(pixels * 0.75));
}

function mergesXml(cells: readonly LaidCell[]): string {
  const merged = cells.filter(({ rows, columns }) => rows > 1 || columns > 1);
  if (merged.length === 0) return '';
  const ranges = merged.map(
    ({ row, column, rows, columns }) =>
      `<mergeCell ref="${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + rows}"/>`,
  );
  return `<mergeCells count="${merged.length}">${ranges.join('')}</mergeCells>`;
}

function breaksXml(rows: readonly LaidLine[]): string {
  const breaks = rows.flatMap(({ breakAfter }, row) =>
    breakAfter && row + 1 < rows.length ? [row + 1] : [],
  );
  if (breaks.length === 0) return '';
  const written = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${written.join('')}</rowBreaks>`;
}

function printTitles({ repeated }: LaidSheet, name: string): string {
  if (repeated === 0) return '';
  const sheet = `'${nameOfSheet(name).replaceAll("'", "''")}'`;
  return `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$1:$${repeated}</definedName></definedNames>`;
}
