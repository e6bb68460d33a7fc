/** Cells of the template: filled, changed, cleared, merged, taken apart, copied and put down elsewhere. */
import { nameAddress, placeOfAddress } from '../address.ts';
import { meets, type Axis } from '../frame.ts';
import type { Grid, GridCell, GridLine } from '../grid.ts';
import { linesOn, mostLines, spanOf, trimLines, withLines, withRoom } from './edit-lines.ts';
import { rewriteCell } from './rewrite-addresses.ts';

export type Place = readonly [row: number, column: number];
/** From one place to another, both included, the first above and to the left. */
export type Range = { from: Place; to: Place };

export function rangeBetween(one: Place, other: Place): Range {
  return {
    from: [Math.min(one[0], other[0]), Math.min(one[1], other[1])],
    to: [Math.max(one[0], other[0]), Math.max(one[1], other[1])],
  };
}

export function rangeOfCell({ at, span }: Pick<GridCell, 'at' | 'span'>): Range {
  return { from: at, to: [at[0] + span[0] - 1, at[1] + span[1] - 1] };
}

function overlaps(cell: GridCell, { from, to }: Range): boolean {
  return meets(spanOf(cell, 'down'), [from[0], to[0]]) && meets(spanOf(cell, 'right'), [from[1], to[1]]);
}

/** The cell that stands on a place. */
export function cellOn(grid: Grid, place: Place): GridCell | undefined {
  return grid.cells.find((cell) => overlaps(cell, { from: place, to: place }));
}

/** The range with all of every cell that it touches. */
export function wholeRange(grid: Grid, range: Range): Range {
  const touched = grid.cells.filter((cell) => overlaps(cell, range)).map(rangeOfCell);
  const grown = touched.reduce(
    (sum, { from, to }) => ({
      from: [Math.min(sum.from[0], from[0]), Math.min(sum.from[1], from[1])] as const,
      to: [Math.max(sum.to[0], to[0]), Math.max(sum.to[1], to[1])] as const,
    }),
    range,
  );
  const same = String([grown.from, grown.to]) === String([range.from, range.to]);
  return same ? range : wholeRange(grid, grown);
}

/** A cell with nothing but its value. */
export function bareCell(at: Place, value: GridCell['value']): GridCell {
  return { at: [...at], span: [1, 1], value, left: 'auto', top: 'auto', stretch: true, when: [] };
}

/** Puts a cell in its place; whatever stands there goes. A place beyond what a grid holds changes nothing. */
export function putCell(grid: Grid, cell: GridCell): Grid {
  const range = rangeOfCell(cell);
  if (range.to[0] >= mostLines.down || range.to[1] >= mostLines.right) return grid;
  const others = grid.cells.filter((other) => !overlaps(other, range));
  return withRoom({ ...grid, cells: [...others, cell] }, [range.to[0] + 1, range.to[1] + 1]);
}

export function changeCell(grid: Grid, at: Place, change: (cell: GridCell) => GridCell): Grid {
  const cell = cellOn(grid, at);
  return cell ? { ...grid, cells: grid.cells.map((one) => (one === cell ? change(one) : one)) } : grid;
}

/** Changes every cell of the range. */
export function changeCells(grid: Grid, range: Range, change: (cell: GridCell) => GridCell): Grid {
  return { ...grid, cells: grid.cells.map((cell) => (overlaps(cell, range) ? change(cell) : cell)) };
}

export function clearCells(grid: Grid, range: Range): Grid {
  return trimLines({ ...grid, cells: grid.cells.filter((cell) => !overlaps(cell, range)) });
}

/** One cell over the whole range: the first that stands in it, top left; an empty range stays as it is. */
export function mergeCells(grid: Grid, asked: Range): Grid {
  const range = wholeRange(grid, asked);
  const inside = grid.cells.filter((cell) => overlaps(cell, range));
  const [first] = inside.toSorted((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1]);
  if (!first) return grid;
  const { from, to } = range;
  return putCell(grid, { ...first, at: [...from], span: [to[0] - from[0] + 1, to[1] - from[1] + 1] });
}

/** Merged cells of the range as single ones: each stays in its first place. */
export function splitCells(grid: Grid, range: Range): Grid {
  return trimLines(changeCells(grid, range, (cell) => ({ ...cell, span: [1, 1] })));
}

export function changeLine(grid: Grid, axis: Axis, at: number, change: Partial<GridLine>): Grid {
  const roomy = withRoom(grid, axis === 'down' ? [at + 1, 0] : [0, at + 1]);
  const lines = linesOn(roomy, axis);
  return withLines(roomy, axis, lines.with(at, { ...lines[at]!, ...change }));
}

/** Cells as they are carried: places count from the first. */
export type CopiedCells = { size: readonly [rows: number, columns: number]; from: Place; cells: GridCell[] };

export function copyCells(grid: Grid, asked: Range): CopiedCells {
  const { from, to } = wholeRange(grid, asked);
  return {
    size: [to[0] - from[0] + 1, to[1] - from[1] + 1],
    from,
    cells: grid.cells.filter((cell) => overlaps(cell, { from, to })),
  };
}

/**
 * Puts copied cells down at another place, in the stead of what stands there. What their formulas and quick calculations name
 * moves along, as in a spreadsheet; a parent moves along when it was copied too, and stays who it was otherwise.
 */
export function pasteCells(grid: Grid, { size, from, cells }: CopiedCells, at: Place): Grid {
  const step: Place = [at[0] - from[0], at[1] - from[1]];
  const copied = new Set(cells.map(({ at }) => nameAddress(at)));
  const move = (address: string): string | null => {
    const [row, column] = placeOfAddress(address);
    const place: [number, number] = [row + step[0], column + step[1]];
    return place.some((part) => part < 0) ? null : nameAddress(place);
  };
  const parent = (own: string) => (copied.has(own) ? move(own)! : own);
  const cleared = {
    ...grid,
    cells: grid.cells.filter(
      (cell) => !overlaps(cell, { from: at, to: [at[0] + size[0] - 1, at[1] + size[1] - 1] }),
    ),
  };
  return cells.reduce((sum, cell) => {
    const moved = rewriteCell(cell, move);
    const place: [number, number] = [cell.at[0] + step[0], cell.at[1] + step[1]];
    return putCell(sum, { ...moved, at: place, left: parent(cell.left), top: parent(cell.top) });
  }, cleared);
}

/** Texts as they come from a spreadsheet: one cell for each that is not empty. */
export function pasteTexts(grid: Grid, lines: readonly (readonly string[])[], at: Place): Grid {
  return lines.reduce(
    (sum, texts, row) =>
      texts.reduce((sum, text, column) => {
        const place = [at[0] + row, at[1] + column] as const;
        const kept = text.trim().slice(0, 500);
        return kept === ''
          ? sum
          : putCell(sum, bareCell(place, { kind: 'static', text: { zh: kept, en: kept } }));
      }, sum),
    grid,
  );
}
