import { useMeasures, type CatalogueMeasure } from '../../../insights/web/index.ts';
import { useLabel, useText } from '../../../platform/web/index.ts';
import type { Block } from '../../model/blocks/block.ts';
import { contentOf, type Content } from '../../model/design/content.ts';
import { findDimension, findMeasure } from '../../model/design/known-fields.ts';
import { reportTexts } from '../texts.ts';

/** How blocks are called: as they are titled, else by what they measure and split by. */
export function useBlockTitle() {
  const t = useText(reportTexts);
  const label = useLabel();
  const catalogue = useMeasures();
  const measureOf = (id: string): CatalogueMeasure | undefined => findMeasure(catalogue, id);
  const nameOf = (id: string) =>
    label((measureOf(id) ?? findDimension(catalogue, id))?.label ?? { zh: id, en: id });
  const told = ({ measures, by }: Content) => {
    const name = measures.map(nameOf).join(t('and'));
    return by.length === 0 ? name : t('splitTitle', { name, by: by.map(nameOf).join(' × ') });
  };
  const titleOf = (block: Block): string => {
    if (block.type === 'text') return block.text.slice(0, 20) || t('text');
    if (block.type === 'image') return block.alt;
    if (block.title) return block.title;
    if (block.type === 'grid' || block.type === 'form') return t(block.type);
    if (block.type === 'plug_in') return t('plugIn');
    // Until the names are known, none is better than an id.
    if (catalogue.measures.length === 0) return '';
    if (block.type === 'records') return block.measure === null ? t('records') : nameOf(block.measure);
    const content = contentOf(block);
    return content ? told(content) : t('funnel');
  };
  return Object.assign(titleOf, { measureOf });
}
