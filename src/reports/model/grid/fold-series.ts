import { refuse } from '../../../platform/model/refusal.ts';
import { foldFigure } from './fold-figure.ts';
import { gridRefusals } from './grid-refusals.ts';
import { keyOf, type GridValue } from './grid-value.ts';
import type { Instance, Labels } from './instance.ts';
import type { NeededSeries } from './need-series.ts';
import type { SourceTable } from './source-table.ts';

/** A year by days; more points than that no cell shows. */
const mostPoints = 366;

/** The values a cell is drawn by, in their order, and the figure for each of them at every crossing. */
export type Series = { points: GridValue[]; valuesAt(down: Instance, right: Instance): GridValue[] };

/**
 * Splits the rows of a figure by the field it is drawn by and folds each part as the figure itself is folded. Every crossing has
 * the same points, so that drawings below each other compare. Refuses more points than a cell shows.
 */
export function foldSeries(
  { figure, by }: NeededSeries,
  tables: { order: SourceTable; rows: SourceTable },
  down: Labels,
  right: Labels,
): Series {
  const points = pointsOf(tables.order, by);
  if (points.length > mostPoints)
    refuse(gridRefusals.tooManyPoints, { cell: figure.address, points: points.length, most: mostPoints });
  const column = tables.rows.columns.get(by)!;
  const parts = Map.groupBy(tables.rows.rows.keys(), (row) => keyOf(tables.rows.rows[row]![column]!));
  const figures = points.map((point) => {
    const own = parts.get(keyOf(point)) ?? [];
    const part = { ...tables.rows, rows: own.map((row) => tables.rows.rows[row]!) };
    return foldFigure(
      figure,
      part,
      own.map((row) => down[row]),
      own.map((row) => right[row]),
    );
  });
  return { points, valuesAt: (line, across) => figures.map((at) => at(line, across)) };
}

/** The different values of the field, in the order of its table; rows without one have no place among them. */
function pointsOf({ columns, rows }: SourceTable, by: string): GridValue[] {
  const column = columns.get(by)!;
  const found = new Map(rows.map((row) => [keyOf(row[column]!), row[column]!]));
  found.delete(null);
  return [...found.values()];
}
