/** The organisation's rules for after-sales. */
import { keptRules } from '../../platform/server/index.ts';
import { serviceRulesSchema, usualServiceRules } from '../model/service-rules.ts';

const kept = keptRules({
  table: 'service_rules',
  schema: serviceRulesSchema,
  usual: usualServiceRules,
  told: { type: 'service-rules.changed', object: 'service_rules', as: 'rules' },
});

/** The rules with their version. */
export const readServiceRules = kept.read;

/** Sets the rules. Refuses a stale version. */
export const saveServiceRules = kept.save;
