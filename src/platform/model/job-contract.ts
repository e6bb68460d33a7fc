/** Long work as its owner sees it: import, export, bulk change, rebuild. */
import { z } from 'zod';
import { defineEndpoint } from './contract.ts';
import { idSchema } from './identifier.ts';

const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

const job = z.object({
  id: idSchema,
  kind: z.string(),
  state: z.enum(jobStates),
  done: z.number(),
  /** How much there is to do; null while unknown. */
  total: z.number().nullable(),
  /** What the work found or made; its shape belongs to the kind. */
  result: z.record(z.string(), z.unknown()).nullable(),
  /** Why it failed: a stable code, and a sentence in the asker's language. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  cancelRequested: z.boolean(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type WireJob = z.output<typeof job>;

const idParam = z.object({ id: idSchema });

export const jobContract = {
  listJobs: defineEndpoint({
    method: 'GET',
    path: '/jobs',
    summary: 'My long work, newest first',
    permission: null,
    query: z.object({
      kind: z.string().max(60).optional(),
      state: z.enum(jobStates).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: idSchema.optional(),
    }),
    answer: z.object({ items: z.array(job), nextCursor: z.string().nullable() }),
  }),
  getJob: defineEndpoint({
    method: 'GET',
    path: '/jobs/:id',
    summary: 'How far one piece of my long work is',
    permission: null,
    params: idParam,
    answer: job,
  }),
  cancelJob: defineEndpoint({
    method: 'POST',
    path: '/jobs/:id/cancellation',
    summary: 'Stop my long work as soon as it can',
    permission: null,
    params: idParam,
    answer: job,
  }),
};
