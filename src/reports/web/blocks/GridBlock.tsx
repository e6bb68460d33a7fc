import { Download, Grid3x3 } from 'lucide-react';
import { Button, Link, useAddressParams, useText } from '../../../platform/web/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import type { BlockOf } from '../../model/blocks/block.ts';
import type { WireReport } from '../../model/contract.ts';
import { gridFor } from '../../model/blocks/grid.ts';
import { mayWith } from '../../model/sharing.ts';
import { useReport } from '../dashboards/use-reports.ts';
import { useTakingAway } from '../dashboards/use-taking-away.ts';
import { GridPages } from '../grid/GridPages.tsx';
import { gridViewTexts } from '../grid/texts.ts';
import { reportTexts } from '../texts.ts';
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
      <Tools block={block.id} />
    </div>
  );
}

function Tools({ block }: { block: string }) {
  const { reportId = '' } = useAddressParams();
  const { data } = useReport(reportId);
  return data ? <ReportTools report={data} block={block} /> : null;
}

/** What may be done with the grid alone, by the rights on its report. */
function ReportTools({ report, block }: { report: WireReport; block: string }) {
  const t = useText(reportTexts);
  const grid = useText(gridViewTexts);
  const { send, isPending } = useTakingAway(report);
  const file = (as: 'exportReport' | 'printReport') => (
    <Button
      size="small"
      variant="quiet"
      icon={<Download aria-hidden size={14} />}
      isPending={isPending}
      onPress={() => void send({ as, blocks: [block] })}
    >
      {t(as === 'exportReport' ? 'excel' : 'pdf')}
    </Button>
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      {mayWith(report, 'export') && file('exportReport')}
      {mayWith(report, 'print') && file('printReport')}
      {mayWith(report, 'design') && (
        <Link href={`/reports/${report.id}/grids/${block}`} className="flex items-center gap-1 text-sm">
          <Grid3x3 aria-hidden size={14} />
          {grid('design')}
        </Link>
      )}
    </div>
  );
}
