/** Which blocks of a report are told as laid tables where nobody asks for their figures himself: on a wall, by a link. */
import type { Block, BlockOf } from '../blocks/block.ts';
import type { ReportDocument } from '../document.ts';

export type LaidBlock = BlockOf<'grid' | 'pivot'>;

/** So many cells of one are told; a larger one is read in the report, or taken as a file. */
export const mostLaidCells = 10_000;

/** The grids, and the pivots with totals, columns or several levels; a simple one is a list, and so is what passes in a line. */
export function laidBlocksOf({ blocks, screen }: Pick<ReportDocument, 'blocks' | 'screen'>): LaidBlock[] {
  const passing = new Set(
    screen?.pages.flatMap(({ places }) =>
      places.flatMap(({ part }) => (part.kind === 'block' && part.look === 'ticker' ? [part.block] : [])),
    ),
  );
  return blocks.filter((block): block is LaidBlock => isLaid(block) && !passing.has(block.id));
}

function isLaid(block: Block): boolean {
  if (block.type !== 'pivot') return block.type === 'grid' && block.grid.cells.length > 0;
  return block.hasTotals || block.columns.length > 0 || block.rows.length > 1;
}
