import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import {
  standsForKind,
  typesWith,
  type FollowUpType,
  type Requirable,
  type TalkResult,
} from '../model/follow-up-type.ts';
import type { NoteKind } from '../model/note-kind.ts';
import { activityRefusals } from '../model/refusals.ts';

/** The kinds of talk of the organisation, in its order; retired ones among them. */
export async function followUpTypes({ db, principal }: Work): Promise<FollowUpType[]> {
  const rows = await db
    .selectFrom('follow_up_type')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .orderBy('place')
    .orderBy('key')
    .execute();
  const saved = rows.map((row): FollowUpType => ({
    key: row.key,
    kind: row.kind as NoteKind,
    name: row.name,
    nameEn: row.name_en,
    template: row.template,
    results: row.results as TalkResult[],
    requires: row.requires as Requirable[],
    leastLength: row.least_length,
    isRetired: row.retired_at !== null,
    version: row.version,
  }));
  return typesWith(saved);
}

export async function listFollowUpTypes(work: Work): Promise<{ items: FollowUpType[] }> {
  return { items: await followUpTypes(work) };
}

export type FollowUpTypeDraft = Omit<FollowUpType, 'key' | 'version'> & { key?: string | undefined };

/**
 * Sets the list of types in its order; own types left out are retired: notes keep them. The version of a type counts on
 * when its rules change. Refuses an unknown key, a type of a channel that is retired or counted as another, a remark
 * that asks for more than words, and asking for a result where there is none to choose.
 */
export async function saveFollowUpTypes(
  work: Work,
  items: readonly FollowUpTypeDraft[],
): Promise<{ items: FollowUpType[] }> {
  const before = new Map((await followUpTypes(work)).map((type) => [type.key, type]));
  for (const item of items) checkDraft(item, before);
  const kept = items.map((item) => ({ ...item, key: item.key ?? newId() }));
  if (new Set(kept.map(({ key }) => key)).size < kept.length) refuse(refusals.duplicate);
  const named = new Set(kept.map(({ key }) => key));
  const leftOut = [...before.values()].filter(({ key }) => !named.has(key));
  const wanted = [...kept, ...leftOut.map((type) => ({ ...type, isRetired: !standsForKind(type) }))];
  for (const [place, item] of wanted.entries()) await saveType(work, item, place, before.get(item.key));
  work.record({
    type: 'follow-up-types.changed',
    object: 'follow_up_type',
    recordId: null,
    changes: { types: { from: summaryOf([...before.values()]), to: summaryOf(wanted) } },
  });
  return listFollowUpTypes(work);
}

function checkDraft(item: FollowUpTypeDraft, before: ReadonlyMap<string, FollowUpType>): void {
  const known = item.key === undefined ? undefined : before.get(item.key);
  if (item.key !== undefined && !known) refuse(refusals.notFound);
  if (known && standsForKind(known) && (item.isRetired || item.kind !== known.kind))
    refuse(activityRefusals.typeStandsForKind);
  if (item.kind === 'note' && item.requires.length > 0) refuse(activityRefusals.remarkAsksNothing);
  if (item.requires.includes('result') && item.results.length === 0) refuse(activityRefusals.resultsMissing);
}

type Kept = Omit<FollowUpType, 'version'>;

function rulesOf({ kind, name, nameEn, template, results, requires, leastLength }: Kept): string {
  return JSON.stringify([kind, name, nameEn, template, results, requires, leastLength]);
}

async function saveType(
  { db, principal, now }: Work,
  item: Kept,
  place: number,
  before: FollowUpType | undefined,
): Promise<void> {
  const isChanged = before !== undefined && rulesOf(before) !== rulesOf(item);
  const columns = {
    kind: item.kind,
    name: item.name,
    name_en: item.nameEn,
    template: item.template,
    results: JSON.stringify(item.results),
    requires: item.requires,
    least_length: item.leastLength,
    place,
    version: (before?.version ?? 1) + (isChanged ? 1 : 0),
    retired_at: item.isRetired ? now : null,
  };
  await db
    .insertInto('follow_up_type')
    .values({ tenant_id: principal.tenantId, key: item.key, ...columns })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doUpdateSet(columns))
    .execute();
}

function summaryOf(types: readonly Kept[]) {
  return types.map(({ name, requires, leastLength, isRetired }) => ({
    name,
    requires,
    leastLength,
    isRetired,
  }));
}
