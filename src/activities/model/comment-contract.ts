import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { named, subjectKey } from './subject-ref.ts';

const create = { object: 'task', action: 'create' } as const;
const update = { object: 'task', action: 'update' } as const;

const idParam = z.object({ id: idSchema });
/** What is said, and which colleagues are told of it. */
export const commentBody = z.string().trim().min(1).max(2000);
export const commentMentions = z.array(idSchema).max(20).default([]);

/** An entry, and the record on whose timeline it is seen. */
const entryKey = { ...subjectKey, entryId: idSchema };

export const commentSchema = z.object({
  id: idSchema,
  body: z.string(),
  at: z.string(),
  changedAt: z.string().nullable(),
  author: named.nullable(),
  mine: z.boolean(),
  version: z.number(),
});
export type WireComment = z.output<typeof commentSchema>;

export const commentContract = {
  listComments: defineEndpoint({
    method: 'GET',
    path: '/comments',
    summary: 'What colleagues said to an entry of a timeline, the oldest first',
    permission: null,
    query: z.object(entryKey),
    answer: z.object({ items: z.array(commentSchema) }),
  }),
  addComment: defineEndpoint({
    method: 'POST',
    path: '/comments',
    summary: 'Say something to an entry of a timeline',
    permission: create,
    status: 201,
    body: z.strictObject({ ...entryKey, body: commentBody, mentions: commentMentions }),
    answer: commentSchema,
  }),
  changeComment: defineEndpoint({
    method: 'PATCH',
    path: '/comments/:id',
    summary: 'Correct a comment of mine',
    permission: update,
    params: idParam,
    versioned: true,
    body: z.strictObject({ body: commentBody }),
    answer: commentSchema,
  }),
  removeComment: defineEndpoint({
    method: 'DELETE',
    path: '/comments/:id',
    summary: 'Remove a comment of mine',
    permission: update,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  restoreComment: defineEndpoint({
    method: 'POST',
    path: '/comments/:id/restoration',
    summary: 'Take back that I removed a comment',
    permission: update,
    params: idParam,
    answer: commentSchema,
  }),
};
