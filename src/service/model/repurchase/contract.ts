import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { repurchaseRuleSchema } from './repurchase-rule.ts';

const preview = z.object({
  items: z.array(
    z.object({
      deliveryId: idSchema,
      delivery: z.string(),
      account: z.string(),
      acceptedOn: z.string(),
      dealOn: z.string(),
    }),
  ),
  hasMore: z.boolean(),
  today: z.string(),
});
export type WirePreview = z.output<typeof preview>;

export const repurchaseContract = {
  preview: defineEndpoint({
    method: 'POST',
    path: '/repurchase-previews',
    summary: 'Which deals a rule of repurchase would make within a year; nothing is written',
    permission: { object: 'service_rules', action: 'design' },
    body: z.strictObject({ rule: repurchaseRuleSchema }),
    answer: preview,
  }),
};
