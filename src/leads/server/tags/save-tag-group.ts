import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { TagGroupDraft, WireTagGroup } from '../../model/tags/contract.ts';
import { listTagGroups } from './tag-queries.ts';

/** Adds a group of tags behind the others. Refuses a name that another group in use has. */
export async function createTagGroup(work: Work, draft: TagGroupDraft): Promise<WireTagGroup> {
  const { db, principal } = work;
  const id = newId();
  const before = await listTagGroups(work);
  requireFreeName(before, draft.name, null);
  await db
    .insertInto('tag_group')
    .values({ tenant_id: principal.tenantId, id, ...columnsOf(draft), position: before.length })
    .execute();
  await saveTags(work, id, [], draft.tags);
  return noteGroup(work, id, null);
}

/**
 * Changes a group from the version the asker saw. Tags left out are archived: they go from leads' pages, and their rules
 * with them. Refuses a stale version, a taken name, and tags of another group.
 */
export async function changeTagGroup(
  work: Work,
  id: string,
  { version, ...draft }: TagGroupDraft & { version: number },
): Promise<WireTagGroup> {
  const before = await getTagGroup(work, id);
  requireFreeName(await listTagGroups(work), draft.name, id);
  const changed = await work.db
    .updateTable('tag_group')
    .set({ ...columnsOf(draft), version: BigInt(version + 1) })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) refuse(refusals.staleVersion);
  await saveTags(
    work,
    id,
    before.tags.map((tag) => tag.id),
    draft.tags,
  );
  return noteGroup(work, id, before);
}

/** Archives a group, its tags and the rules that give them. */
export async function archiveTagGroup(work: Work, id: string): Promise<null> {
  const { db, principal, now } = work;
  const before = await getTagGroup(work, id);
  await db
    .updateTable('tag_group')
    .set({ archived_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  await archiveTags(
    work,
    before.tags.map((tag) => tag.id),
  );
  work.record({
    type: 'tag-group.archived',
    object: 'lead_rules',
    recordId: id,
    changes: { [before.name]: { from: inWords(before), to: null } },
  });
  return null;
}

async function getTagGroup(work: Work, id: string): Promise<WireTagGroup> {
  const groups = await listTagGroups(work);
  return groups.find((group) => group.id === id) ?? refuse(refusals.notFound);
}

function requireFreeName(groups: readonly WireTagGroup[], name: string, id: string | null): void {
  if (groups.some((group) => group.name === name && group.id !== id)) refuse(refusals.duplicate);
}

function columnsOf({ name, nameEn, exclusive, color }: TagGroupDraft) {
  return { name, name_en: nameEn, exclusive, color };
}

async function saveTags(
  work: Work,
  groupId: string,
  known: readonly string[],
  drafts: TagGroupDraft['tags'],
): Promise<void> {
  const kept = new Set(drafts.flatMap(({ id }) => id ?? []));
  for (const id of kept) if (!known.includes(id)) refuse(refusals.notFound);
  await archiveTags(
    work,
    known.filter((id) => !kept.has(id)),
  );
  const tenant_id = work.principal.tenantId;
  await parkNames(work, [...kept]);
  for (const [position, { id, name, nameEn }] of drafts.entries()) {
    const values = { name, name_en: nameEn, position };
    if (id)
      await work.db
        .updateTable('tag')
        .set(values)
        .where('tenant_id', '=', tenant_id)
        .where('id', '=', id)
        .execute();
    else
      await work.db
        .insertInto('tag')
        .values({ tenant_id, id: newId(), group_id: groupId, ...values })
        .execute();
  }
}

/** Two tags may change names with each other; in between, each has its id for a name. */
async function parkNames({ db, principal }: Work, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await db
      .updateTable('tag')
      .set({ name: id })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .execute();
}

async function archiveTags({ db, principal, now }: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('tag')
    .set({ archived_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...ids])
    .execute();
  await db
    .deleteFrom('tag_rule')
    .where('tenant_id', '=', principal.tenantId)
    .where('tag_id', 'in', [...ids])
    .execute();
}

async function noteGroup(work: Work, id: string, before: WireTagGroup | null): Promise<WireTagGroup> {
  const after = await getTagGroup(work, id);
  work.record({
    type: before ? 'tag-group.changed' : 'tag-group.created',
    object: 'lead_rules',
    recordId: id,
    changes: { [after.name]: { from: before && inWords(before), to: inWords(after) } },
  });
  return after;
}

function inWords({ tags }: WireTagGroup): string {
  return tags.map((tag) => tag.name).join('、');
}
