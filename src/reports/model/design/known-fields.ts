/** What the designer knows of measures and dimensions: what goes with what, and which day a measure is about. */
import type { MeasureCatalogue } from '../../../insights/model/answer.ts';
import { dimensionOf, isPeriod } from '../blocks/asked.ts';
import type { Charted } from '../chart/shapes.ts';

export type KnownMeasure = MeasureCatalogue['measures'][number];
export type KnownDimension = MeasureCatalogue['dimensions'][number];

/** A measure or a dimension, as it is dragged. */
export type Field = { kind: 'measure' | 'dimension'; id: string };

export function findMeasure({ measures }: MeasureCatalogue, id: string): KnownMeasure | undefined {
  return measures.find((measure) => measure.id === id);
}

/** The dimension of a split, with or without its period. */
export function findDimension({ dimensions }: MeasureCatalogue, split: string): KnownDimension | undefined {
  const id = dimensionOf(split);
  return dimensions.find((dimension) => dimension.id === split || dimension.id === id);
}

/** The dimensions that go with all these measures. */
export function sharedDimensions(catalogue: MeasureCatalogue, measures: readonly string[]): KnownDimension[] {
  const known = measures.flatMap((id) => findMeasure(catalogue, id) ?? []);
  if (known.length < measures.length || known.length === 0) return [];
  return catalogue.dimensions.filter(({ id }) => known.every(({ dimensions }) => dimensions.includes(id)));
}

/** What they can be split by. */
export function sharedSplits(catalogue: MeasureCatalogue, measures: readonly string[]): KnownDimension[] {
  return sharedDimensions(catalogue, measures).filter(({ filterOnly }) => !filterOnly);
}

/** Words of measures that tell of an end, and the day on which it came. */
const ends: readonly [RegExp, string][] = [[/won|lost|win_|loss|cycle|velocity/, 'closed_on']];

/**
 * The day these measures are about: the one named in the first of them (what was converted goes by the day of conversion, what
 * was won or lost by the day of closing), else the day of creation, else the first there is. Null when they share none.
 */
export function dayOf(catalogue: MeasureCatalogue, measures: readonly string[]): string | null {
  const days = sharedSplits(catalogue, measures).filter(({ kind }) => kind === 'day');
  const [first = ''] = measures;
  const named = (name: string) => days.find(({ id }) => id.endsWith(`.${name}`));
  const ended = ends.find(([words]) => words.test(first));
  const told = days.find(({ id }) => first.includes(verbOf(id)));
  return ((ended && named(ended[1])) ?? told ?? named('created_on') ?? days[0])?.id ?? null;
}

/** Of `leads.converted_on` what was done: `converted`. */
function verbOf(day: string): string {
  return day.slice(day.lastIndexOf('.') + 1).replace(/_?on$/, '') || ' ';
}

/** The dimension that names the team of these measures; null when they have none. */
export function teamOf(catalogue: MeasureCatalogue, measures: readonly string[]): string | null {
  return sharedDimensions(catalogue, measures).find(({ references }) => references === 'team')?.id ?? null;
}

/** What a dimension splits by when it is dropped: a day by months. */
export function splitOf({ id, kind }: KnownDimension): string {
  return kind === 'day' ? `${id}.month` : id;
}

/** Whether a dimension's values are provinces: it is called so, by its name or by the organisation's word for it. */
function holdsProvinces({ id, kind, label }: KnownDimension): boolean {
  const isName = kind === 'text' || kind === 'select';
  return isName && (id.endsWith('.province') || /省份|所在省/.test(label.zh) || /province/i.test(label.en));
}

/** These measures and splits as the shapes ask for them. */
export function chartedOf(
  catalogue: MeasureCatalogue,
  { measures, by, goal = null }: { measures: readonly string[]; by: readonly string[]; goal?: number | null },
): Charted {
  return {
    measures: measures.flatMap((id) => findMeasure(catalogue, id) ?? []),
    dimensions: by.map((split) => {
      const dimension = findDimension(catalogue, split);
      return { isTime: isPeriod(split), isProvince: dimension !== undefined && holdsProvinces(dimension) };
    }),
    hasGoal: goal !== null,
  };
}
