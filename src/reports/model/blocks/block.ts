/** The types of blocks: each has its file beside this one, its line in the union, and its line in the table of kinds. */
import { z } from 'zod';
import { chosenFor } from '../params/choose.ts';
import type { BlockKind, Chosen, Size, TableQuestion } from './asked.ts';
import { chart, chartSchema } from './chart.ts';
import { formBlock, formBlockSchema } from './form.ts';
import { funnel, funnelSchema } from './funnel.ts';
import { gridBlock, gridBlockSchema } from './grid.ts';
import { image, imageSchema } from './image.ts';
import { kpi, kpiSchema } from './kpi.ts';
import { pivot, pivotSchema } from './pivot.ts';
import { plugInBlock, plugInBlockSchema } from './plug-in.ts';
import { records, recordsSchema } from './records.ts';
import { text, textSchema } from './text.ts';

export const blockSchema = z.discriminatedUnion('type', [
  kpiSchema,
  chartSchema,
  pivotSchema,
  funnelSchema,
  recordsSchema,
  gridBlockSchema,
  textSchema,
  imageSchema,
  formBlockSchema,
  plugInBlockSchema,
]);
export type Block = z.output<typeof blockSchema>;
export type BlockType = Block['type'];
export type BlockOf<Type extends BlockType> = Extract<Block, { type: Type }>;

const kinds: { [Type in BlockType]: BlockKind<BlockOf<Type>> } = {
  kpi,
  chart,
  pivot,
  funnel,
  records,
  grid: gridBlock,
  text,
  image,
  form: formBlock,
  plug_in: plugInBlock,
};

const kindOf = (block: Block) => kinds[block.type] as BlockKind<Block>;

/** What a block asks by measures, for what its viewer has chosen; null for text, and for what asks otherwise. */
export function questionOf(block: Block, chosen: Chosen): TableQuestion | null {
  return kindOf(block).question(block, chosenFor(block.id, chosen));
}

/** Words and pictures have no title and ask nothing: they are what they show. */
export function isUntitled(block: Block): block is BlockOf<'text' | 'image'> {
  return block.type === 'text' || block.type === 'image';
}

/** How large a block is when it is put on a page. */
export function sizeOf(block: Block): Size {
  return kindOf(block).size;
}
