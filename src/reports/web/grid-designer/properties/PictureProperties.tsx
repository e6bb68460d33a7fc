import { useState } from 'react';
import { Button, TextField, useText } from '../../../../platform/web/index.ts';
import { pictureFits } from '../../../model/blocks/image.ts';
import type { GridCell, GridCellValue } from '../../../model/grid/grid.ts';
import { PictureDialog } from '../../pictures/PictureDialog.tsx';
import { pictureTexts } from '../../pictures/texts.ts';
import type { Designed } from '../use-designed-grid.ts';
import { useReportId } from '../report-of-grid.ts';
import { Choice } from './parts.tsx';
import { useCellChange } from './use-cell-change.ts';

type Props = { designed: Designed; cell: GridCell; value: Extract<GridCellValue, { kind: 'picture' }> };

/** A picture in a cell: another one, its words, how it fills its room. */
export function PictureProperties({ designed, cell, value }: Props) {
  const t = useText(pictureTexts);
  const set = useCellChange(designed, cell);
  const reportId = useReportId();
  const [isChoosing, setChoosing] = useState(false);
  const [typed, setTyped] = useState(value.alt);
  const write = (alt: string) => {
    setTyped(alt);
    // While it is empty the words before stand: a picture is never without.
    if (alt.trim() !== '') set({ value: { ...value, alt: alt.trim() } }, 'alt');
  };
  return (
    <>
      <Button onPress={() => setChoosing(true)}>{t('replace')}</Button>
      <TextField
        label={t('alt')}
        hint={t('altHint')}
        value={typed}
        maxLength={200}
        {...(typed.trim() === '' && { error: t('needsAlt') })}
        onChange={write}
      />
      <Choice
        label={t('fit')}
        value={value.fit}
        values={pictureFits}
        nameOf={(fit) => t(fit)}
        onChange={(fit) => set({ value: { ...value, fit } })}
      />
      {isChoosing && (
        <PictureDialog
          reportId={reportId}
          alt={value.alt}
          onDone={(told) => {
            setTyped(told.alt);
            set({ value: { ...value, ...told } });
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}
