/** A laid grid as rows of values, for files that know no merges and no looks. */
import type { LaidGrid, PlacedCell } from '../grid/laid-grid.ts';

/** A value of a file: text, a number, or an amount in fen. */
type TableCell = string | number | boolean | null | { fen: bigint };
type LaidTable = { header: string[]; rows: TableCell[][] };

/** Each value in the first place of its cell; the first line is the header. */
export function tableOfLaid({ rows, columns, cells }: LaidGrid): LaidTable {
  const lines = rows.map(() => columns.map((): TableCell => null));
  for (const cell of cells) lines[cell.row]![cell.column] = tableCell(cell);
  const [header = [], ...body] = lines;
  return { header: header.map((cell) => (cell === null ? '' : String(cell))), rows: body };
}

/** An amount of which only its words tell the currency is words. */
function tableCell({ value, text, shown }: PlacedCell): TableCell {
  if (typeof value === 'bigint') return shown.currency ? text : { fen: value };
  return typeof value === 'object' ? text || null : value;
}

/** Does it say nothing: no text and no figure but zero below its heads? */
export function isBlank({ rows, cells }: LaidGrid): boolean {
  return cells.every(
    ({ row, value, text }) =>
      rows[row]!.repeat || value === 0 || value === 0n || (value === null && (text === '' || text === '–')),
  );
}
