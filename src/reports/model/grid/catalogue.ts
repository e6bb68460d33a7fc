/** What a grid may be bound to: fields and measures of the product's subjects, and the columns of rows that are handed in. */
import { grains } from '../../../insights/model/period-name.ts';
import type { Cube, MeasureUnit } from '../../../insights/model/measure.ts';
import type { PeriodKind } from '../../../platform/model/calendar.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { GridSource } from './grid.ts';

/** A field that splits; `period` is the kind of calendar period its values name. */
export type KnownField = { id: string; label: Label; kind: string; period?: PeriodKind };

export type KnownMeasure = { id: string; label: Label; unit: MeasureUnit; additive: boolean };

export type Catalogue = {
  findField(id: string): KnownField | undefined;
  findMeasure(id: string): KnownMeasure | undefined;
  /** Can this measure be split by this field without counting anything twice? */
  canSplit(measure: string, field: string): boolean;
  /** Can one question ask for all these measures, split by all these fields? */
  canAsk(measures: readonly string[], fields: readonly string[]): boolean;
  /** An additive measure that all these fields split: what is asked when only values are wanted. */
  findCounting(fields: readonly string[]): string | undefined;
};

/** Measures and dimensions as insights tells them to whoever draws, and as its cubes declare them. */
type Told = {
  measures: readonly (KnownMeasure & { cube: string; dimensions: readonly string[] })[];
  dimensions: readonly { id: string; label: Label; kind: string; filterOnly?: boolean }[];
};

/** The catalogue of cubes, as far as whoever asks may use them. */
export function catalogueOf(cubes: readonly Cube[]): Catalogue {
  return catalogueOfTold({
    measures: cubes.flatMap(({ id: cube, measures, dimensions }) =>
      measures.map((measure) => ({
        ...measure,
        cube,
        dimensions: dimensions.filter(({ on }) => on[measure.source]).map(({ id }) => id),
      })),
    ),
    dimensions: cubes.flatMap(({ dimensions }) => dimensions),
  });
}

/** The same from what was told: so faults are shown while a grid is drawn, before anything is asked. */
export function catalogueOfTold({ measures, dimensions }: Told): Catalogue {
  const measuresById = new Map(measures.map((one) => [one.id, { ...one, by: new Set(one.dimensions) }]));
  const fieldsById = new Map(dimensions.map((one) => [one.id, one]));
  const splitOf = (id: string) => {
    const whole = fieldsById.get(id);
    if (whole) return { dimension: whole, ...(whole.kind === 'day' && { period: 'day' as const }) };
    const dot = id.lastIndexOf('.');
    const period = grains.find((grain) => grain === id.slice(dot + 1));
    const dimension = period && fieldsById.get(id.slice(0, dot));
    return dimension?.kind === 'day' ? { dimension, period } : undefined;
  };
  const canSplit = (measure: string, field: string) => {
    const dimension = splitOf(field)?.dimension;
    return Boolean(dimension && !dimension.filterOnly && measuresById.get(measure)?.by.has(dimension.id));
  };
  return {
    findField(id) {
      const split = splitOf(id);
      if (!split) return undefined;
      const { label, kind } = split.dimension;
      return { id, label, kind, ...(split.period && { period: split.period }) };
    },
    findMeasure: (id) => measuresById.get(id),
    canSplit,
    canAsk: (ids, fields) =>
      new Set(ids.map((id) => measuresById.get(id)?.cube)).size === 1 &&
      ids.every((id) => fields.every((field) => canSplit(id, field))),
    findCounting: (fields) =>
      measures.find(({ id, additive }) => additive && fields.every((field) => canSplit(id, field)))?.id,
  };
}

/** Is the source made of rows that are handed in? */
export function isHandedIn(source: GridSource): source is Extract<GridSource, { columns: unknown }> {
  return 'columns' in source;
}

/** What the source itself calls the field. */
export function ownName(source: GridSource, field: string): string {
  return isHandedIn(source) ? field : (source.as?.[field] ?? field);
}

const unitOfKind: Readonly<Record<string, MeasureUnit>> = {
  number: 'count',
  money: 'money',
  percent: 'percent',
};

/** The field as the source knows it. */
export function fieldIn(source: GridSource, field: string, catalogue: Catalogue): KnownField | undefined {
  if (!isHandedIn(source)) return catalogue.findField(ownName(source, field));
  return source.columns.find(({ id }) => id === field);
}

/** The unit of a measure of the source; undefined when there is no such measure. */
export function unitIn(source: GridSource, measure: string, catalogue: Catalogue): MeasureUnit | undefined {
  if (!isHandedIn(source)) return catalogue.findMeasure(measure)?.unit;
  const column = source.columns.find(({ id }) => id === measure);
  return column && (unitOfKind[column.kind] ?? 'count');
}
