/** An answer to a block's question as a laid grid, so that sheet and paper are written from the same list of cells as grids are. */
import type { Cell, Column, TableAnswer } from '../../../insights/model/answer.ts';
import { say } from '../../../platform/model/label.ts';
import type { GridStyle } from '../grid/grid.ts';
import type { GridValue } from '../grid/grid-value.ts';
import type { LaidGrid, LaidLine, PlacedCell } from '../grid/laid-grid.ts';
import type { Reader } from '../grid/show-value.ts';
import { showValue, shownAs, type ShownAs } from '../grid/show-value.ts';

const noValue = '–';

/** `currencies`: those of a column's amounts, row by row, where they are not all the reader's. */
export type LaidColumn = Column & { currencies?: readonly string[] };

/** A line of heads, then a line for each row; figures without a value say so, and names that nobody gave read `nameless`. */
export function layOutAnswer(
  { columns, rows }: { columns: readonly LaidColumn[]; rows: TableAnswer['rows'] },
  reader: Reader,
  nameless = '',
): LaidGrid {
  const heads = columns.map(({ label }, column) =>
    placed([0, column], say(label, reader.locale), { as: 'text', decimals: 0 }, reader, {
      fill: 'head',
      bold: true,
      align: 'center',
    }),
  );
  const body = rows.flatMap((row, at) =>
    columns.map((column, place) => {
      const cell = cellOf([at + 1, place], column, row[place] ?? null, reader);
      return cell.text === '' ? { ...cell, text: nameless } : cell;
    }),
  );
  return {
    rows: [lineAt(0, true), ...rows.map((_, at) => lineAt(at + 1, false))],
    columns: columns.map((_, at) => lineAt(at, false)),
    cells: [...heads, ...body],
    questions: new Map(),
    frozen: { rows: 1, columns: 0 },
  };
}

function lineAt(template: number, repeat: boolean): LaidLine {
  return { template, size: undefined, repeat, hidden: false, breakAfter: false };
}

function cellOf(at: [number, number], column: LaidColumn, told: Cell, reader: Reader): PlacedCell {
  const { unit, currencies } = column;
  const value: GridValue = unit === 'money' && typeof told === 'string' ? BigInt(told) : told;
  const currency = currencies?.[at[0] - 1];
  const shown = { ...shownAs(undefined, unit, value), ...(currency && { currency }) };
  const cell = placed(at, value, shown, reader, {});
  return value === null && unit !== null ? { ...cell, text: noValue } : cell;
}

function placed(
  [row, column]: [number, number],
  value: GridValue,
  shown: ShownAs,
  reader: Reader,
  style: GridStyle,
): PlacedCell {
  const text = showValue(value, shown, reader);
  return { address: '', row, column, rows: 1, columns: 1, value, text, shown, style, behind: null };
}
