import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';
import { named, subjectRef } from './subject-ref.ts';

export const noteKinds = ['note', 'call', 'visit', 'wechat', 'email', 'meeting'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const note = z.object({
  id: idSchema,
  subject: subjectRef,
  kind: z.enum(noteKinds),
  body: z.string(),
  at: z.string(),
  author: named.nullable(),
  mine: z.boolean(),
  version: z.number(),
});
export type WireNote = z.output<typeof note>;
