/** What notes and tasks are about: activities know only "a subject", domains say how theirs are found. */
import type { Field } from '../../platform/model/fields.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { referenceNames } from '../../records/server/index.ts';
import { activityRefusals } from '../model/refusals.ts';

export type Subject = {
  object: string;
  id: string;
  title: string;
  accountId: string | null;
  ownerId: string | null;
  teamId: string | null;
  /** Where the record keeps its next step: takes this one, unless the asker may not set it or the record is closed. */
  takeNextStep?:
    | ((step: { what: string; dueOn: string | null; isAgreed: boolean }) => Promise<boolean>)
    | undefined;
};

/** Finds a subject within what the asker may see; refuses not-found otherwise. */
export type SubjectDirectory = Readonly<Record<string, (work: Work, id: string) => Promise<Subject>>>;

/** The subject, or a refusal: not found outside the asker's reach, no timeline for other kinds of record. */
export function getSubject(
  directory: SubjectDirectory,
  work: Work,
  object: string,
  id: string,
): Promise<Subject> {
  const find = Object.hasOwn(directory, object) ? directory[object]! : refuse(activityRefusals.noTimeline);
  return find(work, id);
}

type About = { subject_object: string | null; subject_id: string | null };

/** How the subjects of these rows are called; null for those the asker may not see. One query for each kind of subject. */
export async function subjectTitles(
  work: Work,
  rows: readonly About[],
): Promise<(row: About) => string | null> {
  const about = rows.filter((row) => row.subject_object !== null);
  const fields = [...new Set(about.map((row) => row.subject_object!))].map((object): Field => ({
    id: object,
    label: { zh: object, en: object },
    kind: 'reference',
    references: object,
  }));
  const names = await referenceNames(
    work,
    fields,
    about.map((row) => ({ [row.subject_object!]: row.subject_id })),
  );
  return (row) => names.get(row.subject_object ?? '')?.get(row.subject_id ?? '')?.name ?? null;
}
