import { useMeasures, type CatalogueMeasure } from '../../../insights/web/index.ts';
import { useLabel, useText } from '../../../platform/web/index.ts';
import type { Block } from '../../model/blocks/block.ts';
import { reportTexts } from '../texts.ts';

/** How blocks are called: as they are titled, else by their first measure. */
export function useBlockTitle() {
  const t = useText(reportTexts);
  const label = useLabel();
  const { measures } = useMeasures();
  const measureOf = (id: string): CatalogueMeasure | undefined => measures.find((one) => one.id === id);
  const titleOf = (block: Block): string => {
    if (block.type === 'text') return block.text.slice(0, 20) || t('text');
    if (block.title) return block.title;
    if (block.type === 'funnel' || block.type === 'grid') return t(block.type);
    const id = 'measures' in block ? block.measures[0]! : block.measure;
    const measure = measureOf(id);
    return measure ? label(measure.label) : id;
  };
  return Object.assign(titleOf, { measureOf });
}
