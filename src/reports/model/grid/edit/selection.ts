/** What is selected on the sheet: from the place where it began to the one where it is. */
import type { Grid } from '../grid.ts';
import { cellOn, rangeBetween, rangeOfCell, wholeRange, type Place, type Range } from './edit-cells.ts';
import { mostLines } from './edit-lines.ts';

export type Selection = { anchor: Place; focus: Place };
type Size = readonly [rows: number, columns: number];

export function selectionAt(place: Place): Selection {
  return { anchor: place, focus: place };
}

/** The selected places, with all of every merged cell that is touched. */
export function rangeOfSelection(grid: Grid, { anchor, focus }: Selection): Range {
  return wholeRange(grid, rangeBetween(anchor, focus));
}

/** So large is the sheet that is drawn on: what is used, and room for more. */
export function sizeOfSheet({ rows, columns }: Grid): Size {
  return [
    Math.min(mostLines.down, Math.max(12, rows.length + 3)),
    Math.min(mostLines.right, Math.max(9, columns.length + 2)),
  ];
}

/** One step on the sheet: out of a merged cell at its edge; with `extends` the beginning stays where it was. */
export function stepSelection(
  grid: Grid,
  { anchor, focus }: Selection,
  [down, right]: Place,
  extendsIt: boolean,
): Selection {
  const cell = cellOn(grid, focus);
  const { from, to } = cell ? rangeOfCell(cell) : { from: focus, to: focus };
  const [rows, columns] = sizeOfSheet(grid);
  const step = (by: number, at: number, first: number, last: number, most: number) =>
    Math.min(most - 1, Math.max(0, by > 0 ? last + by : by < 0 ? first + by : at));
  const next: Place = [
    step(down, focus[0], from[0], to[0], rows),
    step(right, focus[1], from[1], to[1], columns),
  ];
  return extendsIt ? { anchor, focus: next } : selectionAt(cellOn(grid, next)?.at ?? next);
}
