/** Subtotals and totals by one click: a line (or a column) with the same figures, one level further out. */
import type { Label } from '../../../../platform/model/label.ts';
import { nameAddress, placeOfAddress } from '../address.ts';
import { buildFrame } from '../build-frame.ts';
import {
  growthOf,
  lineageOf,
  otherAxis,
  type Axis,
  type Block,
  type Frame,
  type FrameCell,
} from '../frame.ts';
import type { Grid, GridCell, GridStyle } from '../grid.ts';
import { bareCell, cellOn, putCell, type Place } from './edit-cells.ts';
import { insertLine, spanOf, withSpan } from './edit-lines.ts';
import { rewriteCell } from './rewrite-addresses.ts';

const totalStyle: GridStyle = { fill: 'total', bold: true };

export type TotalKind = 'subtotal' | 'total';

const totalNames: Readonly<Record<TotalKind, Label>> = {
  subtotal: { zh: '小计', en: 'Subtotal' },
  total: { zh: '合计', en: 'Total' },
};

/** Why no total is to be had for a cell. */
export type NoTotal = 'faulty' | 'growsNot' | 'alone' | 'noFigures';

/**
 * The grid with a subtotal after each value of the group around the cell (`subtotal`), or with a total at the end of everything it
 * stands in (`total`): down as a line, to the right as a column. A subtotal belongs to the cell itself where something grows inside
 * it, else to its parent. Says why where there is none.
 */
export function addTotals(grid: Grid, place: Place, kind: TotalKind): { grid: Grid } | { no: NoTotal } {
  const built = buildFrame(grid);
  if ('faults' in built) return { no: 'faulty' };
  const { frame } = built;
  const cell = cellOn(grid, place);
  const axis = cell && growthOf(cell);
  if (!cell || !axis) return { no: 'growsNot' };
  const own = frame.byAddress.get(nameAddress(cell.at))!.owner[axis];
  const around = kind === 'total' ? null : groupAround(own);
  if (around === undefined) return { no: 'alone' };
  const inside = around ?? lineageOf(own).at(-2)!;
  const figures = figuresIn(frame, inside, axis);
  if (figures.length === 0) return { no: 'noFigures' };
  return { grid: putTotals(grid, { axis, frame, around, inside, figures, kind }) };
}

/** The group that gets the subtotal. */
function groupAround(own: Block): Block | undefined {
  if (own.bands.length > 0) return own;
  return own.parent?.parent ? own.parent : undefined;
}

/** The figures of the innermost lines: of several lines of a block those of the first that has any. */
function figuresIn(frame: Frame, block: Block, axis: Axis): FrameCell[] {
  const figures = frame.cells.filter(
    ({ cell: { value }, owner }) =>
      (value.kind === 'measure' || value.kind === 'quick' || value.kind === 'formula') &&
      lineageOf(owner[axis]).includes(block),
  );
  const depth = Math.max(...figures.map(({ owner }) => lineageOf(owner[axis]).length));
  const innermost = figures.filter(({ owner }) => lineageOf(owner[axis]).length === depth);
  const line = Math.min(...innermost.map(({ lines }) => lines[axis][0]));
  return innermost.filter(({ lines }) => lines[axis][0] === line);
}

type Totals = {
  axis: Axis;
  frame: Frame;
  /** Null for a total of everything. */
  around: Block | null;
  inside: Block;
  figures: readonly FrameCell[];
  kind: TotalKind;
};

function putTotals(grid: Grid, { axis, frame, around, inside, figures, kind }: Totals): Grid {
  const line = inside.last + 1;
  const parent = around ? around.address : 'none';
  const wide = insertLine(grid, axis, line);
  const reaching = new Set(around ? lineageOf(around).map(({ address }) => address) : []);
  // A group that ends with the lines it repeats reaches over its subtotal, and so do those around it.
  const cells = wide.cells.map((cell) => {
    const [first, last] = spanOf(cell, axis);
    return reaching.has(nameAddress(cell.at)) && last === line - 1
      ? withSpan(cell, axis, [first, line])
      : cell;
  });
  const labelled = putLabel({ ...wide, cells }, { axis, frame, around, inside, line, kind, figures }, parent);
  return figures.reduce((sum, { cell }) => putCell(sum, totalOf(cell, axis, line, parent)), labelled);
}

/** The word stands beside the group it is about, up to the first figure. */
function putLabel(
  grid: Grid,
  { axis, frame, around, inside, line, kind, figures }: Totals & { line: number },
  parent: string,
): Grid {
  const across = otherAxis[axis];
  const grown = frame.cells.filter((cell) => cell.shows?.axis === axis);
  const first = around
    ? frame.byAddress.get(around.address)!.lines[across][1] + 1
    : Math.min(
        ...grown
          .filter(({ owner }) => lineageOf(owner[axis]).includes(inside))
          .map(({ lines }) => lines[across][0]),
      );
  const end = Math.min(...figures.map(({ lines }) => lines[across][0])) - 1;
  if (end < first) return grid;
  const at: Place = axis === 'down' ? [line, first] : [first, line];
  const label = { ...bareCell(at, { kind: 'static', text: totalNames[kind] }), ...parentOn(axis, parent) };
  const style: GridStyle = axis === 'down' ? totalStyle : { fill: 'head', bold: true, align: 'center' };
  return putCell(grid, withSpan({ ...label, style }, across, [first, end]));
}

function parentOn(axis: Axis, parent: string): Partial<GridCell> {
  return axis === 'down' ? { left: parent } : { top: parent };
}

/** The same figure on the line of totals; what it names on its own line is named there. */
function totalOf(cell: GridCell, axis: Axis, line: number, parent: string): GridCell {
  const [from] = spanOf(cell, axis);
  const part = axis === 'down' ? 0 : 1;
  const moved = rewriteCell(cell, (address) => {
    const place = placeOfAddress(address);
    if (place[part] === from) place[part] = line;
    return nameAddress(place);
  });
  const put = withSpan({ ...moved, left: cell.left, top: cell.top, when: [] }, axis, [line, line]);
  const { hidden: _, ...bare } = put;
  return { ...bare, ...parentOn(axis, parent), style: { ...cell.style, ...totalStyle } };
}
