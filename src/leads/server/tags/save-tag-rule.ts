import { newId } from '../../../platform/model/identifier.ts';
import { say } from '../../../platform/model/label.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { openKind } from '../../../records/server/index.ts';
import type { TagRuleDraft, WireTagRule } from '../../model/tags/contract.ts';
import { faultsOfTest, type LeadTest } from '../../model/tags/lead-test.ts';
import { tagRefusals } from '../../model/tags/refusals.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { writeOrder } from '../design/write-order.ts';
import { listTagGroups, listTagRules, type KeptTagRule } from './tag-queries.ts';
import { tagRulesInWords } from './tag-rules-in-words.ts';

/** Adds a rule behind the others. Refuses unknown tags and fields. */
export async function createTagRule(work: Work, draft: TagRuleDraft): Promise<WireTagRule> {
  const { db, principal, now } = work;
  await requireSound(work, draft);
  const id = newId();
  const position = (await listTagRules(work)).length;
  const row = { tenant_id: principal.tenantId, id, position, created_at: now, updated_at: now };
  await db
    .insertInto('tag_rule')
    .values({ ...row, ...columnsOf(draft) })
    .execute();
  return noteRule(work, id, null);
}

/** Changes a rule from the version the asker saw. Refuses a stale version, unknown tags and fields. */
export async function changeTagRule(
  work: Work,
  id: string,
  { version, ...draft }: TagRuleDraft & { version: number },
): Promise<WireTagRule> {
  const before = await getTagRule(work, id);
  await requireSound(work, draft);
  const changed = await work.db
    .updateTable('tag_rule')
    .set({ ...columnsOf(draft), version: BigInt(version + 1), updated_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) refuse(refusals.staleVersion);
  return noteRule(work, id, before);
}

/** Removes a rule. The tags it gave stay until their leads are judged again. */
export async function removeTagRule(work: Work, id: string): Promise<null> {
  const before = await getTagRule(work, id);
  await work.db
    .deleteFrom('tag_rule')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'tag-rule.removed',
    object: 'lead_rules',
    recordId: id,
    changes: { [await tagName(work, before)]: { from: await saidOf(work, before), to: null } },
  });
  return null;
}

/** Sets the order in which rules are asked. Refuses a list that is not all rules, each once. */
export async function orderTagRules(work: Work, ids: readonly string[]): Promise<void> {
  const before = (await listTagRules(work)).map((rule) => rule.id);
  const isWhole = ids.length === before.length && before.every((id) => ids.includes(id));
  if (!isWhole) refuse(tagRefusals.orderIncomplete);
  await writeOrder(work, 'tag_rule', ids);
  work.record({
    type: 'tag-rules.ordered',
    object: 'lead_rules',
    recordId: null,
    changes: { order: { from: before, to: [...ids] } },
  });
}

async function getTagRule(work: Work, id: string): Promise<KeptTagRule> {
  const rules = await listTagRules(work);
  return rules.find((rule) => rule.id === id) ?? refuse(refusals.notFound);
}

async function requireSound(work: Work, { tagId, test }: TagRuleDraft): Promise<void> {
  const groups = await listTagGroups(work);
  if (!groups.some(({ tags }) => tags.some(({ id }) => id === tagId))) refuse(tagRefusals.tagUnknown);
  await requireKnownFields(work, [test], ['tags']);
}

/** Refuses tests that name fields leads do not have, or that must not be asked for (a tag may not depend on tags). */
export async function requireKnownFields(
  work: Work,
  tests: readonly LeadTest[],
  barred: readonly string[] = [],
): Promise<void> {
  const { fields } = await openKind(work, leadKind);
  const asked = fields.filter(({ id }) => !barred.includes(id));
  const [fault] = tests.flatMap((test) => faultsOfTest(test, asked));
  if (fault !== undefined) refuse(tagRefusals.fieldUnknown, { field: fault });
}

function columnsOf({ tagId, test, enabled }: TagRuleDraft) {
  return { tag_id: tagId, test: toJson(test), enabled };
}

async function noteRule(work: Work, id: string, before: KeptTagRule | null): Promise<WireTagRule> {
  const after = await getTagRule(work, id);
  work.record({
    type: before ? 'tag-rule.changed' : 'tag-rule.created',
    object: 'lead_rules',
    recordId: id,
    changes: {
      [await tagName(work, after)]: {
        from: before && (await saidOf(work, before)),
        to: await saidOf(work, after),
      },
    },
  });
  return (await tagRulesInWords(work, [after]))[0]!;
}

async function tagName(work: Work, { tagId }: KeptTagRule): Promise<string> {
  const tags = (await listTagGroups(work)).flatMap((group) => group.tags);
  return tags.find(({ id }) => id === tagId)?.name ?? tagId;
}

async function saidOf(work: Work, rule: KeptTagRule): Promise<string> {
  const [told] = await tagRulesInWords(work, [rule]);
  return say(told!.words, work.principal.locale);
}
