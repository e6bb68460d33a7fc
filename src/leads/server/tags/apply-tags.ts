import { sql } from 'kysely';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { WireTagGroup } from '../../model/tags/contract.ts';
import { settleTags, tagsByRules, type GivenTag, type LeadTag, type TagRule } from '../../model/tags/tag.ts';
import type { JudgedLead } from './lead-facts.ts';

type Judged = { leadId: string; give: GivenTag[]; take: string[] };

/**
 * Gives leads the tags of the rules and takes those whose rules no longer hold; a person's word stays. Returns the leads
 * with the tags they have now.
 */
export async function applyTags(
  work: Work,
  leads: readonly JudgedLead[],
  { groups, rules }: { groups: readonly WireTagGroup[]; rules: readonly TagRule[] },
): Promise<JudgedLead[]> {
  const { now, principal } = work;
  const asked = { now, timeZone: principal.timeZone, userId: null };
  const judged = leads.map(({ id, facts, tags }) => ({
    leadId: id,
    ...settleTags(groups, tags, tagsByRules(rules, facts, asked)),
  }));
  await takeTags(work, judged);
  await giveTags(work, judged);
  const after = leads.map((lead, index) => withTags(lead, judged[index]!));
  for (const [index, lead] of leads.entries()) noteTags(work, groups, lead, after[index]!);
  return after;
}

/** Rows of a person's word are never touched, whatever was read before. */
async function takeTags({ db, principal }: Work, judged: readonly Judged[]): Promise<void> {
  const pairs = judged.flatMap(({ leadId, take }) => take.map((tagId) => ({ leadId, tagId })));
  if (pairs.length === 0) return;
  await db
    .deleteFrom('lead_tag')
    .where('tenant_id', '=', principal.tenantId)
    .where('rule_id', 'is not', null)
    .where('removed_at', 'is', null)
    .where(
      sql<boolean>`(lead_id, tag_id) in (select * from unnest(${pairs.map((one) => one.leadId)}::uuid[], ${pairs.map((one) => one.tagId)}::uuid[]))`,
    )
    .execute();
}

async function giveTags({ db, principal, now }: Work, judged: readonly Judged[]): Promise<void> {
  const rows = judged.flatMap(({ leadId, give }) =>
    give.map(({ tagId, ruleId, reason }) => ({
      tenant_id: principal.tenantId,
      lead_id: leadId,
      tag_id: tagId,
      rule_id: ruleId,
      reason: toJson(reason),
      given_at: now,
    })),
  );
  if (rows.length === 0) return;
  await db
    .insertInto('lead_tag')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'lead_id', 'tag_id'])
        .doUpdateSet((set) => ({ rule_id: set.ref('excluded.rule_id'), reason: set.ref('excluded.reason') }))
        .where('lead_tag.rule_id', 'is not', null)
        .where('lead_tag.removed_at', 'is', null),
    )
    .execute();
}

function withTags(lead: JudgedLead, { give, take }: Judged): JudgedLead {
  const changed = new Set([...take, ...give.map(({ tagId }) => tagId)]);
  const tags: LeadTag[] = [
    ...lead.tags.filter(({ tagId }) => !changed.has(tagId)),
    ...give.map((one) => ({ ...one, removed: false })),
  ];
  return { ...lead, tags, facts: { ...lead.facts, values: { ...lead.facts.values, tags: idsOf(tags) } } };
}

function idsOf(tags: readonly LeadTag[]): string[] {
  return tags.filter(({ removed }) => !removed).map(({ tagId }) => tagId);
}

function noteTags(work: Work, groups: readonly WireTagGroup[], before: JudgedLead, after: JudgedLead): void {
  const [from, to] = [before, after].map(({ tags }) => tagsInWords(groups, idsOf(tags)));
  if (from === to) return;
  work.record({
    type: 'lead.tagged',
    object: 'lead',
    recordId: before.id,
    changes: { tags: { from: from!, to: to! } },
    payload: { byPerson: false },
  });
}

/** The names of tags in the order of their groups; null when there are none. */
export function tagsInWords(groups: readonly WireTagGroup[], ids: readonly string[]): string | null {
  const names = groups.flatMap(({ tags }) =>
    tags.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
  );
  return names.length > 0 ? names.join('、') : null;
}
