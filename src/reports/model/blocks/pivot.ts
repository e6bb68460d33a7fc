/** Measures by rows, and across by columns, with subtotals and totals: laid out by the grid engine. */
import { z } from 'zod';
import { asked, filtersOf, member, type BlockKind } from './asked.ts';

const mostSplits = 4;

export const pivotSchema = z
  .strictObject({
    type: z.literal('pivot'),
    ...asked,
    measures: z.array(member).min(1).max(8),
    /** Dimensions from the outside in; days with the period they are split by. */
    rows: z.array(member).min(1).max(3),
    columns: z.array(member).max(2).default([]),
    hasTotals: z.boolean().default(true),
  })
  .refine(({ rows, columns }) => rows.length + columns.length <= mostSplits, {
    path: ['columns'],
    message: 'four splits at most',
  });
export type PivotBlock = z.output<typeof pivotSchema>;

/** Its figures without totals, where there is no room for them. */
export const pivot: BlockKind<PivotBlock> = {
  size: { w: 12, h: 3 },
  question: (block, chosen) => ({
    measures: block.measures,
    dimensions: [...block.rows, ...block.columns],
    filters: filtersOf(block, chosen),
  }),
};
