// The XML of one cell: text is always a string cell, whatever it begins with; amounts, numbers and days are real values.
import { cellStyles, type CellStyle } from './xlsx-parts.ts';
import { decimalOfFen, type WrittenCell } from './written-cell.ts';

const longestCell = 32_767;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

// oxlint-disable-next-line no-control-regex -- exactly the characters XML 1.0 cannot hold, and CR, which it would change
const notXml = /[\0-\x08\x0b-\x1f\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text as a workbook holds it: what XML cannot carry becomes `_x000D_`, and text that looks so is escaped itself. */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(notXml, escapeUnit)
    .replace(/[&<>]/g, (character) => escapes[character]!);
}

/** The same within the quotes of an attribute. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

export function columnName(index: number): string {
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

export function textCell(reference: string, text: string, style: number): string {
  const fitted = escapeText(fitCell(text));
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${fitted}</t></is></c>`;
}

function numberCell(reference: string, number: string, style: number): string {
  return `<c r="${reference}" s="${style}"><v>${number}</v></c>`;
}

function dateCell(reference: string, written: string, kind: 'day' | 'moment', styleOf: StyleOf): string {
  const serial = serialOf(written);
  return serial
    ? numberCell(reference, serial, styleOf(kind))
    : textCell(reference, written, styleOf('text'));
}

/** Beyond fifteen digits a spreadsheet would round: such amounts stay text. */
function moneyCell(reference: string, fen: bigint, styleOf: StyleOf): string {
  const amount = decimalOfFen(fen);
  return amount.length > 16
    ? textCell(reference, amount, styleOf('text'))
    : numberCell(reference, amount, styleOf('money'));
}

/** The place among the cell formats for a value of this kind. */
type StyleOf = (kind: CellStyle) => number;

/** One cell; a string is always a string cell. `row` counts from 1. */
export function cellXml(
  cell: WrittenCell,
  column: number,
  row: number,
  styleOf: StyleOf = (kind) => cellStyles[kind],
): string {
  const reference = `${columnName(column)}${row}`;
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textCell(reference, cell, styleOf('text'));
  if (typeof cell === 'boolean')
    return `<c r="${reference}" s="${styleOf('number')}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return numberCell(reference, String(cell), styleOf('number'));
  if ('fen' in cell) return moneyCell(reference, cell.fen, styleOf);
  return 'day' in cell
    ? dateCell(reference, cell.day, 'day', styleOf)
    : dateCell(reference, cell.moment, 'moment', styleOf);
}
