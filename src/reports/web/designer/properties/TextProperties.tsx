import { TextArea, useText } from '../../../../platform/web/index.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';

export function TextProperties({ block }: { block: BlockOf<'text'> }) {
  const t = useText(designerTexts);
  const { replace } = useDesign();
  return (
    <TextArea
      label={t('words')}
      value={block.text}
      onChange={(text) => replace({ ...block, text }, `text:${block.id}`)}
      maxLength={2000}
      rows={6}
    />
  );
}
