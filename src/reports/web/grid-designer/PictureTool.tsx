import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { Button, useText } from '../../../platform/web/index.ts';
import { bareCell, cellOn, putCell } from '../../model/grid/edit/edit-cells.ts';
import { PictureDialog } from '../pictures/PictureDialog.tsx';
import { pictureTexts } from '../pictures/texts.ts';
import { useReportId } from './report-of-grid.ts';
import { designerTexts } from './texts.ts';
import type { Designed } from './use-designed-grid.ts';

/** Puts a picture into the selected cell, in place of what stands there. */
export function PictureTool({ designed }: { designed: Designed }) {
  const t = useText(designerTexts);
  const pictures = useText(pictureTexts);
  const reportId = useReportId();
  const [isChoosing, setChoosing] = useState(false);
  const { selection, change } = designed;
  const put = (told: { picture: string; alt: string }) =>
    change((grid) => {
      const under = cellOn(grid, selection.focus);
      const cell = bareCell(under?.at ?? selection.focus, { kind: 'picture', fit: 'contain', ...told });
      return putCell(grid, { ...cell, ...(under && { span: under.span }) });
    });
  return (
    <>
      <Button
        variant="quiet"
        icon={<ImagePlus aria-hidden size={16} />}
        aria-label={pictures('add')}
        onPress={() => setChoosing(true)}
      >
        {t('picture')}
      </Button>
      {isChoosing && (
        <PictureDialog reportId={reportId} alt="" onDone={put} onClose={() => setChoosing(false)} />
      )}
    </>
  );
}
