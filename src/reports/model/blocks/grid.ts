/** A grid (中国式报表): cells that grow over what they are bound to. */
import { z } from 'zod';
import { gridSchema } from '../grid/grid.ts';
import { asked, type BlockKind } from './asked.ts';

export const gridBlockSchema = z.strictObject({ type: z.literal('grid'), ...asked, grid: gridSchema });

/** It asks several questions, which its cells know: see `narrowGrid` and `planTables`. */
export const gridBlock: BlockKind<z.output<typeof gridBlockSchema>> = {
  size: { w: 12, h: 4 },
  question: () => null,
};
