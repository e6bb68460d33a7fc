import { keptRules } from '../../platform/server/index.ts';
import { rulesSchema, usualRules } from '../model/rules.ts';

/** Reads and sets how the organisation writes its contracts. */
export const contractRules = keptRules({
  table: 'contract_rules',
  schema: rulesSchema,
  usual: usualRules,
  told: { type: 'contract-rules.changed', object: 'contract_rules', as: 'rules' },
});
