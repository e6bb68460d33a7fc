/** Cuts a laid grid into pages: heads again on each, and what a page cuts through begins again on the next. */
import type { LaidGrid, LaidLine, PlacedCell } from './laid-grid.ts';

/** A page is a grid by itself. */
type Range = { from: number; to: number };

/**
 * The pages of a grid, each laid like the whole. A page ends after so many lines (its heads counted) and wherever a break is
 * asked for. A cell that lies on both sides of the cut stands on both, with its value; the later one is `continued`.
 */
export function pageGrid(laid: LaidGrid, linesOnPage: number | undefined): LaidGrid[] {
  const head = laid.rows.findIndex(({ repeat }) => !repeat);
  const heads = head < 0 ? laid.rows.length : head;
  const ranges = rangesOf(laid.rows, heads, linesOnPage);
  if (ranges.length < 2) return [laid];
  const headCells = laid.cells.flatMap((cell) => cut(cell, { from: 0, to: heads }, 0));
  const pageOf = laid.rows.map((_, row) => ranges.findIndex(({ to }) => row < to));
  const bodies = ranges.map((): PlacedCell[] => []);
  for (const cell of laid.cells) {
    const last = pageOf[cell.row + cell.rows - 1]!;
    for (let page = Math.max(0, pageOf[Math.max(cell.row, heads)] ?? 0); page <= last; page += 1)
      bodies[page]!.push(...cut(cell, ranges[page]!, heads));
  }
  return ranges.map(({ from, to }, page) => ({
    ...laid,
    rows: [...laid.rows.slice(0, heads), ...laid.rows.slice(from, to)],
    cells: [...headCells, ...bodies[page]!],
  }));
}

function rangesOf(rows: readonly LaidLine[], heads: number, linesOnPage: number | undefined): Range[] {
  const most =
    linesOnPage === undefined ? Infinity : Math.max(1, linesOnPage - visible(rows.slice(0, heads)));
  const ranges: Range[] = [];
  let from = heads;
  let lines = 0;
  const end = (to: number) => {
    ranges.push({ from, to });
    from = to;
    lines = 0;
  };
  for (let row = heads; row < rows.length; row += 1) {
    const shown = visible([rows[row]!]);
    if (lines + shown > most) end(row);
    lines += shown;
    if (rows[row]!.breakAfter && row + 1 < rows.length) end(row + 1);
  }
  if (from < rows.length) end(rows.length);
  return ranges;
}

function visible(rows: readonly LaidLine[]): number {
  return rows.filter(({ hidden }) => !hidden).length;
}

/** The part of a cell that lies in the range, which begins on this line of the page. */
function cut(cell: PlacedCell, { from, to }: Range, line: number): PlacedCell[] {
  const first = Math.max(cell.row, from);
  const last = Math.min(cell.row + cell.rows, to);
  if (first >= last) return [];
  const part = { ...cell, row: line + first - from, rows: last - first };
  return [cell.row < from ? { ...part, continued: true } : part];
}
