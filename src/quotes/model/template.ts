/** What a quote can begin from: conditions and lines that the organisation has agreed on. */
import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';
import { lineSchema } from './quote-line.ts';

export const templateBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  taxMode: z.enum(['included', 'excluded']),
  validDays: z.int().min(1).max(730),
  paymentTerms: z.string().max(40).nullable(),
  terms: z.string().trim().max(5000).nullable(),
  lines: z.array(lineSchema).max(100),
  /** The one that everybody is to use: what is compared with quotes made without it. */
  isStandard: z.boolean(),
});
export type TemplateBody = z.output<typeof templateBodySchema>;

export const templateSchema = templateBodySchema.extend({
  id: idSchema,
  version: z.number(),
  /** How many quotes began from it. */
  used: z.number(),
});
export type Template = z.output<typeof templateSchema>;
