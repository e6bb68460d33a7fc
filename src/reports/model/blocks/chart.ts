/** Measures as a drawing of one of the shapes. */
import { z } from 'zod';
import { chartShapes } from '../chart/shapes.ts';
import { asked, filtersOf, isPeriod, member, type BlockKind } from './asked.ts';

export const chartSchema = z.strictObject({
  type: z.literal('chart'),
  ...asked,
  shape: z.enum(chartShapes),
  measures: z.array(member).min(1).max(6),
  /** Dimensions in their order; a day with the period it is split by: `deals.closed_on.month`. */
  by: z.array(member).max(3).default([]),
  /** So many values at most, the largest first; periods are all shown. */
  most: z.number().int().min(1).max(100).default(12),
  /** What a gauge is full at, in the unit of its measure: fen, days, a share. */
  goal: z.number().positive().max(1e15).nullable().default(null),
});
export type ChartBlock = z.output<typeof chartSchema>;

/** All values of a dimension that a map may have to find its provinces among. */
const mostOfMap = 100;

/** Insights answers so many cells of a chart by several dimensions. */
const mostCells = 2000;

export const chart: BlockKind<ChartBlock> = {
  size: { w: 6, h: 2 },
  question: (block, chosen) => {
    const { measures, by, most } = block;
    const isRanked = by.length === 1 && !isPeriod(by[0]!);
    return {
      measures,
      dimensions: by,
      filters: filtersOf(block, chosen),
      ...(isRanked && {
        sort: [{ by: measures[0]!, desc: true }],
        limit: block.shape === 'map' ? mostOfMap : most,
      }),
      ...(by.length > 1 && { limit: mostCells }),
      ...(by.length > 1 && isPeriod(by[0]!) && { sort: [{ by: by[0]! }] }),
    };
  },
};
