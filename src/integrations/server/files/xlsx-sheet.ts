// The cells of one sheet, row by row.
import { refuse } from '../../../platform/model/refusal.ts';
import { fileRefusals } from '../../model/refusals.ts';
import { numberText, unescapeText } from './cell-value.ts';
import { walkPart, type XlsxPackage } from './open-xlsx.ts';
import type { TableRow } from './table.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { readAttribute, type XmlSink } from './xml-reader.ts';

/** No list has more columns; without a limit a single far cell per row fills the memory. */
const mostColumns = 2_000;
/** As many rows as a sheet can have. */
const mostRows = 1_048_576;
/** Thirty times what Excel allows in a cell. In characters. */
const longestCell = 1 << 20;

/** The column of `BC12`, counted from 0; undefined when there is no letter. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,4}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The text of a cell by its type: shared or own text, yes or no, an error, a date, a number. */
function cellText(type: string, style: number, written: string, workbook: Workbook): string {
  switch (type) {
    case 's':
      return workbook.texts[Number(written)] ?? '';
    case 'b':
      return written.trim() === '1' || written.trim() === 'true' ? 'TRUE' : 'FALSE';
    case 'str':
    case 'inlineStr':
      return unescapeText(written);
    case 'e':
      return written;
    case 'd':
      return written.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ');
    default:
      return numberText(written, workbook.meanings[style] ?? 'number', workbook.epoch1904);
  }
}

type RowBuilder = {
  openRow(attributes: string): void;
  openCell(attributes: string): void;
  write(piece: string): void;
  closeCell(): void;
  closeRow(): void;
  /** The rows finished since the last call. */
  take(): TableRow[];
};

/** Puts cells into rows; a formula counts by its last result, never by its text. */
function createRowBuilder(workbook: Workbook): RowBuilder {
  let rows: TableRow[] = [];
  let opened = 0;
  let [row, column, cells]: [number, number, string[]] = [0, -1, []];
  let [type, style, written] = ['n', 0, ''];
  return {
    openRow(attributes) {
      row = Number(readAttribute(attributes, 'r')) || row + 1;
      [cells, column] = [[], -1];
      opened += 1;
      if (opened > mostRows) refuse(fileRefusals.tooLarge);
    },
    openCell(attributes) {
      column = columnOf(readAttribute(attributes, 'r')) ?? column + 1;
      type = readAttribute(attributes, 't') ?? 'n';
      style = Number(readAttribute(attributes, 's') ?? 0);
      written = '';
    },
    write(piece) {
      written += piece;
      if (written.length > longestCell) refuse(fileRefusals.tooLarge);
    },
    closeCell() {
      const text = written === '' ? '' : cellText(type, style, written, workbook);
      if (text === '') return;
      if (column >= mostColumns) refuse(fileRefusals.tooLarge);
      while (cells.length < column) cells.push('');
      cells[column] = text;
    },
    closeRow() {
      if (cells.every((cell) => cell.trim() === '')) return;
      const nul = cells.some((cell) => cell.includes('\0'));
      const clean = nul ? cells.map((cell) => cell.replaceAll('\0', '')) : cells;
      rows.push({ row, cells: clean, defects: nul ? ['nul_character'] : [] });
    },
    take() {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

/** Hears the elements of a sheet that make rows; formulas (`f`) and phonetic hints (`rPh`) are passed over. */
function sheetSink(builder: RowBuilder): XmlSink {
  let [inValue, inHint] = [false, false];
  return {
    open(name, attributes) {
      if (name === 'c') builder.openCell(attributes);
      else if (name === 'v') inValue = true;
      else if (name === 't') inValue = !inHint;
      else if (name === 'rPh') inHint = true;
      else if (name === 'row') builder.openRow(attributes);
    },
    text(piece) {
      if (inValue) builder.write(piece);
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c') builder.closeCell();
      else if (name === 'rPh') inHint = false;
      else if (name === 'row') builder.closeRow();
    },
  };
}

/** The rows of a sheet that hold anything, streamed. */
export async function* readSheetRows(
  xlsx: XlsxPackage,
  part: string,
  workbook: Workbook,
): AsyncGenerator<TableRow> {
  const builder = createRowBuilder(workbook);
  for await (const _piece of walkPart(xlsx, part, sheetSink(builder))) yield* builder.take();
}
