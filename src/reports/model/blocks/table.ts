/** Measures in rows, and across in columns. */
import { z } from 'zod';
import { asked, filtersOf, member, type BlockKind } from './asked.ts';

export const tableSchema = z.strictObject({
  type: z.literal('table'),
  ...asked,
  measures: z.array(member).min(1).max(6),
  rows: member,
  columns: member.nullable().default(null),
  most: z.number().int().min(1).max(200).default(50),
});

export const table: BlockKind<z.output<typeof tableSchema>> = {
  size: { w: 6, h: 2 },
  question: (block, chosen) => ({
    measures: block.measures,
    dimensions: [block.rows, ...(block.columns ? [block.columns] : [])],
    filters: filtersOf(block, chosen),
    limit: block.columns ? 1000 : block.most,
  }),
};
