import { sectionIds, type Pack, type SectionId } from './pack.ts';

/** The sections that have something to look at, in their order; last time’s action items always come first. */
export function sectionsOf({ tables }: Pack): SectionId[] {
  const has = new Set(tables.map(({ section }) => section));
  return sectionIds.filter((section) => section === 'last' || has.has(section));
}

/** The section so many further on; it stays within the review. */
export function turnedBy(sections: readonly SectionId[], from: SectionId, by: number): SectionId {
  const at = Math.max(0, sections.indexOf(from)) + by;
  return sections[Math.min(sections.length - 1, Math.max(0, at))]!;
}
