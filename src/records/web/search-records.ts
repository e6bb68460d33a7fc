/** The command palette's search over all kinds of record. */
import { callContract, type FoundRecord } from '../../platform/web/index.ts';
import type { Label } from '../../platform/model/label.ts';
import { recordsContract, type SearchAnswer } from '../model/contract.ts';
import { hrefOfRecord } from './record-type.ts';

type Hit = SearchAnswer['groups'][number]['items'][number] & { object: string };

const mostRecent = 6;

/** The nearest hit of every kind first, then the next of every kind. */
export function interleaved(groups: SearchAnswer['groups']): Hit[] {
  const longest = Math.max(0, ...groups.map((group) => group.items.length));
  return Array.from({ length: longest }, (_, place) =>
    groups.flatMap(({ object, items }) => (items[place] ? [{ object, ...items[place] }] : [])),
  ).flat();
}

/** What the words find by name, pinyin, phone or e-mail, each with the name of its kind; without words, what the reader touched lately. */
export function recordSearch(kinds: Readonly<Record<string, Label>>) {
  return async (text: string, signal: AbortSignal): Promise<readonly FoundRecord[]> => {
    const { groups } = await callContract(recordsContract.search, { query: { q: text }, signal });
    const hits = interleaved(groups);
    return (text ? hits : hits.slice(0, mostRecent)).map((hit) => ({
      id: hit.id,
      name: hit.title,
      detail: hit.subtitle ?? undefined,
      kind: kinds[hit.object],
      href: hrefOfRecord(hit.object, hit.id),
    }));
  };
}
