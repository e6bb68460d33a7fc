import type { Work } from '../../../platform/server/index.ts';
import { timelineKinds, type TimelineEntry } from '../../model/timeline.ts';
import { joinedWith } from '../joined-history.ts';
import { getSubject, type Subject, type SubjectDirectory } from '../subjects.ts';
import type { TimelinePage } from './timeline-page.ts';
import type { TimelineSource } from './timeline-source.ts';

/** What timelines are about, and where their entries come from. */
export type TimelineHouse = { subjects: SubjectDirectory; sources: readonly TimelineSource[] };

/**
 * One entry as it stands on the timeline of a record, with that record; undefined when the asker does not see it there.
 * Refuses a record the asker does not see.
 */
export async function findEntry(
  { subjects, sources }: TimelineHouse,
  work: Work,
  { object, id }: { object: string; id: string },
  entryId: string,
): Promise<{ entry: TimelineEntry; subject: Subject } | undefined> {
  const subject = await getSubject(subjects, work, object, id);
  const page: TimelinePage = {
    subject,
    joined: await joinedWith(work, subject),
    kinds: timelineKinds,
    filter: { by: null, from: null, to: null, needles: [], withFiles: false, types: null, entryId },
    before: null,
    limit: 1,
  };
  for (const { read } of sources) {
    const [entry] = (await read(work, page)).entries;
    if (entry?.id === entryId) return { entry, subject };
  }
  return undefined;
}
