import { useLabel, useText } from '../../../platform/web/index.ts';
import type { Block } from '../../model/blocks/block.ts';
import { useToldBlocks } from '../plug-ins/use-told-blocks.ts';
import { designerTexts } from './texts.ts';

/** What a block is, in a word: its type, of a chart its shape. */
export function useBlockKind(): (block: Block) => string {
  const t = useText(designerTexts);
  const label = useLabel();
  const { find } = useToldBlocks();
  return (block) => {
    if (block.type === 'chart') return t(`shape_${block.shape}`);
    const told = block.type === 'plug_in' ? find(block) : undefined;
    return told ? label(told.label) : t(block.type);
  };
}
