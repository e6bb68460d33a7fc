/** What notes and tasks are about: activities know only "a subject", domains say how theirs are found. */
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { activityRefusals } from '../model/refusals.ts';

export type Subject = { object: string; id: string; title: string; accountId: string | null; ownerId: string | null; teamId: string | null };

/** Finds a subject within what the asker may see; refuses not-found otherwise. */
export type SubjectDirectory = Readonly<Record<string, (work: Work, id: string) => Promise<Subject>>>;

/** The subject, or a refusal: not found outside the asker's reach, no timeline for other kinds of record. */
export function getSubject(directory: SubjectDirectory, work: Work, object: string, id: string): Promise<Subject> {
  const find = Object.hasOwn(directory, object) ? directory[object]! : refuse(activityRefusals.noTimeline);
  return find(work, id);
}
