/** A laid grid as a sheet of a workbook: what the screen shows, but with the values behind the texts. */
import { isDay } from '../../../platform/model/calendar.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import { currencySymbol } from '../../../platform/model/money.ts';
import { fitColumns } from './fit-columns.ts';
import type { GridPage } from './grid.ts';
import type { LaidGrid, PlacedCell } from './laid-grid.ts';
import { paperOf } from './paper-of-grid.ts';
import { linesWithPictures, sheetDrawings } from './sheet-drawings.ts';
import type { ShownAs } from './show-value.ts';

/** The sheet of a grid in the words of whoever reads it. */
export function sheetOfGrid(laid: LaidGrid, page: GridPage | undefined, name: string, locale: Locale) {
  const { cells, frozen } = laid;
  const columns = fitColumns(laid);
  const rows = linesWithPictures(laid);
  const heads = rows.findIndex(({ repeat }) => !repeat);
  return {
    name,
    rows,
    columns,
    frozen,
    repeated: heads < 0 ? rows.length : heads,
    cells: cells.map((cell) => ({ ...placeOf(cell), value: valueOf(cell), look: lookOf(cell, locale) })),
    ...sheetDrawings({ ...laid, rows, columns }, colours),
    paper: {
      ...paperOf(page),
      head: page?.head ? say(page.head, locale) : '',
      foot: page?.foot ? say(page.foot, locale) : '',
    },
  };
}
export type GridSheet = ReturnType<typeof sheetOfGrid>;

function placeOf({ row, column, rows, columns }: PlacedCell) {
  return { row, column, rows, columns };
}

type SheetValue = null | string | number | boolean | { fen: bigint } | { day: string } | { moment: string };

function valueOf({ value, shown, text }: PlacedCell): SheetValue {
  if (value === null) return text === '' ? null : text;
  if (typeof value === 'bigint') return shown.as === 'text' ? text : { fen: value };
  if (typeof value === 'number') return shown.as === 'text' ? text : value;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return text;
  return isDay(value) ? { day: value } : isMoment(value) ? { moment: value } : text;
}

/** A day and a time of day, as lists of records tell them. */
function isMoment(value: string): boolean {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/.test(value) && isDay(value.slice(0, 10));
}

const fills: Readonly<Record<string, string>> = {
  head: 'EEF1F6',
  total: 'F6F7FA',
  accent: 'E8F0FE',
  positive: 'E6F5EC',
  warning: 'FFF4DD',
  negative: 'FDEAEA',
};
const colours: Readonly<Record<string, string>> = {
  quiet: '5A6477',
  accent: '1F56C3',
  positive: '1B7A43',
  warning: '8A5A00',
  negative: 'B3261E',
};

function lookOf(cell: PlacedCell, locale: Locale) {
  const { style } = cell;
  const align = style.align && ({ start: 'left', center: 'center', end: 'right' } as const)[style.align];
  return {
    format: isHidden(cell) ? ';;;' : formatOf(cell, locale),
    bold: style.bold,
    colour: style.text && colours[style.text],
    fill: style.fill && fills[style.fill],
    align: align ?? usualSide(cell),
    indent: style.indent,
    wrap: style.wrap,
  };
}

/** Days stand as texts do; a figure that is not there stands where it would. */
function usualSide({ value, text }: PlacedCell): 'left' | 'right' | undefined {
  if (value === null && text === '–') return 'right';
  return typeof value === 'string' ? 'left' : undefined;
}

/** A line over a figure hides it; it stays the value of the cell. What a picture says is its text. */
function isHidden({ drawing }: PlacedCell): boolean {
  if (drawing?.kind === 'picture') return true;
  return drawing?.alone === true && (drawing.kind === 'line' || drawing.kind === 'columns');
}

function formatOf({ value, shown }: PlacedCell, locale: Locale): string {
  if (typeof value === 'boolean') return 'General';
  if (typeof value === 'string' && isDay(value)) return 'yyyy\\-mm\\-dd';
  if (typeof value === 'string' && isMoment(value)) return 'yyyy\\-mm\\-dd\\ hh:mm';
  return typeof value === 'number' || typeof value === 'bigint' ? numberFormat(shown, locale) : '@';
}

/** Short amounts stay whole values; the format alone counts them in 万, or in thousands. */
function numberFormat({ as, decimals, currency }: ShownAs, locale: Locale): string {
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  if (as === 'percent') return `0${places}%`;
  if (as === 'moneyShort') return locale === 'en' ? '#,##0,"K"' : '0\\.0,"万"';
  return as === 'text' ? '@' : `${currency ? `"${currencySymbol(currency)}"` : ''}#,##0${places}`;
}
