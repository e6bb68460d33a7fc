/** The columns of a sheet that nobody sized, as wide as what stands in them: a spreadsheet does not do it by itself. */
import type { LaidGrid, LaidLine, PlacedCell } from './laid-grid.ts';

/** Pixels: of a narrow letter or figure, of the edges of a cell, and how wide a column is at least and at most. */
const letter = 7.4;
const edges = 14;
const narrowest = 72;
const widest = 320;

/** Chinese and full-width characters take two places; a heading is bolder than the rest. */
function widthOf({ text, style }: PlacedCell): number {
  const longest = Math.max(0, ...text.split('\n').map(placesOf));
  return longest * letter * (style.bold ? 1.08 : 1) + (style.indent ?? 0) * letter + edges;
}

function placesOf(line: string): number {
  let places = 0;
  for (const character of line) places += character > '\u2E7F' ? 2 : 1;
  return places;
}

/** Sizes that are told stay; cells over several columns, and those that draw or wrap, ask for no room. */
export function fitColumns({ columns, cells }: Pick<LaidGrid, 'columns' | 'cells'>): LaidLine[] {
  const asked = columns.map(() => narrowest);
  for (const cell of cells)
    if (cell.columns === 1 && !cell.drawing && !cell.style.wrap)
      asked[cell.column] = Math.max(asked[cell.column]!, widthOf(cell));
  return columns.map((column, at) =>
    column.size === undefined ? { ...column, size: Math.round(Math.min(widest, asked[at]!)) } : column,
  );
}
