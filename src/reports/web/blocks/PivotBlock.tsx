import { useMeasures } from '../../../insights/web/index.ts';
import { SkeletonLines } from '../../../platform/web/index.ts';
import { findDimension, findMeasure } from '../../model/design/known-fields.ts';
import { gridSchema } from '../../model/grid/grid.ts';
import { gridOfPivot } from '../../model/pivot/grid-of-pivot.ts';
import { GridPages } from '../grid/GridPages.tsx';
import { useBlockTitle } from './use-block-title.ts';
import type { ViewProps } from './view-props.ts';

/** A pivot, laid out by the grid engine; each of its figures opens its records. */
export function PivotBlock({ block, chosen }: ViewProps<'pivot'>) {
  const catalogue = useMeasures();
  const title = useBlockTitle()(block);
  if (catalogue.measures.length === 0) return <SkeletonLines lines={6} />;
  const nameOf = (id: string) =>
    (findMeasure(catalogue, id) ?? findDimension(catalogue, id))?.label ?? { zh: id, en: id };
  return <GridPages title={title} grid={gridSchema.parse(gridOfPivot(block, chosen, nameOf))} />;
}
