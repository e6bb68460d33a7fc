/** The door of activities. */
export { insertNotes, insertTasks, type NewNote, type NewTask } from './insert-activities.ts';
export { joinHistory, partHistory } from './joined-history.ts';
export { activityUseCases } from './routes.ts';
export { taskKind } from './task-kind.ts';
export type { Subject, SubjectDirectory } from './subjects.ts';
export type { QueueSources } from './work-queue.ts';
export { addNote, removeNote } from './notes.ts';
export { addTask } from './tasks.ts';
