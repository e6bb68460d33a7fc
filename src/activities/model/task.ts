import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';
import { named, subjectRef } from './subject-ref.ts';

export const task = z.object({
  id: idSchema,
  title: z.string(),
  subject: subjectRef.nullable(),
  dueOn: z.iso.date().nullable(),
  /** When its owner is reminded of it. */
  remindAt: z.string().nullable(),
  promised: z.boolean(),
  owner: named.nullable(),
  doneAt: z.string().nullable(),
  version: z.number(),
  mayUpdate: z.boolean(),
});
export type WireTask = z.output<typeof task>;
