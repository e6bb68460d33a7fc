/** What an organisation has agreed on for after-sales. */
import { z } from 'zod';
import { slaSchema, usualSla } from './case/sla.ts';
import { deliveryRulesSchema, usualDeliveryRules } from './delivery/template.ts';
import { repurchaseRuleSchema } from './repurchase/repurchase-rule.ts';
import { usualVisitDays, visitDaysSchema } from './visit/visit-plan.ts';

export const serviceRulesSchema = z.strictObject({
  sla: slaSchema,
  /** A solved case that nobody speaks of closes by itself after so many days; 0: never. */
  closeAfterDays: z.int().min(0).max(365),
  delivery: deliveryRulesSchema.default(usualDeliveryRules),
  /** Days between the return visits to a customer, by his level. */
  visits: visitDaysSchema.default(usualVisitDays),
  repurchase: z.array(repurchaseRuleSchema).max(20).default([]),
});
export type ServiceRules = z.output<typeof serviceRulesSchema>;

export const usualServiceRules: ServiceRules = {
  sla: usualSla,
  closeAfterDays: 7,
  delivery: usualDeliveryRules,
  visits: usualVisitDays,
  repurchase: [],
};
