/** What colleagues say to an entry of a timeline: to a note, a file, a task, a change, whatever stands there. */
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireComment } from '../../model/comment-contract.ts';
import { subjectOfEntry, type TimelineEntry } from '../../model/timeline.ts';
import { tellMentioned } from '../mentions.ts';
import type { Subject } from '../subjects.ts';
import { findEntry, type TimelineHouse } from '../timeline/find-entry.ts';
import { commentsUnder, wireComment } from './comment-queries.ts';
import { writeComment } from './write-comments.ts';

/** An entry, and the record on whose timeline the asker sees it. */
export type EntryKey = { object: string; id: string; entryId: string };

type Said = { entry: TimelineEntry; subject: Subject };

/** The comments under an entry the asker may see, the oldest first. Refuses an entry that is not on his timeline. */
export async function listComments(
  house: TimelineHouse,
  work: Work,
  key: EntryKey,
): Promise<{ items: WireComment[] }> {
  await getEntry(house, work, key);
  const rows = await commentsUnder(work, key.entryId);
  return { items: rows.map((row) => wireComment(work, row)) };
}

/** Adds a comment under an entry the asker may see, and tells those mentioned who may see the record. */
export async function addComment(
  house: TimelineHouse,
  work: Work,
  { body, mentions, ...key }: EntryKey & { body: string; mentions: string[] },
): Promise<WireComment> {
  const { entry, subject } = await getEntry(house, work, key);
  const { type, id } = entry;
  const about = subjectOfEntry(entry) ?? subject;
  const said = await writeComment(work, { entry: { type, id }, about, body, place: null });
  await tellMentioned(work, subject, entry.id, mentions);
  return wireComment(work, said);
}

async function getEntry(house: TimelineHouse, work: Work, key: EntryKey): Promise<Said> {
  return (await findEntry(house, work, key, key.entryId)) ?? refuse(refusals.notFound);
}
