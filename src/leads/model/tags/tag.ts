/** Tags of leads, their groups, and who gave them. */
import type { Label } from '../../../platform/model/label.ts';
import type { Asked } from '../../../records/model/meets-filter.ts';
import { reasonToMeet, type LeadFacts, type LeadTest } from './lead-test.ts';

export const tagColors = ['neutral', 'green', 'amber', 'red', 'blue'] as const;
export type TagColor = (typeof tagColors)[number];

export type Tag = { id: string; name: string; nameEn: string | null };
/** In an exclusive group a lead has one tag at most. */
export type TagGroup = Tag & { exclusive: boolean; color: TagColor; tags: readonly Tag[] };

/** Gives its tag to every lead that meets the test. Rules are asked in their order. */
export type TagRule = { id: string; tagId: string; test: LeadTest };

/** What stands about a tag on a lead: given by a rule or a person, or taken off by a person. */
export type LeadTag = {
  tagId: string;
  /** Null: a person's word, which rules never undo. */
  ruleId: string | null;
  reason: Label | null;
  removed: boolean;
};

/** A tag that a rule gives, and why. */
export type GivenTag = { tagId: string; ruleId: string; reason: Label };

/** The tags that rules give to a lead, each once, by the first rule that gives it. */
export function tagsByRules(rules: readonly TagRule[], lead: LeadFacts, asked: Asked): GivenTag[] {
  const given = new Map<string, GivenTag>();
  for (const { id, tagId, test } of rules) {
    if (given.has(tagId)) continue;
    const reason = reasonToMeet(test, lead, asked);
    if (reason) given.set(tagId, { tagId, ruleId: id, reason });
  }
  return [...given.values()];
}

export type TagChanges = { give: GivenTag[]; take: string[] };

/**
 * What judging changes in a lead's tags. A person's word stays: a tag he gave is not taken, one he took off is not given
 * again, and in an exclusive group his choice stands against the rules. Of rules, the first one wins such a group; a tag
 * whose rule no longer holds is taken off.
 */
export function settleTags(
  groups: readonly Pick<TagGroup, 'exclusive' | 'tags'>[],
  standing: readonly LeadTag[],
  byRules: readonly GivenTag[],
): TagChanges {
  const said = new Set(
    standing.filter(({ ruleId, removed }) => ruleId === null || removed).map((one) => one.tagId),
  );
  const known = new Set(groups.flatMap(({ tags }) => tags.map(({ id }) => id)));
  const taken = groupsTaken(groups, standing);
  const wanted: GivenTag[] = [];
  for (const given of byRules) {
    if (said.has(given.tagId) || !known.has(given.tagId)) continue;
    const group = groups.find(
      ({ exclusive, tags }) => exclusive && tags.some(({ id }) => id === given.tagId),
    );
    if (group && taken.has(group)) continue;
    if (group) taken.add(group);
    wanted.push(given);
  }
  const kept = new Set(wanted.map(({ tagId }) => tagId));
  const fromRules = standing.filter(({ ruleId, removed }) => ruleId !== null && !removed);
  return {
    give: wanted.filter((given) => !fromRules.some((one) => isSame(one, given))),
    take: fromRules.filter(({ tagId }) => !kept.has(tagId)).map(({ tagId }) => tagId),
  };
}

/** The exclusive groups in which a person has chosen. */
function groupsTaken<G extends Pick<TagGroup, 'exclusive' | 'tags'>>(
  groups: readonly G[],
  standing: readonly LeadTag[],
): Set<G> {
  const chosen = new Set(
    standing.filter(({ ruleId, removed }) => ruleId === null && !removed).map(({ tagId }) => tagId),
  );
  return new Set(groups.filter(({ exclusive, tags }) => exclusive && tags.some(({ id }) => chosen.has(id))));
}

function isSame(standing: LeadTag, given: GivenTag): boolean {
  return (
    standing.tagId === given.tagId &&
    standing.ruleId === given.ruleId &&
    standing.reason?.zh === given.reason.zh &&
    standing.reason.en === given.reason.en
  );
}

/** The other tags of an exclusive group, which give way when a person gives one of it. */
export function rivalsOf(groups: readonly Pick<TagGroup, 'exclusive' | 'tags'>[], tagId: string): string[] {
  const group = groups.find(({ exclusive, tags }) => exclusive && tags.some(({ id }) => id === tagId));
  return group ? group.tags.map(({ id }) => id).filter((id) => id !== tagId) : [];
}
