import type { Block } from '../blocks/block.ts';
import type { ReportDocument } from '../document.ts';

/** The pictures that a document shows, each once. */
export function picturesOf({ blocks }: Pick<ReportDocument, 'blocks'>): string[] {
  return [...new Set(blocks.flatMap(picturesOfBlock))];
}

/** Those of one of its blocks: its own, or those in the cells of its grid. */
export function picturesOfBlock(block: Block): string[] {
  if (block.type === 'image') return [block.picture];
  if (block.type !== 'grid') return [];
  return block.grid.cells.flatMap(({ value }) => (value.kind === 'picture' ? [value.picture] : []));
}
