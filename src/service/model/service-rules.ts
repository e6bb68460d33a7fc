/** What an organisation has agreed on for after-sales. */
import { z } from 'zod';
import { slaSchema, usualSla } from './case/sla.ts';

export const serviceRulesSchema = z.strictObject({
  sla: slaSchema,
  /** A solved case that nobody speaks of closes by itself after so many days; 0: never. */
  closeAfterDays: z.int().min(0).max(365),
});
export type ServiceRules = z.output<typeof serviceRulesSchema>;

export const usualServiceRules: ServiceRules = { sla: usualSla, closeAfterDays: 7 };
