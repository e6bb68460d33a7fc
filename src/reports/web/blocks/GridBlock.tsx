import { Grid3x3 } from 'lucide-react';
import { Link, useAddressParams, useText } from '../../../platform/web/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import type { BlockOf } from '../../model/blocks/block.ts';
import { gridFor } from '../../model/blocks/grid.ts';
import { mayWith } from '../../model/sharing.ts';
import { useReport } from '../dashboards/use-reports.ts';
import { GridPages } from '../grid/GridPages.tsx';
import { gridViewTexts } from '../grid/texts.ts';
import { useBlockTitle } from './use-block-title.ts';

/** A grid among the blocks of a report; who may design the report goes from here to its template. */
export function GridBlock({ block, chosen }: { block: BlockOf<'grid'>; chosen: Chosen }) {
  const t = useText(gridViewTexts);
  const title = useBlockTitle()(block);
  const isEmpty = block.grid.cells.length === 0;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {isEmpty ? (
        <p className="text-sm text-faint">{t('empty')}</p>
      ) : (
        <GridPages title={title} grid={gridFor(block, chosen)} />
      )}
      <DesignLink block={block.id} />
    </div>
  );
}

function DesignLink({ block }: { block: string }) {
  const t = useText(gridViewTexts);
  const { reportId = '' } = useAddressParams();
  const { data } = useReport(reportId);
  if (!data || !mayWith(data, 'design')) return null;
  return (
    <Link href={`/reports/${reportId}/grids/${block}`} className="flex items-center gap-1 self-start text-sm">
      <Grid3x3 aria-hidden size={14} />
      {t('design')}
    </Link>
  );
}
