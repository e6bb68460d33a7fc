/** What a shape is drawn from, and what it gives back: the picture, and which number each of its points is. */
import type { MeasureUnit } from '../../../../insights/model/measure.ts';
import type { ChartOption, ChartPoint } from '../../../../platform/web/index.ts';
import type { ChartSeries, ChartTable } from '../../../model/chart/chart-table.ts';

export type Drawn = {
  table: ChartTable;
  /** A figure in words. */
  say: (unit: MeasureUnit, value: number | null) => string;
  /** The same where there is little room: on axes. */
  short: (unit: MeasureUnit, value: number) => string;
};

/** A number of the answer: its row, and the measure. */
export type Picked = { row: number; measure: string };

export type Picture = { option: ChartOption; pick: (point: ChartPoint) => Picked | null };

/** The number of a series at a place of it. */
export function pickFrom(series: ChartSeries | undefined, at: number): Picked | null {
  const row = series?.rows[at] ?? null;
  return series && row !== null ? { row, measure: series.measure } : null;
}
