import { sql } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { faultOf } from '../../../records/model/field-faults.ts';
import { customKey, isCustom, valueSchema, type Values } from '../../../records/model/field-schema.ts';
import { getStored, openKind, type OpenKind } from '../../../records/server/index.ts';
import type { RuleDraft } from '../../model/assignment/wire.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { look } from './decide-on-panel.ts';
import { wireCandidate } from './decision-queries.ts';
import { leadColumns, leadToAssign, type LeadRow, type LeadToAssign } from './find-assignable.ts';
import { readPanel, type Panel } from './open-panel.ts';
import { placeOfFirstMatch, ruleOfAll } from './rule-queries.ts';
import { rulesToTry } from './rules-to-try.ts';
import { readTrackRecords } from './track-records.ts';

type Sample = {
  rules?: RuleDraft[] | undefined;
  lead?: Values | undefined;
  leadId?: string | undefined;
};

/**
 * Who would get this lead now: one that is there, or one made of values that nobody keeps. Nothing is written. Refuses a
 * lead the asker does not see, values that leads do not have, and rules as createRule does.
 */
export async function tryRules(work: Work, { rules: drafts, lead: values, leadId }: Sample) {
  const open = await openKind(work, leadKind);
  if (leadId) await getStored(work, open, leadId);
  const sample = leadId ? null : rowOf(open, values ?? {});
  const rules = await rulesToTry(work, drafts);
  await work.elevate();
  const panel = await readPanel(work, rules);
  const lead = (await readSample(work, panel, sample, leadId ?? null)) ?? refuse(refusals.notFound);
  const rule = lead.rulePlace === null ? ruleOfAll : rules[lead.rulePlace]!;
  const answer = { ruleName: rule.name || null, rulePlace: lead.rulePlace, weights: rule.engine.weights };
  if (rule.takers.kind === 'pool')
    return { ...answer, poolId: rule.takers.poolId, owner: null, acceptBy: null, candidates: [] };
  const { ownerId, acceptBy, candidates } = look(panel, {
    subject: lead.subject,
    now: work.now,
    rule,
    claims: lead.claims,
    records: await readTrackRecords(work, 'lead'),
    excludedOwnerIds: [],
  });
  const names = new Map([...panel.members.values()].map((member) => [member.id, member.name]));
  return {
    ...answer,
    poolId: null,
    owner: ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '' },
    acceptBy: ownerId === null ? null : acceptBy.toISOString(),
    candidates: candidates.map((one) => wireCandidate(one, names)),
  };
}

/** The values, those that only the product sets among them (level, score), as a row of leads would hold them. */
function rowOf({ fields }: OpenKind, values: Values): Values {
  const faults = Object.entries(values).flatMap(([id, value]) => {
    const field = fields.find((one) => one.id === id);
    if (!field) return [faultOf(`lead.${id}`, 'unknown_field')];
    return value === null || valueSchema(field).safeParse(value).success
      ? []
      : [faultOf(`lead.${id}`, 'wrong_type')];
  });
  if (faults.length > 0) refuse(refusals.invalidInput, {}, faults);
  const row: Values = {};
  const custom: Values = {};
  for (const [id, value] of Object.entries(values)) {
    const field = fields.find((one) => one.id === id)!;
    if (isCustom(id)) custom[customKey(id)] = value;
    else if (field.column) row[field.column] = value;
  }
  return { ...row, custom };
}

/** The lead by its id, or the row as if it were one. */
async function readSample(
  { db, principal }: Work,
  panel: Pick<Panel, 'rules'>,
  sample: Values | null,
  leadId: string | null,
): Promise<LeadToAssign | undefined> {
  const row = toJson({ ...sample, tenant_id: principal.tenantId });
  const from = sample
    ? sql`jsonb_populate_record(null::lead, ${row}::jsonb) as r`
    : sql`(select * from lead l where l.tenant_id = ${principal.tenantId} and l.id = ${leadId}) as r`;
  const { rows } = await sql<LeadRow>`
    select ${leadColumns}, ${placeOfFirstMatch(panel.rules)} as rule_place, a.owner_id as account_owner_id,
      (select d.owner_id from deal d
        where d.tenant_id = ${principal.tenantId} and d.account_id = r.account_id and d.outcome = 'open'
          and d.deleted_at is null order by d.created_at desc limit 1) as deal_owner_id,
      null::uuid as referrer_id
    from ${from} left join account a on a.tenant_id = r.tenant_id and a.id = r.account_id and a.deleted_at is null
    where r.tenant_id = ${principal.tenantId}`.execute(db);
  return rows[0] && leadToAssign(rows[0]);
}
