/** What people say of tags: their word stands against the rules. */
import { sql, type SqlBool } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import {
  apart,
  getStored,
  inWords,
  mayDo,
  openKind,
  selectRecords,
  visibleRows,
  type StoredRecord,
} from '../../../records/server/index.ts';
import type { WireTagGroup } from '../../model/tags/contract.ts';
import { tagRefusals } from '../../model/tags/refusals.ts';
import { rivalsOf, type LeadTag } from '../../model/tags/tag.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { tagsInWords } from './apply-tags.ts';
import { listTagGroups, standingTags } from './tag-queries.ts';

export type TagWord = { give: readonly string[]; take: readonly string[] };

/**
 * Gives one lead tags and takes others off, in the asker's name. Of an exclusive group the last tag given stays alone.
 * Refuses unknown tags, leads out of sight, and leads the asker may not change.
 */
export async function sayTags(work: Work, leadId: string, word: TagWord): Promise<void> {
  const lead = await getStored(work, await openKind(work, leadKind), leadId);
  const groups = await listTagGroups(work);
  requireTags(groups, word);
  await sayOfOne(work, groups, lead, word);
}

export type TagChangesAnswer = {
  changed: number;
  failed: { id: string; name: string; code: string; message: string }[];
};

/** The same for many leads, each by itself: one that refuses is told and leaves the others alone. */
export async function sayTagsOfMany(
  work: Work,
  leadIds: readonly string[],
  word: TagWord,
): Promise<TagChangesAnswer> {
  const groups = await listTagGroups(work);
  requireTags(groups, word);
  const ids = [...new Set(leadIds)].toSorted();
  const leads = await leadsInSight(work, ids);
  const answer: TagChangesAnswer = { changed: 0, failed: [] };
  for (const id of ids) {
    const lead = leads.get(id);
    const refusal = await apart(work, (alone) =>
      sayOfOne(alone, groups, lead ?? refuse(refusals.notFound), word),
    );
    if (!refusal) answer.changed += 1;
    else {
      const name = String(lead?.values['name'] ?? '');
      answer.failed.push({ id, name, code: refusal.code, message: inWords(work, refusal) });
    }
  }
  return answer;
}

async function leadsInSight(work: Work, ids: readonly string[]): Promise<Map<string, StoredRecord>> {
  const where = [
    sql<SqlBool>`r.id = any(${[...ids]}::uuid[])`,
    sql<SqlBool>`r.deleted_at is null`,
    visibleRows(work, leadKind, 'read'),
  ];
  const found = await selectRecords(work, await openKind(work, leadKind), { where });
  return new Map(found.map((lead) => [lead.id, lead]));
}

function requireTags(groups: readonly WireTagGroup[], { give, take }: TagWord): void {
  const known = new Set(groups.flatMap(({ tags }) => tags.map(({ id }) => id)));
  if ([...give, ...take].some((id) => !known.has(id))) refuse(tagRefusals.tagUnknown);
}

async function sayOfOne(
  work: Work,
  groups: readonly WireTagGroup[],
  lead: StoredRecord,
  { give, take }: TagWord,
): Promise<void> {
  const leadId = lead.id;
  if (!mayDo(work, leadKind, 'update', lead)) refuse(refusals.forbidden);
  const before = (await standingTags(work, [leadId])).get(leadId) ?? [];
  for (const tagId of take) await takeOff(work, leadId, tagId, before);
  for (const tagId of give) {
    for (const rival of rivalsOf(groups, tagId)) await giveWay(work, leadId, rival);
    await giveTag(work, leadId, tagId);
  }
  const after = (await standingTags(work, [leadId])).get(leadId) ?? [];
  const [from, to] = [before, after].map((tags) => tagsInWords(groups, standing(tags)));
  if (from === to) return;
  work.record({
    type: 'lead.tagged',
    object: 'lead',
    recordId: leadId,
    changes: { tags: { from: from!, to: to! } },
    payload: { byPerson: true },
  });
}

function standing(tags: readonly LeadTag[]): string[] {
  return tags.filter(({ removed }) => !removed).map(({ tagId }) => tagId);
}

async function giveTag({ db, principal, now }: Work, leadId: string, tagId: string): Promise<void> {
  const said = {
    rule_id: null,
    reason: null,
    given_by: principal.userId,
    given_at: now,
    removed_by: null,
    removed_at: null,
  };
  await db
    .insertInto('lead_tag')
    .values({ tenant_id: principal.tenantId, lead_id: leadId, tag_id: tagId, ...said })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'lead_id', 'tag_id']).doUpdateSet(said))
    .execute();
}

/** A tag that was never there need not be taken off: nobody spoke about it. */
async function takeOff(
  { db, principal, now }: Work,
  leadId: string,
  tagId: string,
  before: readonly LeadTag[],
): Promise<void> {
  if (!standing(before).includes(tagId)) return;
  await db
    .updateTable('lead_tag')
    .set({ removed_by: principal.userId, removed_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('lead_id', '=', leadId)
    .where('tag_id', '=', tagId)
    .execute();
}

/** The others of an exclusive group go without a word: when the chosen one is taken off, rules may speak again. */
async function giveWay({ db, principal }: Work, leadId: string, tagId: string): Promise<void> {
  await db
    .deleteFrom('lead_tag')
    .where('tenant_id', '=', principal.tenantId)
    .where('lead_id', '=', leadId)
    .where('tag_id', '=', tagId)
    .where(sql<boolean>`removed_at is null`)
    .execute();
}
