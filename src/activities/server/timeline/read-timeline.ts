import { addDays, startOfDay } from '../../../platform/model/calendar.ts';
import { readPlace, writePlace } from '../../../platform/model/moment-place.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { recordRefusals } from '../../../records/model/refusals.ts';
import { needlesOf } from '../../../records/model/search-words.ts';
import {
  timelineKinds,
  type TalksQuery,
  type TimelineAnswer,
  type TimelineQuery,
} from '../../model/timeline.ts';
import { countComments } from '../comments/comment-queries.ts';
import { joinedWith } from '../joined-history.ts';
import { getSubject } from '../subjects.ts';
import type { TimelineHouse } from './find-entry.ts';
import { newestFirst, type TimelineFilter, type TimelinePage, type TimelinePart } from './timeline-page.ts';
import type { TimelineSource } from './timeline-source.ts';

type Merged = Pick<TimelineAnswer, 'items' | 'nextCursor'>;

/**
 * What happened with a record, newest first: what each source tells of it (an account's also what is about its deals),
 * and of the records joined to it. Refuses a record the asker does not see, and a cursor that is not ours.
 */
export async function readTimeline(
  { subjects, sources }: TimelineHouse,
  work: Work,
  query: TimelineQuery,
): Promise<TimelineAnswer> {
  const subject = await getSubject(subjects, work, query.object, query.id);
  const joined = await joinedWith(work, subject);
  return withComments(
    work,
    await mergeSources(work, sources, { subject, joined, ...partAsked(work, query) }),
  );
}

/** The talks on all records that the asker may see, newest first. Refuses a cursor that is not ours. */
export async function listTalks(
  { sources }: TimelineHouse,
  work: Work,
  query: TalksQuery,
): Promise<TimelineAnswer> {
  const talks = sources.filter(({ isTalk }) => isTalk);
  const page = { subject: null, joined: [], ...partAsked(work, query) };
  return withComments(work, await mergeSources(work, talks, page));
}

async function withComments(work: Work, merged: Merged): Promise<TimelineAnswer> {
  const ids = merged.items.map(({ id }) => id);
  return { ...merged, comments: await countComments(work, ids) };
}

/** The part of a timeline that a query asks for. Refuses a cursor that is not ours. */
function partAsked(work: Work, query: TalksQuery): Omit<TimelinePage, 'subject' | 'joined'> {
  const before = query.cursor ? (readPlace(query.cursor) ?? refuse(recordRefusals.invalidCursor)) : null;
  const filter = filterAsked(work, query);
  return { kinds: query.kinds ?? timelineKinds, filter, before, limit: query.limit };
}

function filterAsked({ principal }: Work, { by, from, to, q, files, types }: TalksQuery): TimelineFilter {
  return {
    by: by ?? null,
    from: from ? startOfDay(from, principal.timeZone) : null,
    to: to ? startOfDay(addDays(to, 1), principal.timeZone) : null,
    needles: needlesOf(q ?? ''),
    withFiles: files === 'true',
    types: types ?? null,
    entryId: null,
  };
}

/** One page out of what the sources tell; those are asked that can have what is wanted. */
async function mergeSources(
  work: Work,
  sources: readonly TimelineSource[],
  page: TimelinePage,
): Promise<Merged> {
  const parts: TimelinePart[] = [];
  for (const source of sources) {
    // The sources share one transaction, hence one connection.
    if (isAsked(source, page)) parts.push(await source.read(work, page));
  }
  return merge(parts, page.limit);
}

function isAsked(
  { kinds, holdsFiles, hasTypes = false }: TimelineSource,
  { kinds: wanted, filter }: TimelinePage,
) {
  const isOfKind = kinds.some((kind) => wanted.includes(kind));
  return isOfKind && (holdsFiles || !filter.withFiles) && (hasTypes || filter.types === null);
}

/** Newest first; goes on where the shortest-reaching full source ended, so that no source runs ahead of another. */
function merge(parts: readonly TimelinePart[], limit: number): Merged {
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
