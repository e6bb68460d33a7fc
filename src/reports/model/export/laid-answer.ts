/** An answer to a block's question as a laid grid, so that sheet and paper are written from the same list of cells as grids are. */
import type { Cell, Column, TableAnswer } from '../../../insights/model/answer.ts';
import { say } from '../../../platform/model/label.ts';
import type { GridStyle } from '../grid/grid.ts';
import type { GridValue } from '../grid/grid-value.ts';
import type { LaidGrid, LaidLine, PlacedCell } from '../grid/laid-grid.ts';
import type { Reader } from '../grid/show-value.ts';
import { showValue, shownAs, type ShownAs } from '../grid/show-value.ts';

const noValue = '–';

/** A line of heads, then a line for each row; figures without a value say so. */
export function layOutAnswer(
  { columns, rows }: Pick<TableAnswer, 'columns' | 'rows'>,
  reader: Reader,
): LaidGrid {
  const heads = columns.map(({ label }, column) =>
    placed([0, column], say(label, reader.locale), { as: 'text', decimals: 0 }, reader, {
      fill: 'head',
      bold: true,
      align: 'center',
    }),
  );
  const body = rows.flatMap((row, at) =>
    columns.map((column, place) => cellOf([at + 1, place], column, row[place] ?? null, reader)),
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

function cellOf(at: [number, number], { unit }: Column, told: Cell, reader: Reader): PlacedCell {
  const value: GridValue = unit === 'money' && typeof told === 'string' ? BigInt(told) : told;
  const cell = placed(at, value, shownAs(undefined, unit, value), reader, {});
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
