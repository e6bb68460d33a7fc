/** What a grid may be bound to: fields and measures of the product's subjects, and the columns of rows that are handed in. */
import { grains } from '../../../insights/model/period-name.ts';
import type { Cube, Dimension, MeasureUnit } from '../../../insights/model/measure.ts';
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

type Split = { dimension: Dimension; period?: PeriodKind };

/** The catalogue of cubes, as far as whoever asks may use them. */
export function catalogueOf(cubes: readonly Cube[]): Catalogue {
  const measures = new Map(
    cubes.flatMap((cube) => cube.measures.map((of) => [of.id, { of, cube }] as const)),
  );
  const canSplit = (measure: string, field: string) => {
    const known = measures.get(measure);
    const dimension = known && splitIn(known.cube, field)?.dimension;
    return Boolean(dimension && !dimension.filterOnly && dimension.on[known.of.source]);
  };
  return {
    findField(id) {
      const field = cubes.map((cube) => splitIn(cube, id)).find((found) => found !== undefined);
      if (!field) return undefined;
      const { label, kind } = field.dimension;
      return { id, label, kind, ...(field.period && { period: field.period }) };
    },
    findMeasure: (id) => measures.get(id)?.of,
    canSplit,
    canAsk: (ids, fields) =>
      new Set(ids.map((id) => measures.get(id)?.cube)).size === 1 &&
      ids.every((id) => fields.every((field) => canSplit(id, field))),
    findCounting: (fields) =>
      [...measures.values()].find(({ of }) => of.additive && fields.every((field) => canSplit(of.id, field)))
        ?.of.id,
  };
}

/** A dimension by its id, or a day with the period it is split by (`deals.closed_on.month`). */
function splitIn({ dimensions }: Cube, id: string): Split | undefined {
  const whole = dimensions.find((dimension) => dimension.id === id);
  if (whole) return { dimension: whole, ...(whole.kind === 'day' && { period: 'day' }) };
  const dot = id.lastIndexOf('.');
  const period = grains.find((grain) => grain === id.slice(dot + 1));
  const dimension = period && dimensions.find((one) => one.id === id.slice(0, dot));
  return period && dimension?.kind === 'day' ? { dimension, period } : undefined;
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
