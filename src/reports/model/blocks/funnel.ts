/** The funnel of a pipeline. */
import { z } from 'zod';
import { asked, type BlockKind } from './asked.ts';

export const funnelSchema = z.strictObject({
  type: z.literal('funnel'),
  ...asked,
  pipeline: z.string().min(1).max(200).nullable().default(null),
  weigh: z.enum(['count', 'amount']).default('count'),
});

/** It asks of a pipeline, which is known where it is shown. */
export const funnel: BlockKind<z.output<typeof funnelSchema>> = {
  size: { w: 6, h: 3 },
  question: () => null,
};
