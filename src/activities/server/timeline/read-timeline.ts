import { addDays, startOfDay } from '../../../platform/model/calendar.ts';
import { readPlace, writePlace } from '../../../platform/model/moment-place.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { recordRefusals } from '../../../records/model/refusals.ts';
import { needlesOf } from '../../../records/model/search-words.ts';
import { timelineKinds, type TimelineEntry, type TimelineQuery } from '../../model/timeline.ts';
import { joinedWith } from '../joined-history.ts';
import { getSubject, type SubjectDirectory } from '../subjects.ts';
import { newestFirst, type TimelineFilter, type TimelinePage, type TimelinePart } from './timeline-page.ts';
import type { TimelineSource } from './timeline-source.ts';

type Timeline = { items: TimelineEntry[]; nextCursor: string | null };

/**
 * What happened with a record, newest first: what each source tells of it (an account's also what is about its deals),
 * and of the records joined to it. Refuses a record the asker does not see, and a cursor that is not ours.
 */
export async function readTimeline(
  directory: SubjectDirectory,
  sources: readonly TimelineSource[],
  work: Work,
  query: TimelineQuery,
): Promise<Timeline> {
  const subject = await getSubject(directory, work, query.object, query.id);
  const joined = await joinedWith(work, subject);
  return mergeSources(work, sources, { subject, joined, ...partAsked(work, query) });
}

/** The part of a timeline that a query asks for. Refuses a cursor that is not ours. */
export function partAsked(
  work: Work,
  query: Omit<TimelineQuery, 'object' | 'id'>,
): Omit<TimelinePage, 'subject' | 'joined'> {
  const before = query.cursor ? (readPlace(query.cursor) ?? refuse(recordRefusals.invalidCursor)) : null;
  const filter = filterAsked(work, query);
  return { kinds: query.kinds ?? timelineKinds, filter, before, limit: query.limit };
}

function filterAsked(
  { principal }: Work,
  { by, from, to, q, files }: Omit<TimelineQuery, 'object' | 'id'>,
): TimelineFilter {
  return {
    by: by ?? null,
    from: from ? startOfDay(from, principal.timeZone) : null,
    to: to ? startOfDay(addDays(to, 1), principal.timeZone) : null,
    needles: needlesOf(q ?? ''),
    withFiles: files === 'true',
  };
}

/** One page out of what the sources tell; those are asked that can have what is wanted. */
export async function mergeSources(
  work: Work,
  sources: readonly TimelineSource[],
  page: TimelinePage,
): Promise<Timeline> {
  const parts: TimelinePart[] = [];
  for (const { kinds, holdsFiles, read } of sources) {
    const isWanted =
      kinds.some((kind) => page.kinds.includes(kind)) && (holdsFiles || !page.filter.withFiles);
    // The sources share one transaction, hence one connection.
    if (isWanted) parts.push(await read(work, page));
  }
  return merge(parts, page.limit);
}

/** Newest first; goes on where the shortest-reaching full source ended, so that no source runs ahead of another. */
function merge(parts: readonly TimelinePart[], limit: number): Timeline {
  const horizon = parts.flatMap(({ last }) => (last ? [last] : [])).toSorted(newestFirst)[0];
  const all = parts
    .flatMap(({ entries }) => entries)
    .map((entry) => ({ entry, place: { at: new Date(entry.at), id: entry.id } }))
    .filter(({ place }) => !horizon || newestFirst(place, horizon) <= 0)
    .toSorted((a, b) => newestFirst(a.place, b.place));
  const shown = all.slice(0, limit);
  const end = all.length > limit ? shown.at(-1)!.place : horizon;
  return { items: shown.map(({ entry }) => entry), nextCursor: end ? writePlace(end) : null };
}
