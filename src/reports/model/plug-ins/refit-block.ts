/** A plug-in's block in the designer: as it begins, and with other measures or dimensions. */
import type { MeasureCatalogue } from '../../../insights/model/answer.ts';
import { dimensionOf } from '../blocks/asked.ts';
import { plugInBlockSchema, type PlugInBlock } from '../blocks/plug-in.ts';
import {
  dayOf,
  findMeasure,
  sharedDimensions,
  sharedSplits,
  splitOf,
  teamOf,
  type KnownDimension,
  type KnownMeasure,
} from '../design/known-fields.ts';
import type { ToldBlock } from './declared-block.ts';

type Named = { id: string; plugIn: string; title: string };

/** The block with what it usually asks, by the day and the team that these are about. */
export function newPlugInBlock(
  catalogue: MeasureCatalogue,
  { name, measures, by }: ToldBlock,
  named: Named,
): PlugInBlock {
  return plugInBlockSchema.parse({
    type: 'plug_in',
    ...named,
    block: name,
    measures: measures.usual,
    by: by.usual,
    period: dayOf(catalogue, measures.usual),
    team: teamOf(catalogue, measures.usual),
  });
}

/** The measures that may be chosen for it besides its own: of their subject, of any where it takes one alone. */
export function measuresFor(
  catalogue: MeasureCatalogue,
  { measures }: Pick<ToldBlock, 'measures'>,
  block: PlugInBlock,
): KnownMeasure[] {
  const cube = findMeasure(catalogue, block.measures[0]!)?.cube;
  return catalogue.measures.filter(
    (one) =>
      !block.measures.includes(one.id) &&
      (measures.most === 1 || one.cube === cube) &&
      (one.additive || !measures.additive),
  );
}

/** The dimensions that may be chosen besides its own. */
export function splitsFor(catalogue: MeasureCatalogue, { measures, by }: PlugInBlock): KnownDimension[] {
  return sharedSplits(catalogue, measures).filter(({ id }) => !by.some((split) => dimensionOf(split) === id));
}

/** One more, or in the place of the only one. */
export function chosenInto(members: readonly string[], most: number, id: string): string[] {
  return most === 1 ? [id] : [...members, id];
}

/**
 * The block with other measures. Dimensions, conditions, day and team stay as far as the measures know them; where too few
 * dimensions are left, the first ones that split the measures take their place.
 */
export function withMeasures(
  catalogue: MeasureCatalogue,
  told: Pick<ToldBlock, 'by'>,
  block: PlugInBlock,
  measures: readonly string[],
): PlugInBlock {
  const known = new Set(sharedDimensions(catalogue, measures).map(({ id }) => id));
  const kept = block.by.filter((split) => known.has(dimensionOf(split)));
  const others = sharedSplits(catalogue, measures).filter(({ id }) => !kept.map(dimensionOf).includes(id));
  const lacking = Math.max(0, told.by.least - kept.length);
  return {
    ...block,
    measures: [...measures],
    by: [...kept, ...others.slice(0, lacking).map(splitOf)],
    period:
      block.period && known.has(block.period) ? block.period : block.period && dayOf(catalogue, measures),
    team: block.team && known.has(block.team) ? block.team : block.team && teamOf(catalogue, measures),
    filters: block.filters.filter(({ field }) => known.has(field)),
  };
}
