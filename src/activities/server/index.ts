/** The door of activities. */
export { insertNotes, insertTasks, type NewNote, type NewTask } from './insert-activities.ts';
export { followUpTypes } from './follow-up-types.ts';
export { insertFiles, type NewFile } from './insert-files.ts';
export { joinHistory, partHistory } from './joined-history.ts';
export { fileUseCases } from './file-routes.ts';
export { handOverTask, openTasksAbout, openTasksOf, type OpenTask } from './hand-over-task.ts';
export { knownFiles } from './known-files.ts';
export type { KnownParty, MailDirectory } from './mail/mail-directory.ts';
export type { MailHouse } from './mail/mail-house.ts';
export { myMailboxUseCases, syncMailboxJob } from './mail/routes.ts';
export { syncDueMailboxes } from './mail/sync-due.ts';
export { activityUseCases } from './routes.ts';
export { taskKind } from './task-kind.ts';
export type { Subject, SubjectDirectory } from './subjects.ts';
export type { QueueSources } from './work-queue.ts';
export { addNote, removeNote } from './notes.ts';
export { addTask } from './tasks.ts';
export { tasksOfDigest } from './tasks-of-digest.ts';
