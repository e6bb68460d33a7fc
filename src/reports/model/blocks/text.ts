/** Words between numbers. */
import { z } from 'zod';
import { blockId, type BlockKind } from './asked.ts';

export const textSchema = z.strictObject({
  type: z.literal('text'),
  id: blockId,
  text: z.string().trim().max(2000),
});

export const text: BlockKind<z.output<typeof textSchema>> = { size: { w: 12, h: 1 }, question: () => null };
