import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { stepRulesSchema, usualStepRules, type StepRules } from '../../model/lead/step-rules.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { openLead } from './standing-lead.ts';

/** The organisation's rules with their version; the usual ones, version 0, until it has its own. */
export async function readStepRules({ db, principal }: Work): Promise<{ rules: StepRules; version: number }> {
  const row = await db
    .selectFrom('lead_step_rules')
    .select(['rules', 'version'])
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirst();
  if (!row) return { rules: usualStepRules, version: 0 };
  return { rules: stepRulesSchema.parse(row.rules), version: Number(row.version) };
}

/** Sets the organisation's rules. Refuses fields that leads do not have, and a stale version. */
export async function saveStepRules(
  work: Work,
  rules: StepRules,
  version: number,
): Promise<{ rules: StepRules; version: number }> {
  const { fields } = await openLead(work);
  const unknown = [...rules.qualify.fields, ...rules.convert.fields].filter(
    (id) => !fields.some((field) => field.id === id && !field.readOnly),
  );
  if (unknown.length > 0) refuse(leadRefusals.ruleFieldUnknown, { field: unknown[0]! });
  const before = await readStepRules(work);
  if (before.version !== version || !(await writeRules(work, rules, version))) refuse(refusals.staleVersion);
  work.record({
    type: 'lead-rules.changed',
    object: 'lead_rules',
    recordId: null,
    changes: { steps: { from: before.rules, to: rules } },
  });
  return { rules, version: version + 1 };
}

async function writeRules({ db, principal, now }: Work, rules: StepRules, version: number): Promise<boolean> {
  const told = {
    rules: toJson(rules),
    version: BigInt(version + 1),
    changed_at: now,
    changed_by: principal.userId,
  };
  const written = await db
    .insertInto('lead_step_rules')
    .values({ tenant_id: principal.tenantId, ...told })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet(told).where('lead_step_rules.version', '=', BigInt(version)),
    )
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}
