/** A picture between numbers: a logo, a product, a map of a building. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import { blockId, type BlockKind } from './asked.ts';

/** `contain` shows all of the picture, `cover` fills its room and cuts what is over. */
export const pictureFits = ['contain', 'cover'] as const;

export const imageSchema = z.strictObject({
  type: z.literal('image'),
  id: blockId,
  /** One of the report's pictures. */
  picture: idSchema,
  /** What is told to those who do not see it, and where it cannot be shown. */
  alt: z.string().trim().min(1).max(200),
  fit: z.enum(pictureFits).default('contain'),
  /** A page that a press on it opens. */
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
});

export const image: BlockKind<z.output<typeof imageSchema>> = { size: { w: 4, h: 2 }, question: () => null };
