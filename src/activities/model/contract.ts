import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { commentContract } from './comment-contract.ts';
import { followUpContract } from './follow-up-contract.ts';
import { noteContract } from './note-contract.ts';
import { subjectKey as subject } from './subject-ref.ts';
import { task } from './task.ts';
import { talksQuery, timelineAnswer, timelineQuery } from './timeline.ts';

export { noteKinds, type NoteKind } from './note-kind.ts';

const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const idParam = z.object({ id: idSchema });

const read = { object: 'task', action: 'read' } as const;
const create = { object: 'task', action: 'create' } as const;
const update = { object: 'task', action: 'update' } as const;
const remove = { object: 'task', action: 'delete' } as const;

export const activityContract = {
  timeline: defineEndpoint({
    method: 'GET',
    path: '/timeline',
    summary: 'Everything that happened with a record, newest first',
    permission: null,
    query: timelineQuery,
    answer: timelineAnswer,
  }),
  listTalks: defineEndpoint({
    method: 'GET',
    path: '/talks',
    summary: 'Talks with customers on all records I may see, newest first',
    permission: null,
    query: talksQuery,
    answer: timelineAnswer,
  }),
  ...noteContract,
  ...commentContract,
  ...followUpContract,
  listTasks: defineEndpoint({
    method: 'GET',
    path: '/tasks',
    summary: 'Tasks: mine or those I may see',
    permission: read,
    query: z.object({
      scope: z.enum(['mine', 'all']).default('mine'),
      state: z.enum(['open', 'done']).default('open'),
      due: z.enum(['overdue', 'today', 'week', 'later', 'any']).default('any'),
      limit: z.coerce.number().int().min(1).max(200).default(100),
      cursor: z.string().max(200).optional(),
    }),
    answer: z.object({ items: z.array(task), nextCursor: z.string().nullable() }),
  }),
  addTask: defineEndpoint({
    method: 'POST',
    path: '/tasks',
    summary: 'Plan something to do',
    permission: create,
    status: 201,
    body: z.strictObject({
      title: z.string().trim().min(1).max(300),
      subject: z.strictObject(subject).nullable().default(null),
      dueOn: day.nullable().default(null),
      remindAt: instant.nullable().default(null),
      promised: z.boolean().default(false),
      ownerId: idSchema.optional(),
    }),
    answer: task,
  }),
  changeTask: defineEndpoint({
    method: 'PATCH',
    path: '/tasks/:id',
    summary: 'Change a task',
    permission: update,
    params: idParam,
    versioned: true,
    body: z
      .strictObject({
        title: z.string().trim().min(1).max(300),
        dueOn: day.nullable(),
        remindAt: instant.nullable(),
        promised: z.boolean(),
        ownerId: idSchema,
      })
      .partial(),
    answer: task,
  }),
  removeTask: defineEndpoint({
    method: 'DELETE',
    path: '/tasks/:id',
    summary: 'Remove a task',
    permission: remove,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  restoreTask: defineEndpoint({
    method: 'POST',
    path: '/tasks/:id/restoration',
    summary: 'Take back that a task was removed',
    permission: remove,
    params: idParam,
    answer: task,
  }),
  completeTask: defineEndpoint({
    method: 'POST',
    path: '/tasks/:id/completion',
    summary: 'Tick a task off',
    permission: update,
    params: idParam,
    answer: task,
  }),
  reopenTask: defineEndpoint({
    method: 'DELETE',
    path: '/tasks/:id/completion',
    summary: 'A task is to be done after all',
    permission: update,
    params: idParam,
    answer: task,
  }),
  workQueue: defineEndpoint({
    method: 'GET',
    path: '/work-queue',
    summary: 'What I have to do now',
    permission: read,
    answer: z.object({
      overdue: z.array(task),
      today: z.array(task),
      promised: z.array(task),
      leads: z.array(
        z.object({
          leadId: idSchema,
          name: z.string(),
          company: z.string().nullable(),
          level: z.string().nullable(),
          why: z.enum(['accept', 'contact', 'going_back', 'quiet', 'returned']),
          at: z.string().nullable(),
        }),
      ),
      /** Customers whose tier says to talk with them by today. */
      accounts: z.array(
        z.object({
          accountId: idSchema,
          name: z.string(),
          tier: z.string(),
          dueOn: day,
          lastTalkAt: z.string().nullable(),
        }),
      ),
      deals: z.array(
        z.object({
          dealId: idSchema,
          name: z.string(),
          account: z.string().nullable(),
          why: z.enum(['stalled', 'silent', 'next_step_overdue', 'next_step_today', 'no_next_step']),
          days: z.number(),
          stage: z.string(),
          amount: z.string().nullable(),
        }),
      ),
    }),
  }),
};
