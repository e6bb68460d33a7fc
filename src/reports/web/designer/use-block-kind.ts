import { useText } from '../../../platform/web/index.ts';
import type { Block } from '../../model/blocks/block.ts';
import { designerTexts } from './texts.ts';

/** What a block is, in a word: its type, of a chart its shape. */
export function useBlockKind(): (block: Block) => string {
  const t = useText(designerTexts);
  return (block) => (block.type === 'chart' ? t(`shape_${block.shape}`) : t(block.type));
}
