import type { Insights } from '../../../insights/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import type { BlockOf } from '../../model/blocks/block.ts';
import { gridFor } from '../../model/blocks/grid.ts';
import { catalogueOf } from '../../model/grid/catalogue.ts';
import { gridSchema, type Grid } from '../../model/grid/grid.ts';
import { gridOfPivot } from '../../model/pivot/grid-of-pivot.ts';

/** The grid of a block as it is asked for whoever looks: drawn, or that of a pivot, the same as on the screen. */
export async function gridOfBlock(
  work: Work,
  insights: Pick<Insights, 'cubesFor'>,
  block: BlockOf<'grid' | 'pivot'>,
  chosen: Chosen,
): Promise<Grid> {
  if (block.type === 'grid') return gridFor(block, chosen);
  const catalogue = catalogueOf(await insights.cubesFor(work));
  const nameOf = (name: string) =>
    catalogue.findMeasure(name)?.label ?? catalogue.findField(name)?.label ?? { zh: name, en: name };
  return gridSchema.parse(gridOfPivot(block, chosen, nameOf));
}
