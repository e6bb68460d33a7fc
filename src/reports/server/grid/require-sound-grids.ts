import type { Insights } from '../../../insights/server/index.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { ReportDocument } from '../../model/document.ts';
import { catalogueOf } from '../../model/grid/catalogue.ts';
import { checkGrid } from '../../model/grid/check-grid.ts';
import { reportRefusals } from '../../model/refusals.ts';

/** Before a document is published: refuses one whose grids cannot stand, by block, cell and reason. */
export async function requireSoundGrids(
  work: Work,
  insights: Pick<Insights, 'cubesFor'>,
  { blocks }: ReportDocument,
): Promise<void> {
  const grids = blocks.filter((block) => block.type === 'grid');
  if (grids.length === 0) return;
  const catalogue = catalogueOf(await insights.cubesFor(work));
  const fields = grids.flatMap(({ id, grid }) => {
    const looked = checkGrid(grid, catalogue);
    const faults = 'faults' in looked ? looked.faults : [];
    return faults.map(({ cell, code, label }) => ({ path: `blocks.${id}.grid.${cell}`, code, label }));
  });
  if (fields.length > 0) refuse(reportRefusals.faultyGrids, { count: fields.length }, fields);
}
