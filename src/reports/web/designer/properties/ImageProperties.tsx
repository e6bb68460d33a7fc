import { useState } from 'react';
import { TextField, useText } from '../../../../platform/web/index.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { imageSchema } from '../../../model/blocks/image.ts';
import { PictureFields } from '../../pictures/PictureFields.tsx';
import { pictureTexts } from '../../pictures/texts.ts';
import { useDesign } from '../design-context.ts';

type Props = { block: BlockOf<'image'> };

export function ImageProperties({ block }: Props) {
  const { replace, reportId } = useDesign();
  return (
    <>
      <PictureFields
        reportId={reportId}
        shown={block}
        onChange={(told, about) => replace({ ...block, ...told }, about && `${about}:${block.id}`)}
      />
      <LinkField block={block} />
    </>
  );
}

/** An address is taken once it is one; an empty field is none. */
function LinkField({ block }: Props) {
  const t = useText(pictureTexts);
  const { replace } = useDesign();
  const [typed, setTyped] = useState(block.link ?? '');
  const linkOf = (text: string) => imageSchema.shape.link.safeParse(text.trim() === '' ? null : text.trim());
  return (
    <TextField
      label={t('link')}
      value={typed}
      maxLength={500}
      {...(!linkOf(typed).success && { error: t('linkWrong') })}
      onChange={(text) => {
        setTyped(text);
        const read = linkOf(text);
        if (read.success) replace({ ...block, link: read.data }, `link:${block.id}`);
      }}
    />
  );
}
