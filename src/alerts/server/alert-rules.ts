import { refusals, refuse } from '../../platform/model/refusal.ts';
import { keptRules, type Work } from '../../platform/server/index.ts';
import { alertRulesSchema, usualAlertRules, type AlertRules } from '../model/alert-rules.ts';

const kept = keptRules({
  table: 'alert_rules',
  schema: alertRulesSchema,
  usual: usualAlertRules,
  told: { type: 'alert-rules.changed', object: 'organisation', as: 'alert_rules' },
});

/** Of what the organisation is told, with the version. */
export const readAlertRules = kept.read;

/** Sets it. Refuses a stale version, and somebody to be told who is not an active colleague. */
export async function saveAlertRules(work: Work, rules: AlertRules, version: number) {
  const found = await activePeople(work, rules.alsoTell);
  if (found.length < new Set(rules.alsoTell).size) refuse(refusals.notFound);
  return kept.save(work, rules, version);
}

/** Those of them who are active. */
export async function activePeople({ db, principal }: Work, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('app_user')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...ids])
    .where('state', '=', 'active')
    .execute();
  return rows.map(({ id }) => id);
}
