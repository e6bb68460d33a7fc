/** The door of activities. */
export { insertNotes, insertTasks, type NewNote, type NewTask } from './insert-activities.ts';
export { activityUseCases } from './routes.ts';
export { taskKind } from './task-kind.ts';
export type { Subject, SubjectDirectory } from './subjects.ts';
export type { QueueSource } from './work-queue.ts';
export { removeNote } from './notes.ts';
