import { refuse } from '../../../platform/model/refusal.ts';
import { keptRules, type Versioned, type Work } from '../../../platform/server/index.ts';
import { stepRulesSchema, usualStepRules, type StepRules } from '../../model/lead/step-rules.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { openLead } from './standing-lead.ts';

const kept = keptRules({
  table: 'lead_step_rules',
  schema: stepRulesSchema,
  usual: usualStepRules,
  told: { type: 'lead-rules.changed', object: 'lead_rules', as: 'steps' },
});

/** The organisation's rules with their version. */
export const readStepRules = kept.read;

/** Sets the organisation's rules. Refuses fields that leads do not have, and a stale version. */
export async function saveStepRules(
  work: Work,
  rules: StepRules,
  version: number,
): Promise<Versioned<StepRules>> {
  const { fields } = await openLead(work);
  const unknown = [...rules.qualify.fields, ...rules.convert.fields].filter(
    (id) => !fields.some((field) => field.id === id && !field.readOnly),
  );
  if (unknown.length > 0) refuse(leadRefusals.ruleFieldUnknown, { field: unknown[0]! });
  return kept.save(work, rules, version);
}
