import { useQuery } from '@tanstack/react-query';
import { contractQuery, useLabel, type Tone } from '../../../platform/web/index.ts';
import { tagsContract, type WireTagGroup } from '../../model/tags/contract.ts';
import type { TagColor } from '../../model/tags/tag.ts';

export const tones: Record<TagColor, Tone> = {
  neutral: 'neutral',
  green: 'good',
  amber: 'warn',
  red: 'bad',
  blue: 'accent',
};

/** A tag with what its group gives it. */
export type ShownTag = { id: string; name: string; group: string; tone: Tone; place: number };

const keptFor = 5 * 60_000;

export function useTagGroups() {
  return useQuery({ ...contractQuery(tagsContract.listGroups), staleTime: keptFor });
}

/** What a group or a tag is called in the reader's language. */
export function useTagName(): (named: { name: string; nameEn: string | null }) => string {
  const label = useLabel();
  return ({ name, nameEn }) => label({ zh: name, en: nameEn || name });
}

/** Every tag in use by its id, in the order of groups and tags. */
export function useTags(): ReadonlyMap<string, ShownTag> {
  const { data } = useTagGroups();
  const nameOf = useTagName();
  return new Map(shownTags(data?.items ?? [], nameOf).map((tag) => [tag.id, tag]));
}

function shownTags(groups: readonly WireTagGroup[], nameOf: ReturnType<typeof useTagName>): ShownTag[] {
  return groups
    .flatMap((group) =>
      group.tags.map((tag) => ({
        id: tag.id,
        name: nameOf(tag),
        group: nameOf(group),
        tone: tones[group.color],
      })),
    )
    .map((tag, place) => ({ ...tag, place }));
}
