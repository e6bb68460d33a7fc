/** The command palette's search over all kinds of record. */
import { callContract, type FoundRecord } from '../../platform/web/index.ts';
import { recordsContract } from '../model/contract.ts';
import type { SearchAnswer } from '../model/contract.ts';

/** Where a record of each object is shown; objects not named are not offered. */
export type RecordHrefs = Readonly<Record<string, (id: string) => string>>;

/** The hits in the order a reader wants them: the nearest of every kind first, then the next of every kind. */
export function interleaved(groups: SearchAnswer['groups']): { object: string; id: string; title: string; subtitle: string | null }[] {
  const longest = Math.max(0, ...groups.map((group) => group.items.length));
  return Array.from({ length: longest }, (_, place) =>
    groups.flatMap(({ object, items }) => (items[place] ? [{ object, ...items[place] }] : [])),
  ).flat();
}

/** The palette's search: what the words find, or what the reader touched lately when there are none. */
export function recordSearch(hrefs: RecordHrefs) {
  return async (text: string, signal: AbortSignal): Promise<readonly FoundRecord[]> => {
    const { groups } = await callContract(recordsContract.search, { query: { q: text }, signal });
    return interleaved(groups.filter((group) => hrefs[group.object])).map((hit) => ({
      id: hit.id,
      name: hit.title,
      detail: hit.subtitle ?? undefined,
      href: hrefs[hit.object]!(hit.id),
    }));
  };
}
