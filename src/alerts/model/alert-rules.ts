import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';

/** What an organisation is told of by itself, and who hears it beside those who lead the team. */
export const alertRulesSchema = z.strictObject({
  bottlenecks: z.boolean(),
  anomalies: z.boolean(),
  alsoTell: z.array(idSchema).max(20),
});
export type AlertRules = z.output<typeof alertRulesSchema>;

export const usualAlertRules: AlertRules = { bottlenecks: true, anomalies: true, alsoTell: [] };
