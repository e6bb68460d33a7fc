/** The organisation's rules for tiers, as they are kept. */
import { keptRules } from '../../../platform/server/index.ts';
import { segmentRulesSchema, usualSegmentRules } from '../../model/segments/segment-rules.ts';

const kept = keptRules({
  table: 'segment_rules',
  schema: segmentRulesSchema,
  usual: usualSegmentRules,
  told: { type: 'segment-rules.changed', object: 'segment', as: 'segment_rules' },
});

/** The rules with their version. */
export const readSegmentRules = kept.read;

/** Sets the rules. Refuses a stale version. */
export const writeSegmentRules = kept.save;
