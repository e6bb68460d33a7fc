import { useState } from 'react';
import { Button, Select, TextField, useText } from '../../../../platform/web/index.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { imageSchema, pictureFits } from '../../../model/blocks/image.ts';
import { PictureDialog } from '../../pictures/PictureDialog.tsx';
import { pictureTexts } from '../../pictures/texts.ts';
import { useDesign } from '../design-context.ts';

type Props = { block: BlockOf<'image'> };

export function ImageProperties({ block }: Props) {
  const t = useText(pictureTexts);
  const { replace, reportId } = useDesign();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <Button onPress={() => setChoosing(true)}>{t('replace')}</Button>
      <AltField block={block} />
      <Select
        label={t('fit')}
        options={pictureFits.map((id) => ({ id, name: t(id) }))}
        value={block.fit}
        onChange={(fit) => replace({ ...block, fit: fit as typeof block.fit })}
      />
      <LinkField block={block} />
      {isChoosing && (
        <PictureDialog
          reportId={reportId}
          alt={block.alt}
          onDone={(told) => replace({ ...block, ...told })}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

/** While it is empty the words before stand: a picture is never without. */
function AltField({ block }: Props) {
  const t = useText(pictureTexts);
  const { replace } = useDesign();
  const [typed, setTyped] = useState(block.alt);
  return (
    <TextField
      label={t('alt')}
      hint={t('altHint')}
      value={typed}
      maxLength={200}
      {...(typed.trim() === '' && { error: t('needsAlt') })}
      onChange={(alt) => {
        setTyped(alt);
        if (alt.trim() !== '') replace({ ...block, alt: alt.trim() }, `alt:${block.id}`);
      }}
    />
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
