import { useEffect, useState } from 'react';
import { useText } from '../../../platform/web/index.ts';
import type { BlockOf } from '../../model/blocks/block.ts';
import { gridFor } from '../../model/blocks/grid.ts';
import type { ReportDocument } from '../../model/document.ts';
import { chosenFor } from '../../model/params/choose.ts';
import type { Grid } from '../../model/grid/grid.ts';
import { GridPages } from '../grid/GridPages.tsx';
import { useParams } from '../params/use-params.ts';
import { designerTexts } from './texts.ts';

/** Hands rest so long before what they drew is asked for. */
const rest = 400;

type Props = { document: ReportDocument; block: BlockOf<'grid'>; hasFaults: boolean };

/** What comes of the grid with the author's own numbers, for what a viewer sees before choosing. */
export function Preview({ document, block, hasFaults }: Props) {
  const t = useText(designerTexts);
  const { chosen } = useParams(document, null);
  const grid = useRested(block.grid);
  const isEmpty = chosen === null || grid.cells.every(({ value }) => value.kind === 'static');
  return (
    <section aria-label={t('preview')} className="flex min-h-24 flex-col gap-2 overflow-y-auto">
      <h2 className="text-sm font-medium text-soft">{t('preview')}</h2>
      {hasFaults ? (
        <p className="text-sm text-faint">{t('previewFaults')}</p>
      ) : isEmpty ? (
        <p className="text-sm text-faint">{t('previewEmpty')}</p>
      ) : (
        <GridPages
          title={block.title ?? t('preview')}
          grid={gridFor({ ...block, grid }, chosenFor(block.id, chosen))}
        />
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
