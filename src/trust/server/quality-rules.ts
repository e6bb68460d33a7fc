import { keptRules } from '../../platform/server/index.ts';
import { qualityRulesSchema, usualQualityRules } from '../model/quality-rules.ts';

const kept = keptRules({
  table: 'quality_rules',
  schema: qualityRulesSchema,
  usual: usualQualityRules,
  told: { type: 'quality-rules.changed', object: 'organisation', as: 'quality_rules' },
});

/** The organisation's weights and limits with their version. */
export const readQualityRules = kept.read;

/** Sets them. Refuses a stale version. */
export const saveQualityRules = kept.save;
