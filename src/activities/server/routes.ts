import type { UseCases } from '../../platform/server/index.ts';
import type { activityContract } from '../model/contract.ts';
import { addNote, changeNote, removeNote } from './notes.ts';
import type { SubjectDirectory } from './subjects.ts';
import { listTasks } from './task-queries.ts';
import { addTask, changeTask, completeTask, removeTask } from './tasks.ts';
import { timelineOf } from './timeline.ts';
import { workQueue, type QueueSource } from './work-queue.ts';

/** The use cases over the subjects that the domains bring. */
export function activityUseCases(subjects: SubjectDirectory, queueSources: readonly QueueSource[]): UseCases<typeof activityContract> {
  return {
    timeline: (work, { query }) => timelineOf(subjects, work, query),
    addNote: (work, { body }) => addNote(subjects, work, body),
    changeNote: (work, { params, body, version }) => changeNote(work, params.id, version!, body),
    removeNote: (work, { params }) => removeNote(work, params.id),
    listTasks: (work, { query }) => listTasks(work, query),
    addTask: (work, { body }) => addTask(subjects, work, body),
    changeTask: (work, { params, body, version }) => changeTask(work, params.id, version!, body),
    removeTask: (work, { params }) => removeTask(work, params.id),
    completeTask: (work, { params }) => completeTask(work, params.id, true),
    reopenTask: (work, { params }) => completeTask(work, params.id, false),
    workQueue: (work) => workQueue(queueSources, work),
  };
}
