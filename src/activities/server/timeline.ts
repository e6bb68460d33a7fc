import { sql, type SqlBool } from 'kysely';
import { readPlace, writePlace } from '../../platform/model/moment-place.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { recordRefusals } from '../../records/model/refusals.ts';
import type { RecordKind } from '../../records/server/index.ts';
import { noteKinds, timelineKinds, type TimelineEntry, type TimelineKind } from '../model/contract.ts';
import { aboutSubject } from './about-subject.ts';
import { filesOf } from './timeline-files.ts';
import { selectNotes, wireNotes } from './note-queries.ts';
import { getSubject, type SubjectDirectory } from './subjects.ts';
import { selectTasks, wireTasks } from './task-queries.ts';
import { changesOf } from './timeline-changes.ts';
import { joinedWith } from './joined-history.ts';
import { beforePlace, lastOf, newestFirst, type TimelinePage, type TimelinePart } from './timeline-page.ts';

export type TimelineQuery = {
  object: string;
  id: string;
  kinds?: readonly TimelineKind[] | undefined;
  cursor?: string | undefined;
  limit: number;
};

/**
 * What happened with a record, newest first: notes and files (an account's also those of its deals), tasks within the
 * asker's reach, changes; notes, files and tasks of the records joined to it, too. Refuses a record the asker does not see, and a cursor that is not ours.
 */
export async function timelineOf(
  directory: SubjectDirectory,
  recordKinds: readonly RecordKind[],
  work: Work,
  query: TimelineQuery,
): Promise<{ items: TimelineEntry[]; nextCursor: string | null }> {
  const subject = await getSubject(directory, work, query.object, query.id);
  const before = query.cursor ? (readPlace(query.cursor) ?? refuse(recordRefusals.invalidCursor)) : null;
  const page = {
    subject,
    joined: await joinedWith(work, subject),
    kinds: query.kinds ?? timelineKinds,
    before,
    limit: query.limit,
  };
  const kind = recordKinds.find((one) => one.object === subject.object);
  return merge(
    [
      await notesOf(work, page),
      await filesOf(work, page),
      await tasksOf(work, page),
      await changesOf(work, page, kind),
    ],
    query.limit,
  );
}

/** Newest first; goes on where the shortest-reaching full source ended, so that no source runs ahead of another. */
function merge(
  parts: readonly TimelinePart[],
  limit: number,
): { items: TimelineEntry[]; nextCursor: string | null } {
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

const nothing: TimelinePart = { entries: [], last: null };

async function notesOf(work: Work, page: TimelinePage): Promise<TimelinePart> {
  const { kinds, limit } = page;
  const wanted = noteKinds.filter((kind) => kinds.includes('note') || kinds.includes(kind));
  if (wanted.length === 0) return nothing;
  const where = sql<SqlBool>`${aboutSubject(page, 'n')} and n.kind = any(${wanted}::text[]) and ${beforePlace(sql`n.at`, sql`n.id`, page)}`;
  const rows = await selectNotes(work, where, limit);
  const notes = await wireNotes(work, rows, page.joined);
  return {
    entries: notes.map((note) => ({ type: 'note', id: note.id, at: note.at, note })),
    last: lastOf(rows, page),
  };
}

async function tasksOf(work: Work, page: TimelinePage): Promise<TimelinePart> {
  if (!page.kinds.includes('task') || !scopeOf(work.principal, 'task', 'read')) return nothing;
  const at = sql`coalesce(r.done_at, r.created_at)`;
  const where = sql<SqlBool>`${aboutSubject(page, 'r')} and ${beforePlace(at, sql`r.id`, page)}`;
  const rows = await selectTasks(work, where, sql`${at} desc, r.id desc`, page.limit);
  const wires = await wireTasks(work, rows);
  const places = rows.map((row) => ({ at: row.done_at ?? row.created_at, id: row.id }));
  const entries = wires.map((task, place): TimelineEntry => ({
    type: 'task',
    id: task.id,
    at: places[place]!.at.toISOString(),
    task,
  }));
  return { entries, last: lastOf(places, page) };
}
