import { changeCell } from '../../../model/grid/edit/edit-cells.ts';
import type { GridCell } from '../../../model/grid/grid.ts';
import type { Designed } from '../use-designed-grid.ts';

/** A cell with the properties given; those given as undefined are left to what is usual. */
export type CellChange = { [Key in keyof GridCell]?: GridCell[Key] | undefined };

/** Changes the selected cell; what is typed into one field is one step back. */
export function useCellChange({ change }: Designed, cell: GridCell) {
  return (set: CellChange, about?: string) =>
    change(
      (grid) => changeCell(grid, cell.at, (before) => withoutUnset({ ...before, ...set })),
      about && `${cell.at.join()} ${about}`,
    );
}

function withoutUnset(cell: object): GridCell {
  return Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== undefined)) as GridCell;
}
