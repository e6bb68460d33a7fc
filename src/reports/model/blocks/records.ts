/** The records behind a measure. */
import { z } from 'zod';
import { asked, filtersOf, member, type BlockKind } from './asked.ts';

export const recordsSchema = z.strictObject({
  type: z.literal('records'),
  ...asked,
  measure: member,
  most: z.number().int().min(1).max(50).default(10),
});

export const records: BlockKind<z.output<typeof recordsSchema>> = {
  size: { w: 6, h: 2 },
  question: (block, chosen) => ({ measures: [block.measure], filters: filtersOf(block, chosen) }),
};
