/** A column put beside a figure, under the same heads: another measure, or what is worked out from it. */
import type { Label } from '../../../../platform/model/label.ts';
import { growthOf, meets } from '../frame.ts';
import type { Grid, GridCell, GridStyle } from '../grid.ts';
import { bareCell, putCell, type Place } from './edit-cells.ts';
import { insertLine, spanOf, withSpan } from './edit-lines.ts';

export const headStyle: GridStyle = { fill: 'head', bold: true, align: 'center' };

/** So many first lines are the head. */
export function headLines({ rows }: Grid): number {
  const end = rows.findIndex(({ repeat }) => !repeat);
  return end < 0 ? rows.length : end;
}

/** With a name in the head above the place, where nothing stands there and nothing grows across it. */
export function nameAbove(grid: Grid, name: Label, [row, column]: Place): Grid {
  const heads = headLines(grid);
  if (row < heads || heads === 0) return grid;
  const taken = grid.cells.some(
    (cell) => cell.at[0] < heads && meets(spanOf(cell, 'right'), [column, column]),
  );
  if (taken) return grid;
  const head = bareCell([0, column], { kind: 'static', text: name });
  return putCell(grid, { ...head, span: [heads, 1], style: headStyle });
}

/** What tells the two columns apart in a line of heads. */
type Names = { name: Label; underName: Label };

/**
 * Puts a column beside the column of a figure. Every figure of the same kind in that column gets its neighbour from `neighbour`
 * (null: none); heads that grow over the figure reach over both, with a line of names below them.
 */
export function putBeside(
  grid: Grid,
  under: GridCell,
  { name, underName }: Names,
  neighbour: (cell: GridCell, widened: Grid) => GridCell | null,
): Grid {
  const column = spanOf(under, 'right')[1] + 1;
  const head = headOver(grid, under);
  const named = head ? withNames(grid, under.at[1], underName, head) : grid;
  const moved = insertLine(named, 'right', column);
  const widened = { ...moved, cells: moved.cells.map((cell) => reachOver(cell, column)) };
  const put = widened.cells
    .filter((cell) => cell.at[1] === under.at[1] && isAlike(cell, under))
    .reduce((sum, cell) => {
      const made = neighbour(cell, widened);
      return made ? putCell(sum, { ...made, at: [cell.at[0], column], span: [cell.span[0], 1] }) : sum;
    }, widened);
  if (!head) return nameAbove(put, name, [headLines(put), column]);
  const line = spanOf(head, 'down')[1] + 1;
  return putCell(put, { ...bareCell([line, column], { kind: 'static', text: name }), style: headStyle });
}

function isAlike({ value }: GridCell, { value: other }: GridCell): boolean {
  if (value.kind === 'measure' && other.kind === 'measure') return value.measure === other.measure;
  return value.kind === 'formula' && other.kind === 'formula';
}

/** The cell that grows to the right over the cell, nearest above. */
function headOver(grid: Grid, cell: GridCell): GridCell | undefined {
  return grid.cells
    .filter(
      (one) =>
        growthOf(one) === 'right' &&
        one.at[0] < cell.at[0] &&
        meets(spanOf(one, 'right'), spanOf(cell, 'right')),
    )
    .toSorted((one, other) => other.at[0] - one.at[0])[0];
}

/** A head that grows to the right and ends before the new column reaches over it. */
function reachOver(cell: GridCell, column: number): GridCell {
  const [first, last] = spanOf(cell, 'right');
  return growthOf(cell) === 'right' && last === column - 1 ? withSpan(cell, 'right', [first, column]) : cell;
}

/** With a line of names under the head that grows, if there is none yet. */
function withNames(grid: Grid, column: number, name: Label, head: GridCell): Grid {
  const line = spanOf(head, 'down')[1] + 1;
  if (line < headLines(grid)) return grid;
  const said = { ...bareCell([line, column], { kind: 'static', text: name }), style: headStyle };
  return withHeadLine(putCell(insertLine(grid, 'down', line), said), line);
}

/** The head reaches down to the line: it stays in sight, and what stands in the head beside what is there reaches over it. */
export function withHeadLine(grid: Grid, line: number): Grid {
  const isFree = ([first, last]: readonly [number, number]) =>
    !grid.cells.some(
      (cell) => meets(spanOf(cell, 'down'), [line, line]) && meets(spanOf(cell, 'right'), [first, last]),
    );
  const cells = grid.cells.map((cell) => {
    const [first, last] = spanOf(cell, 'down');
    const reaches = last === line - 1 && growthOf(cell) !== 'right' && isFree(spanOf(cell, 'right'));
    return reaches ? withSpan(cell, 'down', [first, line]) : cell;
  });
  return {
    ...grid,
    cells,
    rows: grid.rows.map((row, at) => (at <= line ? { ...row, repeat: true } : row)),
    ...(grid.freeze && { freeze: { ...grid.freeze, rows: Math.max(grid.freeze.rows, line + 1) } }),
  };
}
