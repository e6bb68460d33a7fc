import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';

/** Bytes that one version of a file can have. */
export const largestFile = 50 * 2 ** 20;

const named = z.object({ id: idSchema, name: z.string().nullable() });
const idParam = z.object({ id: idSchema });
const number = z.coerce.number().int().min(1).max(1_000_000);

const fileVersion = z.object({
  id: idSchema,
  /** 1 is the first. */
  number: z.number(),
  name: z.string(),
  /** As its content says, whatever the sender called it. */
  mediaType: z.string(),
  /** Bytes. */
  size: z.number(),
  author: named.nullable(),
  at: z.string(),
});
export type WireFileVersion = z.output<typeof fileVersion>;

const file = z.object({
  id: idSchema,
  /** The title is null where the asker sees the file by a joined history only. */
  subject: z.object({ object: z.string(), id: idSchema, title: z.string().nullable() }),
  name: z.string(),
  /** Newest first, never empty. */
  versions: z.array(fileVersion),
  mayAddVersion: z.boolean(),
  mayRemove: z.boolean(),
});
export type WireFile = z.output<typeof file>;

/** One version as a timeline tells of it. */
export const fileEntry = z.object({
  fileId: idSchema,
  subject: file.shape.subject,
  version: fileVersion,
});

export const fileContract = {
  listFiles: defineEndpoint({
    method: 'GET',
    path: '/files',
    summary: 'The files of a record with their versions, newest first',
    permission: null,
    query: z.object({
      object: z.string().min(1).max(40),
      id: idSchema,
      cursor: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: z.object({ items: z.array(file), nextCursor: z.string().nullable(), mayAdd: z.boolean() }),
  }),
  addFile: defineEndpoint({
    method: 'POST',
    path: '/files',
    summary: 'Upload a file to a record; a name that is there already gets a new version',
    permission: null,
    upload: { maxBytes: largestFile },
    status: 201,
    body: z.strictObject({
      object: z.string().min(1).max(40),
      id: idSchema,
      /** A follow-up of mine on that record, which the file belongs to. */
      noteId: idSchema.optional(),
    }),
    answer: file,
  }),
  addFileVersion: defineEndpoint({
    method: 'POST',
    path: '/files/:id/versions',
    summary: 'Upload a new version of a file',
    permission: null,
    upload: { maxBytes: largestFile },
    params: idParam,
    status: 201,
    answer: file,
  }),
  readFile: defineEndpoint({
    method: 'GET',
    path: '/files/:id/content',
    summary: 'Download a version of a file, or show a picture, a PDF or a text in the page',
    permission: null,
    params: idParam,
    query: z.object({
      /** The newest unless told. */
      version: number.optional(),
      show: z.enum(['true', 'false']).default('false'),
    }),
    raw: 'file',
    answer: z.unknown(),
  }),
  removeFile: defineEndpoint({
    method: 'DELETE',
    path: '/files/:id',
    summary: 'Remove a file with its versions',
    permission: null,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  restoreFile: defineEndpoint({
    method: 'POST',
    path: '/files/:id/restoration',
    summary: 'Take back that a file was removed',
    permission: null,
    params: idParam,
    answer: file,
  }),
};
