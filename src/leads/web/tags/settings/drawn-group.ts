/** A group of tags while it is drawn: pure changes to it, and what is still wrong with it. */
import { newId } from '../../../../platform/model/identifier.ts';
import type { TagGroupDraft, WireTagGroup } from '../../../model/tags/contract.ts';
import type { TagColor } from '../../../model/tags/tag.ts';

/** A tag being drawn; `key` stays while it is moved and renamed. */
export type DrawnTag = { key: string; id: string | null; name: string; nameEn: string };
export type DrawnGroup = {
  name: string;
  nameEn: string;
  exclusive: boolean;
  color: TagColor;
  tags: readonly DrawnTag[];
};

export function blankTag(): DrawnTag {
  return { key: newId(), id: null, name: '', nameEn: '' };
}

export function blankGroup(): DrawnGroup {
  return { name: '', nameEn: '', exclusive: false, color: 'blue', tags: [blankTag()] };
}

export function drawnGroup({ name, nameEn, exclusive, color, tags }: WireTagGroup): DrawnGroup {
  return {
    name,
    nameEn: nameEn ?? '',
    exclusive,
    color,
    tags: tags.map((tag) => ({ key: tag.id, id: tag.id, name: tag.name, nameEn: tag.nameEn ?? '' })),
  };
}

export function bodyOf({ name, nameEn, exclusive, color, tags }: DrawnGroup): TagGroupDraft {
  return {
    name: name.trim(),
    nameEn: nameEn.trim() || null,
    exclusive,
    color,
    tags: tags.map((tag) => ({
      ...(tag.id && { id: tag.id }),
      name: tag.name.trim(),
      nameEn: tag.nameEn.trim() || null,
    })),
  };
}

/** The tags with two of them in each other's place. */
export function swapped(tags: readonly DrawnTag[], place: number, other: number): readonly DrawnTag[] {
  return tags.map((tag, index) => (index === place ? tags[other]! : index === other ? tags[place]! : tag));
}

export type NameFault = 'nameMissing' | 'nameTwice';

export function faultOfTag(tags: readonly DrawnTag[], { key, name }: DrawnTag): NameFault | null {
  if (name.trim() === '') return 'nameMissing';
  return tags.some((tag) => tag.key !== key && tag.name.trim() === name.trim()) ? 'nameTwice' : null;
}

export function isWholeGroup({ name, tags }: DrawnGroup): boolean {
  return name.trim() !== '' && tags.length > 0 && tags.every((tag) => faultOfTag(tags, tag) === null);
}
