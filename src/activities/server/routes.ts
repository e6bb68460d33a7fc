import type { UseCases } from '../../platform/server/index.ts';
import type { activityContract } from '../model/contract.ts';
import type { RecordKind } from '../../records/server/index.ts';
import { wireComment } from './comments/comment-queries.ts';
import { addComment, listComments } from './comments/comments.ts';
import { changeComment, removeComment, restoreComment } from './comments/write-comments.ts';
import { listFollowUpTypes, saveFollowUpTypes } from './follow-up-types.ts';
import { listTasks } from './list-tasks.ts';
import { addNote, changeNote, removeNote, restoreNote } from './notes.ts';
import type { SubjectDirectory } from './subjects.ts';
import { addTask, changeTask, completeTask, removeTask, restoreTask } from './tasks.ts';
import { listTalks, readTimeline } from './timeline/read-timeline.ts';
import type { TimelineSource } from './timeline/timeline-source.ts';
import { timelineSources } from './timeline/sources.ts';
import { workQueue, type QueueSources } from './work-queue.ts';

/**
 * The use cases over the subjects that the domains bring. The subjects' kinds of record let a timeline tell changes by
 * name instead of by id; `milestones` are sources of domains above, told on the timelines of accounts and deals.
 */
export function activityUseCases(
  subjects: SubjectDirectory,
  queueSources: QueueSources,
  kinds: readonly RecordKind[] = [],
  milestones: readonly TimelineSource[] = [],
): UseCases<typeof activityContract> {
  const house = { subjects, sources: timelineSources(kinds, milestones) };
  return {
    timeline: (work, { query }) => readTimeline(house, work, query),
    listTalks: (work, { query }) => listTalks(house, work, query),
    listComments: (work, { query }) => listComments(house, work, query),
    addComment: (work, { body }) => addComment(house, work, body),
    changeComment: async (work, { params, body, version }) =>
      wireComment(work, await changeComment(work, params.id, version!, body.body)),
    removeComment: (work, { params }) => removeComment(work, params.id),
    restoreComment: async (work, { params }) => wireComment(work, await restoreComment(work, params.id)),
    addNote: (work, { body }) => addNote(subjects, work, body),
    changeNote: (work, { params, body, version }) => changeNote(subjects, work, params.id, version!, body),
    removeNote: (work, { params }) => removeNote(work, params.id),
    restoreNote: (work, { params }) => restoreNote(work, params.id),
    listFollowUpTypes,
    saveFollowUpTypes: (work, { body }) => saveFollowUpTypes(work, body.items),
    listTasks: (work, { query }) => listTasks(work, query),
    addTask: (work, { body }) => addTask(subjects, work, body),
    changeTask: (work, { params, body, version }) => changeTask(work, params.id, version!, body),
    removeTask: (work, { params }) => removeTask(work, params.id),
    restoreTask: (work, { params }) => restoreTask(work, params.id),
    completeTask: (work, { params }) => completeTask(work, params.id, true),
    reopenTask: (work, { params }) => completeTask(work, params.id, false),
    workQueue: (work) => workQueue(queueSources, work),
  };
}
