import { useState } from 'react';
import { Button, Select, TextField, useText } from '../../../platform/web/index.ts';
import type { BlockOf } from '../../model/blocks/block.ts';
import { pictureFits } from '../../model/blocks/image.ts';
import { PictureDialog } from './PictureDialog.tsx';
import { pictureTexts } from './texts.ts';

type Shown = Pick<BlockOf<'image'>, 'picture' | 'alt' | 'fit'>;

type Props = {
  reportId: string;
  shown: Shown;
  /** `about` names what is typed about. */
  onChange: (told: Partial<Shown>, about?: string) => void;
};

/** A picture of a report where it is shown: another one in its place, its words, how it fills its room. */
export function PictureFields({ reportId, shown: { alt, fit }, onChange }: Props) {
  const t = useText(pictureTexts);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <Button onPress={() => setChoosing(true)}>{t('replace')}</Button>
      <AltField key={`${isChoosing}`} alt={alt} onChange={(said) => onChange({ alt: said }, 'alt')} />
      <Select
        label={t('fit')}
        options={pictureFits.map((id) => ({ id, name: t(id) }))}
        value={fit}
        onChange={(chosen) => onChange({ fit: chosen as typeof fit })}
      />
      {isChoosing && (
        <PictureDialog
          reportId={reportId}
          alt={alt}
          onDone={(told) => onChange(told)}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

/** While it is empty the words before stand: a picture is never without. */
function AltField({ alt, onChange }: { alt: string; onChange: (alt: string) => void }) {
  const t = useText(pictureTexts);
  const [typed, setTyped] = useState(alt);
  return (
    <TextField
      label={t('alt')}
      hint={t('altHint')}
      value={typed}
      maxLength={200}
      {...(typed.trim() === '' && { error: t('needsAlt') })}
      onChange={(said) => {
        setTyped(said);
        if (said.trim() !== '') onChange(said.trim());
      }}
    />
  );
}
