import type { Chosen } from '../../model/blocks/asked.ts';
import type { BlockOf, BlockType } from '../../model/blocks/block.ts';

export type ViewProps<Type extends BlockType> = {
  block: BlockOf<Type>;
  chosen: Chosen;
  /** Rows of the page's grid that it fills. */
  rows: number;
};
