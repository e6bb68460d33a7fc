/** What is done to many cells of a sheet at once. */
import type { Locale } from '../../../platform/model/label.ts';
import { writtenText } from '../../model/fill/read-typed.ts';
import type { SheetColumn } from '../../model/fill/sheet-columns.ts';
import type { Put, SheetRow } from '../../model/fill/sheet.ts';
import type { Range } from './use-selection.ts';
import { isOpenCell, valueIn, type OpenSheet } from './use-sheet.ts';

type Line = { row: SheetRow; columns: readonly SheetColumn[] };

function linesIn({ rows, columns }: Pick<OpenSheet, 'rows' | 'columns'>, range: Range): Line[] {
  const chosen = columns.slice(range.left, range.right + 1);
  return rows.slice(range.top, range.bottom + 1).map((row) => ({ row, columns: chosen }));
}

/** Puts a value into a cell. */
export function putting(row: SheetRow, column: SheetColumn, value: unknown): Put {
  return { row: row.key, column: column.id, cell: { value, seen: row.values[column.id] ?? null } };
}

/** Empties the open cells of a range. */
export function clearing(open: OpenSheet, range: Range): Put[] {
  return linesIn(open, range).flatMap(({ row, columns }) =>
    columns.filter((column) => isOpenCell(row, column)).map((column) => putting(row, column, null)),
  );
}

/** Puts what stands in the first line of a range into all lines below it. */
export function fillingDown(open: OpenSheet, range: Range): Put[] {
  const [first, ...below] = linesIn(open, range);
  return below.flatMap(({ row, columns }) =>
    columns
      .filter((column) => isOpenCell(row, column))
      .map((column) => putting(row, column, valueIn(open, first!.row, column))),
  );
}

/** A range as a spreadsheet takes it. */
export function textOf(open: OpenSheet, range: Range, locale: Locale): string {
  return linesIn(open, range)
    .map(({ row, columns }) =>
      columns
        .map((column) =>
          writtenText(column.field, valueIn(open, row, column), locale).replace(/[\t\n]+/g, ' '),
        )
        .join('\t'),
    )
    .join('\n');
}

/** A block laid on the sheet from a cell on, and how many of its texts lie outside. */
export function laidBlock(
  { rows, columns }: OpenSheet,
  block: readonly (readonly string[])[],
  at: { row: number; column: number },
) {
  const targets = block.flatMap((texts, down) =>
    texts.flatMap((text, right) => {
      const [row, column] = [rows[at.row + down], columns[at.column + right]];
      return row && column ? [{ row, column, text }] : [];
    }),
  );
  return { targets, outside: block.flat().length - targets.length };
}
