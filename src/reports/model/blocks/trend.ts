/** Measures over time. */
import { z } from 'zod';
import { asked, filtersOf, member, type BlockKind } from './asked.ts';

export const trendSchema = z.strictObject({
  type: z.literal('trend'),
  ...asked,
  measures: z.array(member).min(1).max(3),
  on: member,
  grain: z.enum(['day', 'week', 'month', 'quarter']).default('month'),
});

export const trend: BlockKind<z.output<typeof trendSchema>> = {
  size: { w: 6, h: 2 },
  question: (block, chosen) => ({
    measures: block.measures,
    dimensions: [`${block.on}.${block.grain}`],
    filters: filtersOf({ ...block, period: block.on }, chosen),
  }),
};
