/** Four rules that the demo company has on, and what has set them off lately: the worker answers it when it starts. */
import { sql } from 'kysely';
import type { TemplateName } from '../../src/automation/model/template-names.ts';
import { templates } from '../../src/automation/model/templates.ts';
import { insertRule, templateFacts } from '../../src/automation/server/index.ts';
import { say } from '../../src/platform/model/label.ts';
import type { Work } from '../../src/platform/server/index.ts';

type Happened = { id: string; actor: string | null; at: Date };

const days = 30;

/** Each rule with the happenings of the last 30 days that set it off. */
const happenings: Partial<Record<TemplateName, (work: Work) => Promise<Happened[]>>> = {
  won_return_visits: (work) => changedDeals(work, sql`d.outcome = 'won'`),
  big_deal_moves: (work) => changedDeals(work, sql`d.amount >= 50000000`),
  quote_over_limit: async ({ db, principal }) => {
    const { rows } = await sql<Happened>`
      select d.id, null::uuid as actor, s.since as at from clock_state s
      join deal d on d.tenant_id = s.tenant_id and d.id = s.deal_id
      join stage g on g.tenant_id = d.tenant_id and g.id = d.stage_id and g.name like '%报价%'
      where s.tenant_id = ${principal.tenantId} and s.clock = 'stage' and s.level >= 2
      order by s.since desc limit 6`.execute(db);
    return rows;
  },
  lead_without_contact: async ({ db, principal, now }) => {
    const { rows } = await sql<Happened>`
      select l.id, null::uuid as actor, l.assigned_at + interval '3 hours' as at from lead l
      where l.tenant_id = ${principal.tenantId} and l.first_contact_at is null and l.owner_id is not null
        and l.assigned_at between ${now}::timestamptz - interval '30 days' and ${now}::timestamptz - interval '4 hours'
      order by l.assigned_at desc limit 6`.execute(db);
    return rows;
  },
};

async function changedDeals(
  { db, principal, now }: Work,
  which: ReturnType<typeof sql>,
): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    select d.id, d.owner_id as actor, d.stage_entered_at as at from deal d
    where d.tenant_id = ${principal.tenantId} and ${which} and d.deleted_at is null
      and d.stage_entered_at between ${now}::timestamptz - interval '30 days' and ${now}::timestamptz
    order by d.stage_entered_at desc limit 6`.execute(db);
  return rows;
}

export async function writeDemoAutomations(work: Work, authorId: string): Promise<void> {
  const facts = await templateFacts(work);
  const onSince = new Date(work.now.getTime() - days * 86_400_000);
  for (const [name, read] of Object.entries(happenings)) {
    const { name: label, build } = templates[name as TemplateName];
    const definition = build(facts, (text) => say(text, 'zh-CN'));
    const happened = await read(work);
    const runs = happened.map(({ id, actor, at }) => ({ recordId: id, initiatorId: actor, at }));
    await insertRule(work, { name: say(label, 'zh-CN'), definition, authorId, onSince, runs });
  }
}
