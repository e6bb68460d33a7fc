/** Whom a cell follows: the parent it names, or the nearest cell before it that grows. */
import { nameAddress } from './address.ts';
import { axes, growthOf, meets, otherAxis, type Axis, type Span } from './frame.ts';
import { faultAt, type GridFault } from './grid-faults.ts';
import type { Grid, GridCell } from './grid.ts';

/** A cell of the template with its place. */
export type Standing = { address: string; cell: GridCell; lines: Readonly<Record<Axis, Span>> };

export type Parents = Readonly<Record<Axis, Standing | null>>;

export function standingsOf(grid: Grid): Standing[] {
  return grid.cells.map((cell) => {
    const [row, column] = cell.at;
    const [rows, columns] = cell.span;
    return {
      address: nameAddress(cell.at),
      cell,
      lines: { down: [row, row + rows - 1], right: [column, column + columns - 1] },
    };
  });
}

/** Cells outside the grid, cells on top of each other, and cells that would grow without a field. */
export function checkPlaces(grid: Grid, standings: readonly Standing[]): GridFault[] {
  const taken = new Map<string, string>();
  return standings.flatMap(({ address, cell, lines }) => {
    if (lines.down[1] >= grid.rows.length || lines.right[1] >= grid.columns.length)
      return [faultAt(address, 'outside')];
    const other = placesOf(lines)
      .map((place) => taken.get(place))
      .find((found) => found !== undefined);
    for (const place of placesOf(lines)) taken.set(place, address);
    const growsWithoutField = cell.value.kind !== 'field' && growthOf(cell) !== null;
    return [
      ...(other === undefined ? [] : [faultAt(address, 'overlaps', { other })]),
      ...(growsWithoutField ? [faultAt(address, 'onlyFieldsGrow')] : []),
    ];
  });
}

function placesOf({ down, right }: Standing['lines']): string[] {
  const count = ([first, last]: Span) => Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return count(down).flatMap((row) => count(right).map((column) => `${row}:${column}`));
}

/**
 * The left and top parent of every cell. Faults: a parent that is not there, does not grow that way, leads back to the cell, or
 * is on the other axis of a cell that grows.
 */
export function findParents(standings: readonly Standing[]): {
  parents: Map<Standing, Parents>;
  faults: GridFault[];
} {
  const byAddress = new Map(standings.map((standing) => [standing.address, standing]));
  const faults: GridFault[] = [];
  const parents = new Map<Standing, Parents>();
  for (const standing of standings) {
    const found = { down: null, right: null } as Record<Axis, Standing | null>;
    for (const axis of axes) {
      const parent = findParent(standing, axis, standings, byAddress);
      if (parent && 'code' in parent) faults.push(parent);
      else found[axis] = parent;
    }
    parents.set(standing, found);
  }
  return { parents, faults: [...faults, ...circles(parents)] };
}

function findParent(
  standing: Standing,
  axis: Axis,
  standings: readonly Standing[],
  byAddress: ReadonlyMap<string, Standing>,
): Standing | GridFault | null {
  const { address, cell } = standing;
  const growth = growthOf(cell);
  const told = axis === 'down' ? cell.left : cell.top;
  const foreign = growth !== null && growth !== axis;
  if (told === 'none' || (told === 'auto' && foreign)) return null;
  if (told === 'auto') return nearest(standing, axis, standings);
  if (foreign) return faultAt(address, 'otherAxis');
  const parent = byAddress.get(told);
  if (!parent) return faultAt(address, 'noSuchCell', { name: told });
  return growthOf(parent.cell) === axis ? parent : faultAt(address, 'parentDoesNotGrow', { name: told });
}

/** The nearest cell to the left on the same line that grows down; for the top parent, above in the same column. */
function nearest({ lines }: Standing, axis: Axis, standings: readonly Standing[]): Standing | null {
  const across = otherAxis[axis];
  const [line] = lines[axis];
  const before = standings.filter(
    (other) =>
      growthOf(other.cell) === axis &&
      meets(other.lines[axis], [line, line]) &&
      other.lines[across][1] < lines[across][0],
  );
  return before.toSorted((left, right) => right.lines[across][1] - left.lines[across][1])[0] ?? null;
}

function circles(parents: ReadonlyMap<Standing, Parents>): GridFault[] {
  return [...parents.keys()].flatMap((standing) =>
    axes.flatMap((axis) => {
      const way = [standing.address];
      for (let at = parents.get(standing)![axis]; at; at = parents.get(at)![axis]) {
        way.push(at.address);
        if (at === standing)
          return [faultAt(standing.address, 'parentsInACircle', { name: way.join(' → ') })];
        if (way.length > parents.size) return [];
      }
      return [];
    }),
  );
}
