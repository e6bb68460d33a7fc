// Writes cells that have their place: merged, formatted, with frozen panes and lines that are printed on every page.
import type { Writable } from 'node:stream';
import { refuse } from '../../../platform/model/refusal.ts';
import { fileRefusals } from '../../model/refusals.ts';
import {
  addDrawing,
  drawingOfSheet,
  typeOfDrawing,
  type LaidMark,
  type LaidPicture,
} from './sheet-drawing.ts';
import {
  barRulesXml,
  figureExtensionsXml,
  hiddenSheetXml,
  type LaidBar,
  type LaidSparkline,
} from './sheet-figures.ts';
import { createSheetStyles, type SheetLook } from './sheet-styles.ts';
import type { WrittenCell } from './written-cell.ts';
import { cellXml, columnName, escapeText } from './xlsx-cell.ts';
import { bookParts, namesOfSheets } from './xlsx-parts.ts';
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
  paper?: LaidPaper | undefined;
  /** What lies above the cells. */
  pictures?: readonly LaidPicture[] | undefined;
  marks?: readonly LaidMark[] | undefined;
  /** What the spreadsheet draws of figures. */
  bars?: readonly LaidBar[] | undefined;
  sparklines?: readonly LaidSparkline[] | undefined;
};

/** How a sheet is printed; margins in millimetres. */
export type LaidPaper = {
  size: 'A3' | 'A4' | 'A5' | 'Letter';
  isLandscape: boolean;
  margins: { top: number; right: number; bottom: number; left: number };
  head: string;
  foot: string;
};

const mostRows = 1_048_576;
const mostColumns = 16_384;

/**
 * Streams laid sheets as one XLSX: real values with number formats, merges, hidden lines, panes, page breaks, pictures. Text is a
 * string cell and never a formula. Sparklines are drawn from a hidden sheet at the end, which is called `figures`. Refuses more
 * lines or columns than a sheet holds.
 */
export async function writeLaidBook(
  output: Writable,
  sheets: readonly LaidSheet[],
  figures = 'Figures',
): Promise<void> {
  if (sheets.some(({ rows, columns }) => rows.length > mostRows || columns.length > mostColumns))
    refuse(fileRefusals.tooManyRows);
  const styles = createSheetStyles();
  const laid = sheets.map((sheet) => ({
    sheet,
    placed: sheet.cells.map((cell) => ({ cell, style: styles.placeOf(cell.look) })),
  }));
  const sparklines = sheets.flatMap((sheet) => sheet.sparklines ?? []);
  const hidden = sparklines.length > 0 ? [figures] : [];
  const names = namesOfSheets([...sheets.map(({ name }) => name), ...hidden]).map(escapeText);
  const zip = createZipWriter(output);
  const types = sheets.flatMap((sheet, at) => (hasDrawing(sheet) ? [typeOfDrawing(at)] : []));
  const own = {
    styles: styles.toXml(),
    definedNames: printTitles(sheets, names),
    types,
    hidden: hidden.length,
  };
  for (const [part, xml] of Object.entries(bookParts.fixed(names, own))) await zip.add(part, [xml]);
  for (const [at, { sheet, placed }] of laid.entries()) {
    const line = sheets.slice(0, at).reduce((sum, { sparklines: own = [] }) => sum + own.length, 0);
    const extensions = figureExtensionsXml(figuresOf(sheet, line), names.at(-1)!);
    await zip.add(bookParts.sheet(at), sheetXml(sheet, placed, extensions));
    if (hasDrawing(sheet)) await addDrawing(zip, at, drawingOf(sheet));
  }
  if (hidden.length > 0) await zip.add(bookParts.sheet(sheets.length), hiddenSheetXml(sparklines));
  await zip.finish();
}

function drawingOf({ pictures = [], marks = [] }: LaidSheet) {
  return { pictures, marks };
}

function figuresOf({ bars = [], sparklines = [] }: LaidSheet, line: number) {
  return { bars, sparklines, line };
}

function hasDrawing(sheet: LaidSheet): boolean {
  const { pictures, marks } = drawingOf(sheet);
  return pictures.length + marks.length > 0;
}

type Placed = { cell: LaidCell; style: number };

function* sheetXml(sheet: LaidSheet, placed: readonly Placed[], extensions: string): Generator<string> {
  yield `${bookParts.declaration}<worksheet xmlns="${bookParts.main}">${fitsWidth(sheet) ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}${paneXml(sheet.frozen)}${columnsXml(sheet.columns)}<sheetData>`;
  const byRow = Map.groupBy(placed, ({ cell }) => cell.row);
  for (const [row, line] of sheet.rows.entries()) {
    const cells = byRow.get(row) ?? [];
    const attributes = `${line.size ? ` ht="${points(line.size)}" customHeight="1"` : ''}${line.hidden ? ' hidden="1"' : ''}`;
    if (cells.length > 0 || attributes)
      yield `<row r="${row + 1}"${attributes}>${cells.map(placedXml).join('')}</row>`;
  }
  yield `</sheetData>${mergesXml(sheet.cells)}${barRulesXml(sheet.bars ?? [])}${paperXml(sheet.paper, fitsWidth(sheet))}${breaksXml(sheet.rows)}${hasDrawing(sheet) ? drawingOfSheet : ''}${extensions}</worksheet>`;
}

/** All columns come on one page, as on our own paper; breaks that are asked for hold only where nothing is fitted. */
function fitsWidth({ paper, rows }: LaidSheet): boolean {
  return paper !== undefined && !rows.some(({ breakAfter }) => breakAfter);
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

function printTitles(sheets: readonly LaidSheet[], names: readonly string[]): string {
  const written = sheets.flatMap(({ repeated }, at) =>
    repeated === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${names[at]!.replaceAll("'", "''")}'!$1:$${repeated}</definedName>`,
        ],
  );
  return written.length === 0 ? '' : `<definedNames>${written.join('')}</definedNames>`;
}

/** Paper sizes as workbooks number them. */
const paperNumbers: Readonly<Record<LaidPaper['size'], number>> = { A3: 8, A4: 9, A5: 11, Letter: 1 };

/** The page's number stands right in the foot, as on our own paper. */
function paperXml(paper: LaidPaper | undefined, isFitted: boolean): string {
  if (!paper) return '';
  const inches = (millimetres: number) => (millimetres / 25.4).toFixed(3);
  const { top, right, bottom, left } = paper.margins;
  const margins = `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="0.3" footer="0.3"/>`;
  const set = `<pageSetup paperSize="${paperNumbers[paper.size]}" orientation="${paper.isLandscape ? 'landscape' : 'portrait'}"${isFitted ? ' fitToHeight="0"' : ''}/>`;
  // An ampersand begins a code there: a written one is doubled.
  const said = (words: string) => escapeText(words.replaceAll('&', '&&').slice(0, 120));
  const head = paper.head ? `<oddHeader>&amp;L${said(paper.head)}</oddHeader>` : '';
  return `${margins}${set}<headerFooter>${head}<oddFooter>${paper.foot ? `&amp;L${said(paper.foot)}` : ''}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;
}
