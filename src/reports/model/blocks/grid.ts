/** A grid (中国式报表): cells that grow over what they are bound to. */
import { z } from 'zod';
import { gridSchema, type Grid } from '../grid/grid.ts';
import { membersIn, narrowGrid } from '../grid/narrow-grid.ts';
import { conditionsFor, cubeOf } from '../params/narrow.ts';
import { asked, filtersOf, type BlockKind, type Chosen } from './asked.ts';

export const gridBlockSchema = z.strictObject({ type: z.literal('grid'), ...asked, grid: gridSchema });
type GridBlock = z.output<typeof gridBlockSchema>;

/** It asks several questions, which its cells know: see `planTables`. */
export const gridBlock: BlockKind<GridBlock> = {
  size: { w: 12, h: 4 },
  question: () => null,
};

/** The grid as it is asked for what its viewer has chosen; each of its subjects is narrowed by what is about it. */
export function gridFor(block: GridBlock, chosen: Chosen): Grid {
  const subjects = new Set(membersIn(block.grid).map(cubeOf));
  const others = [...subjects].flatMap((cube) => conditionsFor(block.id, cube, chosen.narrowings ?? []));
  return narrowGrid(block.grid, [...filtersOf(block, chosen), ...others]);
}
