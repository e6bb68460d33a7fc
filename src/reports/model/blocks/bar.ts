/** A measure split by something, the largest first. */
import { z } from 'zod';
import { asked, filtersOf, member, type BlockKind } from './asked.ts';

export const barSchema = z.strictObject({
  type: z.literal('bar'),
  ...asked,
  measure: member,
  by: member,
  most: z.number().int().min(1).max(30).default(10),
});

export const bar: BlockKind<z.output<typeof barSchema>> = {
  size: { w: 6, h: 2 },
  question: (block, chosen) => ({
    measures: [block.measure],
    dimensions: [block.by],
    filters: filtersOf(block, chosen),
    sort: [{ by: block.measure, desc: true }],
    limit: block.most,
  }),
};
