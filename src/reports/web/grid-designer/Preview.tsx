import { useEffect, useState } from 'react';
import { useText, useToday } from '../../../platform/web/index.ts';
import { periodOfWindow } from '../../../insights/web/index.ts';
import { filtersOf } from '../../model/blocks/asked.ts';
import type { BlockOf } from '../../model/blocks/block.ts';
import type { ReportDocument } from '../../model/document.ts';
import { narrowGrid } from '../../model/grid/narrow-grid.ts';
import type { Grid } from '../../model/grid/grid.ts';
import { GridPages } from '../grid/GridPages.tsx';
import { designerTexts } from './texts.ts';

/** Hands rest so long before what they drew is asked for. */
const rest = 400;

type Props = { document: ReportDocument; block: BlockOf<'grid'>; hasFaults: boolean };

/** What comes of the grid with the author's own numbers, for what a viewer sees before choosing. */
export function Preview({ document: { params }, block, hasFaults }: Props) {
  const t = useText(designerTexts);
  const today = useToday();
  const chosen = { period: periodOfWindow(params.period, today), team: params.team };
  const grid = useRested(block.grid);
  const isEmpty = grid.cells.every(({ value }) => value.kind === 'static');
  return (
    <section aria-label={t('preview')} className="flex min-h-24 flex-col gap-2 overflow-y-auto">
      <h2 className="text-sm font-medium text-soft">{t('preview')}</h2>
      {hasFaults ? (
        <p className="text-sm text-faint">{t('previewFaults')}</p>
      ) : isEmpty ? (
        <p className="text-sm text-faint">{t('previewEmpty')}</p>
      ) : (
        <GridPages title={block.title ?? t('preview')} grid={narrowGrid(grid, filtersOf(block, chosen))} />
      )}
    </section>
  );
}

function useRested(grid: Grid): Grid {
  const [rested, setRested] = useState(grid);
  useEffect(() => {
    const timer = setTimeout(() => setRested(grid), rest);
    return () => clearTimeout(timer);
  }, [grid]);
  return rested;
}
