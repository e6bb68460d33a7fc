/** How each kind of entry is drawn on a timeline; a kind without its row does not compile. */
import type { ComponentType } from 'react';
import type { TimelineEntry } from '../../model/timeline.ts';
import { MailRow } from '../mail/MailRow.tsx';
import { ChangeRow } from './ChangeRow.tsx';
import { FileRow } from './FileRow.tsx';
import { MilestoneRow } from './MilestoneRow.tsx';
import { MeetingRow } from './MeetingRow.tsx';
import { NoteRow } from './NoteRow.tsx';
import { TaskEntryRow } from './TaskEntryRow.tsx';

type EntryType = TimelineEntry['type'];
export type EntryOf<Type extends EntryType> = Extract<TimelineEntry, { type: Type }>;

/** The entry, and on whose timeline it stands; null: on the page of all talks. A row is an `<li>`, usually an `EntryLine`. */
export type RowProps<Type extends EntryType> = {
  entry: EntryOf<Type>;
  subject: { object: string; id: string } | null;
};

export const timelineRows: { [Type in EntryType]: ComponentType<RowProps<Type>> } = {
  note: NoteRow,
  file: FileRow,
  task: TaskEntryRow,
  change: ChangeRow,
  milestone: MilestoneRow,
  mail: MailRow,
  meeting: MeetingRow,
};
