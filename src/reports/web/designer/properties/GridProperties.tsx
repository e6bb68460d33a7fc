import { Link, useText } from '../../../../platform/web/index.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';

/** The cells of a grid are drawn on a page of their own. */
export function GridProperties({ block }: { block: BlockOf<'grid'> }) {
  const t = useText(designerTexts);
  const { reportId } = useDesign();
  return <Link href={`/reports/${reportId}/grids/${block.id}`}>{t('drawGrid')}</Link>;
}
