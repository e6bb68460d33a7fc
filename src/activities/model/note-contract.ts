import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { note } from './note.ts';
import { noteKinds } from './note-kind.ts';
import { subjectKey } from './subject-ref.ts';

const create = { object: 'task', action: 'create' } as const;
const update = { object: 'task', action: 'update' } as const;

const idParam = z.object({ id: idSchema });
const moment = z.iso.datetime({ offset: true });

/** What is told of a talk besides when and about what. */
const told = {
  body: z.string().trim().min(1).max(20_000),
  type: z.string().min(1).max(40),
  /** One of the type's results, by its id. */
  result: z.string().min(1).max(40).nullable(),
  contactId: idSchema.nullable(),
};

export const noteContract = {
  addNote: defineEndpoint({
    method: 'POST',
    path: '/notes',
    summary: 'Write down a talk, a visit, a thought',
    permission: create,
    status: 201,
    body: z.strictObject({
      ...subjectKey,
      ...told,
      /** Without a type: the one that stands for this kind; with one, the type says the kind. */
      kind: z.enum(noteKinds).default('note'),
      type: told.type.optional(),
      result: told.result.default(null),
      contactId: told.contactId.default(null),
      /** On a deal it becomes the deal's next step, elsewhere a task of mine. */
      nextStep: z
        .strictObject({
          what: z.string().trim().min(1).max(300),
          dueOn: z.iso.date().nullable().default(null),
        })
        .nullable()
        .default(null),
      /** The text is a pasted chat: those speakers who are one of us. */
      ours: z.array(z.string().min(1).max(40)).max(50).optional(),
      at: moment.optional(),
      mentions: z.array(idSchema).max(20).default([]),
    }),
    answer: note,
  }),
  changeNote: defineEndpoint({
    method: 'PATCH',
    path: '/notes/:id',
    summary: 'Correct a note of mine',
    permission: update,
    params: idParam,
    versioned: true,
    body: z.strictObject({ ...told, kind: z.enum(noteKinds), at: moment }).partial(),
    answer: note,
  }),
  removeNote: defineEndpoint({
    method: 'DELETE',
    path: '/notes/:id',
    summary: 'Remove a note of mine',
    permission: update,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  restoreNote: defineEndpoint({
    method: 'POST',
    path: '/notes/:id/restoration',
    summary: 'Take back that I removed a note',
    permission: update,
    params: idParam,
    answer: note,
  }),
};
