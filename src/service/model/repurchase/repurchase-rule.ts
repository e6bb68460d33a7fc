/** When an accepted delivery is worth another deal. */
import { z } from 'zod';
import { addDays, type Day } from '../../../platform/model/calendar.ts';
import { idSchema } from '../../../platform/model/identifier.ts';

export const repurchaseRuleSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(100),
  isOn: z.boolean(),
  /** Days after the acceptance. */
  afterDays: z.int().min(1).max(3650),
  /** Only deliveries of deals for this product; null: of all. */
  productId: idSchema.nullable(),
  /** Where the new deals begin; null: in the first pipeline. */
  pipelineId: idSchema.nullable(),
  /** Deliveries whose time came before this day make no deal. */
  since: z.iso.date(),
});
export type RepurchaseRule = z.output<typeof repurchaseRuleSchema>;

/** What a rule looks at of an accepted delivery. */
export type AcceptedDelivery = { acceptedOn: Day; productId: string | null };

/** The day on which the rule makes a deal out of this delivery; null where it never does. */
export function repurchaseOn(rule: RepurchaseRule, { acceptedOn, productId }: AcceptedDelivery): Day | null {
  if (rule.productId !== null && rule.productId !== productId) return null;
  const on = addDays(acceptedOn, rule.afterDays);
  return on < rule.since ? null : on;
}

/** Has the day come? */
export function isDue(rule: RepurchaseRule, delivery: AcceptedDelivery, today: Day): boolean {
  const on = repurchaseOn(rule, delivery);
  return on !== null && on <= today;
}
