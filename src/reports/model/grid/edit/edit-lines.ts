/** Lines and columns of the template: put between others, taken away, made room for. */
import { nameAddress, placeOfAddress } from '../address.ts';
import type { Axis } from '../frame.ts';
import type { Grid, GridCell, GridLine } from '../grid.ts';
import { rewriteAddresses } from './rewrite-addresses.ts';

/** Which part of a place an axis is. */
const partOf: Readonly<Record<Axis, 0 | 1>> = { down: 0, right: 1 };
export const mostLines: Readonly<Record<Axis, number>> = { down: 200, right: 100 };

export function linesOn(grid: Grid, axis: Axis): readonly GridLine[] {
  return axis === 'down' ? grid.rows : grid.columns;
}

export function withLines(grid: Grid, axis: Axis, lines: GridLine[]): Grid {
  return axis === 'down' ? { ...grid, rows: lines } : { ...grid, columns: lines };
}

/** First and last line that a cell stands on. */
export function spanOf({ at, span }: Pick<GridCell, 'at' | 'span'>, axis: Axis): [number, number] {
  const part = partOf[axis];
  return [at[part], at[part] + span[part] - 1];
}

export function withSpan(cell: GridCell, axis: Axis, [first, last]: readonly [number, number]): GridCell {
  const set = (pair: GridCell['at'], value: number): [number, number] =>
    axis === 'down' ? [value, pair[1]] : [pair[0], value];
  return { ...cell, at: set(cell.at, first), span: set(cell.span, last - first + 1) };
}

/** An empty line before the line `at`, part of the head inside it. Cells on both sides grow over it; a full grid stays as it is. */
export function insertLine(grid: Grid, axis: Axis, at: number, line: Partial<GridLine> = {}): Grid {
  const lines = linesOn(grid, axis);
  if (lines.length >= mostLines[axis]) return grid;
  const moved = rewriteAddresses(grid, (address) =>
    shifted(address, axis, (line) => line + Number(line >= at)),
  );
  const cells = moved.cells.map((cell) => {
    const [first, last] = spanOf(cell, axis);
    return withSpan(cell, axis, [first + Number(first >= at), last + Number(last >= at)]);
  });
  const repeat = lines[at]?.repeat ?? false;
  const put = withLines({ ...moved, cells }, axis, lines.toSpliced(at, 0, { repeat, ...line }));
  return withFreeze(put, axis, (frozen) => frozen + Number(at < frozen));
}

/** Without the line `at`: cells on it alone go, those that reach over it shrink. The last line stays. */
export function removeLine(grid: Grid, axis: Axis, at: number): Grid {
  const lines = linesOn(grid, axis);
  if (lines.length < 2 || at >= lines.length) return grid;
  const gone = new Set(
    grid.cells
      .filter((cell) => spanOf(cell, axis).every((line) => line === at))
      .map(({ at }) => nameAddress(at)),
  );
  const moved = rewriteAddresses(grid, (address) =>
    gone.has(address) ? null : shifted(address, axis, (line) => line - Number(line > at)),
  );
  const cells = moved.cells
    .filter((cell) => !gone.has(nameAddress(cell.at)))
    .map((cell) => {
      const [first, last] = spanOf(cell, axis);
      return withSpan(cell, axis, [first - Number(first > at), last - Number(last >= at)]);
    });
  const left = withLines({ ...moved, cells }, axis, lines.toSpliced(at, 1));
  return withFreeze(left, axis, (frozen) => frozen - Number(at < frozen));
}

function shifted(address: string, axis: Axis, move: (line: number) => number): string {
  const place = placeOfAddress(address);
  place[partOf[axis]] = move(place[partOf[axis]]);
  return nameAddress(place);
}

function withFreeze(grid: Grid, axis: Axis, change: (frozen: number) => number): Grid {
  if (!grid.freeze) return grid;
  const part = axis === 'down' ? 'rows' : 'columns';
  return { ...grid, freeze: { ...grid.freeze, [part]: change(grid.freeze[part]) } };
}

/** With as many lines and columns as the place needs. */
export function withRoom(grid: Grid, [rows, columns]: readonly [number, number]): Grid {
  const more = (lines: readonly GridLine[], count: number): GridLine[] => [
    ...lines,
    ...Array.from({ length: Math.max(0, count - lines.length) }, () => ({ repeat: false })),
  ];
  return { ...grid, rows: more(grid.rows, rows), columns: more(grid.columns, columns) };
}

/** Without the empty lines and columns at the end: the report has no empty lines that nobody drew. */
export function trimLines(grid: Grid): Grid {
  const used = (axis: Axis) => Math.max(1, ...grid.cells.map((cell) => spanOf(cell, axis)[1] + 1));
  return {
    ...grid,
    rows: grid.rows.slice(0, used('down')),
    columns: grid.columns.slice(0, used('right')),
  };
}
