import { isHandedIn, type Catalogue } from './catalogue.ts';
import { countingOf, isFault, needMeasure, type Need } from './figure.ts';
import { crossingOf, rootOf, type Block, type FrameCell } from './frame.ts';
import { faultAt, type GridFault } from './grid-faults.ts';
import type { Drawn, Grid } from './grid.ts';

/**
 * What a line or columns in a cell are drawn from: its figure split by one more field, and that field by itself, from which all
 * of the cell learn the order of its values.
 */
export type NeededSeries = { figure: Need; order: Block; by: string };

/**
 * What the drawing of a cell needs beside its figure; null where that is enough. Faults: nothing that can be drawn, a field that is
 * its group already or does not split its figure, and all that keep a measure from being split.
 */
export function needSeries(
  grid: Grid,
  catalogue: Catalogue,
  { address, owner, cell: { value } }: FrameCell,
  drawn: Drawn,
): NeededSeries | GridFault | null {
  if (value.kind !== 'measure' && value.kind !== 'formula' && value.kind !== 'quick')
    return faultAt(address, 'drawsNoFigure');
  if (!('by' in drawn)) return null;
  if (value.kind !== 'measure') return faultAt(address, 'seriesNeedsMeasure');
  const { by } = drawn;
  if (crossingOf(owner).includes(by)) return faultAt(address, 'seriesOfItsGroup', { name: by });
  const split = (parent: Block): Block => splitBelow(parent, value.source, by);
  const figure = needMeasure(grid, catalogue, {
    ...value,
    address,
    owner: { ...owner, right: split(owner.right) },
  });
  if (isFault(figure)) return figure;
  const isOrdered = isHandedIn(figure.source) || countingOf(figure.source, [by], catalogue) !== undefined;
  if (!isOrdered) return faultAt(address, 'notTogether', { measure: value.measure, name: by });
  return { figure, order: split(rootOf(owner.right)), by };
}

/** A block that repeats nothing: its one field splits what lies in its parent. */
function splitBelow(parent: Block, source: string, field: string): Block {
  const fields = [{ kind: 'field', source, field, mode: 'group' } as const];
  return { axis: 'right', address: '', parent, first: 0, last: 0, bands: [], fields };
}
