import type { Writable } from 'node:stream';
import { refuse } from '../../../platform/model/refusal.ts';
import { fileRefusals } from '../../model/refusals.ts';
import { bookParts, cellStyles, type CellStyle } from './xlsx-parts.ts';
import { decimalOfFen, type WrittenCell, type WrittenRows } from './written-cell.ts';
import { createZipWriter } from './zip-writer.ts';

/** What Excel takes. */
const mostRows = 1_048_575;
const longestCell = 32_767;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

// oxlint-disable-next-line no-control-regex -- exactly the characters XML 1.0 cannot hold, and CR, which it would change
const notXml = /[\0-\x08\x0b-\x1f\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text as a workbook holds it: what XML cannot carry becomes `_x000D_`, and text that looks so is escaped itself. */
function escapeText(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(notXml, escapeUnit)
    .replace(/[&<>]/g, (character) => escapes[character]!);
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Cuts what Excel could not open, never in the middle of a character. */
function fitCell(text: string): string {
  if (text.length <= longestCell) return text;
  return text.slice(0, longestCell).replace(/[\uD800-\uDBFF]$/, '');
}

/** The serial of a wall-clock day or moment; undefined before March 1900, where spreadsheets count a day too many. */
function serialOf(written: string): string | undefined {
  const seconds = Date.parse(`${written.replace(' ', 'T')}Z`) / 1000;
  const serial =
    written.length === 10 ? Date.parse(written) / 86_400_000 + 25_569 : seconds / 86_400 + 25_569;
  return Number.isFinite(serial) && serial >= 61 ? String(serial) : undefined;
}

function textCell(reference: string, text: string, style: CellStyle): string {
  const fitted = escapeText(fitCell(text));
  return `<c r="${reference}" s="${cellStyles[style]}" t="inlineStr"><is><t xml:space="preserve">${fitted}</t></is></c>`;
}

function numberCell(reference: string, number: string, style: CellStyle): string {
  return `<c r="${reference}" s="${cellStyles[style]}"><v>${number}</v></c>`;
}

function dateCell(reference: string, written: string, style: 'day' | 'moment'): string {
  const serial = serialOf(written);
  return serial ? numberCell(reference, serial, style) : textCell(reference, written, 'text');
}

/** Beyond fifteen digits a spreadsheet would round: such amounts stay text. */
function moneyCell(reference: string, fen: bigint): string {
  const amount = decimalOfFen(fen);
  return amount.length > 16 ? textCell(reference, amount, 'text') : numberCell(reference, amount, 'money');
}

/** One cell; a string is always a string cell, whatever it begins with. */
function cellXml(cell: WrittenCell, column: number, row: number): string {
  const reference = `${columnName(column)}${row}`;
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textCell(reference, cell, 'text');
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return numberCell(reference, String(cell), 'number');
  if ('fen' in cell) return moneyCell(reference, cell.fen);
  return 'day' in cell ? dateCell(reference, cell.day, 'day') : dateCell(reference, cell.moment, 'moment');
}

async function* sheetXml(
  header: readonly string[],
  rows: WrittenRows,
  count: () => number,
): AsyncGenerator<string> {
  yield bookParts.sheetStart(header.map((title) => title.length));
  yield `<row r="1">${header.map((title, column) => textCell(`${columnName(column)}1`, title, 'heading')).join('')}</row>`;
  for await (const row of rows) {
    const number = count() + 1;
    if (number - 1 > mostRows) refuse(fileRefusals.tooManyRows);
    yield `<row r="${number}">${row.map((cell, column) => cellXml(cell, column, number)).join('')}</row>`;
  }
  yield bookParts.sheetEnd;
}

/**
 * Streams a table as one-sheet XLSX: text as string cells and never a formula, amounts, numbers and days as real values.
 * Text beyond 32,767 characters is cut, as Excel would refuse the file. Answers how many rows, the header not counted.
 * Refuses more rows than a sheet holds.
 */
export async function writeXlsx(
  output: Writable,
  header: readonly string[],
  rows: WrittenRows,
  sheet = 'Sheet1',
): Promise<{ rows: number }> {
  let written = 0;
  const zip = createZipWriter(output);
  for (const [name, xml] of Object.entries(bookParts.fixed(escapeText(sheet)))) await zip.add(name, [xml]);
  const lines = sheetXml(header, rows, () => (written += 1));
  await zip.add('xl/worksheets/sheet1.xml', lines);
  await zip.finish();
  return { rows: written };
}
