/** A form that is filled among the numbers that it feeds. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import { blockId, type BlockKind } from './asked.ts';

export const formBlockSchema = z.strictObject({
  type: z.literal('form'),
  id: blockId,
  title: z.string().trim().max(80).nullable().default(null),
  /** A report of the kind `form`; who may not see it is told so. */
  form: idSchema,
});

export const formBlock: BlockKind<z.output<typeof formBlockSchema>> = {
  size: { w: 6, h: 3 },
  question: () => null,
};
