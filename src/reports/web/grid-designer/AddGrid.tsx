import { useNavigate } from '@tanstack/react-router';
import { Grid3x3 } from 'lucide-react';
import { Button, useText } from '../../../platform/web/index.ts';
import type { WireReport } from '../../model/contract.ts';
import type { ReportDocument } from '../../model/document.ts';
import { newGridBlock } from '../../model/grid/edit/new-grid-block.ts';
import { editedOf, withBlock } from '../dashboards/use-reports.ts';
import { gridViewTexts } from '../grid/texts.ts';

type Props = { report: WireReport; onChange: (document: ReportDocument) => Promise<boolean> };

/** Puts an empty grid into the report and goes to draw it. */
export function AddGrid({ report, onChange }: Props) {
  const t = useText(gridViewTexts);
  const navigate = useNavigate();
  const add = async () => {
    const block = newGridBlock(crypto.randomUUID().slice(0, 8));
    if (await onChange(withBlock(editedOf(report).document, block)))
      await navigate({ to: `/reports/${report.id}/grids/${block.id}` as never });
  };
  return (
    <Button icon={<Grid3x3 aria-hidden size={16} />} onPress={() => void add()}>
      {t('add')}
    </Button>
  );
}
