import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';
import { directions, outcomes } from './calls/call.ts';
import { fileEntry } from './file-contract.ts';
import { noteKinds } from './note-kind.ts';
import { named, subjectRef } from './subject-ref.ts';

const callFacts = z.object({
  direction: z.enum(directions),
  outcome: z.enum(outcomes),
  seconds: z.number().nullable(),
  recording: z.string().nullable(),
});

const words = { name: z.string(), nameEn: z.string().nullable() };

export const note = z.object({
  id: idSchema,
  subject: subjectRef,
  kind: z.enum(noteKinds),
  type: z.object({ key: z.string(), ...words }),
  /** What the talk came to, as it was chosen. */
  result: z.object({ id: z.string(), ...words }).nullable(),
  contact: named.nullable(),
  nextStep: z.object({ what: z.string(), dueOn: z.iso.date().nullable() }).nullable(),
  body: z.string(),
  /** The call or the meeting whose talk it is. */
  call: callFacts.nullable(),
  meetingId: idSchema.nullable(),
  /** A pasted chat, read from the text: who said what when, and who of them is one of us. */
  talk: z
    .array(
      z.object({
        by: z.string(),
        on: z.iso.date().nullable(),
        time: z.string().nullable(),
        text: z.string(),
        isOurs: z.boolean(),
      }),
    )
    .nullable(),
  files: z.array(fileEntry),
  at: z.string(),
  author: named.nullable(),
  mine: z.boolean(),
  version: z.number(),
});
export type WireNote = z.output<typeof note>;
