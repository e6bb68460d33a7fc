/** Whom a cell of the template follows, for whoever draws it: shown on the sheet and offered where it is chosen. */
import { findParents, standingsOf } from '../find-parents.ts';
import { growthOf, type Axis } from '../frame.ts';
import type { Grid } from '../grid.ts';

/** The parents a cell has as it is drawn; null where it follows none. */
export function parentsOfCell(grid: Grid, address: string): { left: string | null; top: string | null } {
  const standings = standingsOf(grid);
  const standing = standings.find((one) => one.address === address);
  const parents = standing && findParents(standings).parents.get(standing);
  return { left: parents?.down?.address ?? null, top: parents?.right?.address ?? null };
}

/** The cells that another one can follow on an axis: all that grow along it but itself. */
export function possibleParents(grid: Grid, address: string, axis: Axis): string[] {
  return standingsOf(grid)
    .filter((one) => one.address !== address && growthOf(one.cell) === axis)
    .map((one) => one.address);
}
