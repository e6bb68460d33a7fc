/** How quotes are numbered: words, the year and month, and a count that starts anew with each of these. */
import { z } from 'zod';
import { allowancesSchema, usualAllowances } from './discount-allowance.ts';

/** `{年}` and `{月}` (or `{year}`, `{month}`), and exactly one run of `#` for the digits of the count. */
export const patternSchema = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .refine((pattern) => /^[^#]*#{3,8}[^#]*$/.test(pattern), 'quote_pattern');

export const usualPattern = 'Q-{年}{月}-####';

export const quoteRulesSchema = z.strictObject({
  pattern: patternSchema,
  /** How long a quote stands unless told. */
  validDays: z.int().min(1).max(730),
  /** How much discount is given without an approval. */
  allowances: allowancesSchema.default(usualAllowances),
});
export type QuoteRules = z.output<typeof quoteRulesSchema>;

export const usualQuoteRules: QuoteRules = {
  pattern: usualPattern,
  validDays: 30,
  allowances: usualAllowances,
};

/** The pattern with its day filled in, `#` still standing: what is counted apart. */
export function periodOf(pattern: string, day: string): string {
  return pattern.replace(/\{(年|year)\}/g, day.slice(0, 4)).replace(/\{(月|month)\}/g, day.slice(5, 7));
}

/** The number of the count-th quote of a period; a count beyond its digits is written in full. */
export function numberIn(period: string, count: number): string {
  return period.replace(/#+/, (digits) => String(count).padStart(digits.length, '0'));
}
