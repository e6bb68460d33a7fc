/** One measure as a number. */
import { z } from 'zod';
import { comparisons } from '../../../insights/model/question.ts';
import { asked, filtersOf, isDated, member, type BlockKind } from './asked.ts';

export const kpiSchema = z.strictObject({
  type: z.literal('kpi'),
  ...asked,
  measure: member,
  compare: z.enum(comparisons).nullable().default(null),
});

/** A comparison needs a period: without one it is left out. */
export const kpi: BlockKind<z.output<typeof kpiSchema>> = {
  size: { w: 3, h: 1 },
  question: (block, chosen) => ({
    measures: [block.measure],
    filters: filtersOf(block, chosen),
    ...(isDated(block, chosen) && block.compare && { compare: block.compare }),
  }),
};
