import { listLossReasons, listPipelines } from '../../deals/server/index.ts';
import { sql } from 'kysely';
import { say } from '../../platform/model/label.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireRule } from '../model/contract.ts';
import type { TemplateName } from '../model/template-names.ts';
import type { TemplateFacts } from '../model/template-parts.ts';
import { templates } from '../model/templates.ts';
import type { AutomationParts } from './parts.ts';
import { createRule, freeName } from './save-rule.ts';

/** Makes a rule of the gallery, switched off, with the stages, reasons and people of the organisation. Refuses as createRule does. */
export async function useTemplate(work: Work, parts: AutomationParts, name: TemplateName): Promise<WireRule> {
  const { locale } = work.principal;
  const { build, name: label } = templates[name];
  const definition = build(await templateFacts(work), (text) => say(text, locale));
  return createRule(work, parts, { name: await freeName(work, say(label, locale)), definition });
}

/** What of the organisation templates need. */
export async function templateFacts(work: Work): Promise<TemplateFacts> {
  const pipelines = await listPipelines(work);
  const { items } = await listLossReasons(work);
  const management = await managementIds(work);
  return {
    stages: pipelines.flatMap(({ stages }) => stages.map(({ id, name, kind }) => ({ id, name, kind }))),
    lossReasons: items,
    managementIds: management.length > 0 ? management : [work.principal.userId ?? ''],
    locale: work.principal.locale,
  };
}

/** Those who see all deals and do not administer: the same whom escalations reach. */
async function managementIds({ db, principal }: Work): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct u.id from app_user u
    join user_role ur on ur.tenant_id = u.tenant_id and ur.user_id = u.id
    join role r on r.tenant_id = ur.tenant_id and r.id = ur.role_id and r.key = 'management'
    where u.tenant_id = ${principal.tenantId} and u.state = 'active' order by u.id`.execute(db);
  return rows.map(({ id }) => id);
}
