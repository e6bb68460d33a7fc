import { TaskRow } from '../TaskRow.tsx';
import { EntryComments } from './EntryComments.tsx';
import type { RowProps } from './rows.ts';

export function TaskEntryRow({ entry, subject }: RowProps<'task'>) {
  return <TaskRow task={entry.task} hideSubject={subject !== null} isInTimeline below={<EntryComments />} />;
}
