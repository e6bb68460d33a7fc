/** What stands on a timeline, and what one can be narrowed to. */
import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';
import { fileEntry } from './file-contract.ts';
import { mailEntry } from './mail/mail-contract.ts';
import { calendarMeeting } from './meetings/contract.ts';
import { note } from './note.ts';
import { noteKinds } from './note-kind.ts';
import { named, subjectKey, subjectRef } from './subject-ref.ts';
import { task } from './task.ts';

/** Every entry has its place: the moment it stands at, and an id that is unique among all kinds of entries. */
const place = { id: idSchema, at: z.string() };

const change = z.object({
  type: z.literal('change'),
  ...place,
  actor: named.nullable(),
  action: z.string(),
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
});

/** What happened to something that belongs to the record: a case was opened, a delivery accepted. */
const milestone = z.object({
  type: z.literal('milestone'),
  ...place,
  actor: named.nullable(),
  milestone: z.object({
    /** What it happened to. */
    subject: subjectRef,
    /** What happened, for people; said by the domain it happened in. */
    words: z.object({ zh: z.string(), en: z.string() }),
  }),
});

/** The kinds of entries; each is read by one source (`server/timeline/sources.ts`) and drawn by one row (`web/timeline/rows.ts`). */
const timelineEntry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('note'), ...place, note }),
  z.object({ type: z.literal('file'), ...place, file: fileEntry }),
  /** It stands where it was done, or else where it was made. */
  z.object({ type: z.literal('task'), ...place, task }),
  change,
  milestone,
  z.object({ type: z.literal('mail'), ...place, mail: mailEntry }),
  /** Planned or cancelled; it stands where it was planned. One that was held is a note. */
  z.object({ type: z.literal('meeting'), ...place, meeting: calendarMeeting }),
]);
export type TimelineEntry = z.output<typeof timelineEntry>;

/**
 * What a timeline can be narrowed to: talks of one kind, all notes, files, tasks, all changes or those of the stage. A
 * talk that is more than a note (a meeting, a call, a mail) answers to the kind of note it would otherwise be.
 */
export const timelineKinds = [...noteKinds, 'file', 'task', 'milestone', 'change', 'stage'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** A comma-separated list of values that each meet the schema. */
function listOf<T extends z.ZodType<unknown, string>>(item: T, longest: number) {
  return z
    .string()
    .max(longest)
    .transform((told) => told.split(','))
    .pipe(z.array(item).min(1))
    .optional();
}

const day = z.iso.date().optional();

/** What entries are looked for; all of it must be met. */
const timelineFilter = {
  /** Whose: the author, the one who acted, the owner of a task. */
  by: listOf(idSchema, 800),
  /** Days in the organisation's time zone, both included. */
  from: day,
  to: day,
  /** Words that all occur in the text, in any order; Chinese from one character on. */
  q: z.string().trim().max(100).optional(),
  /** Only what holds a file. */
  files: z.enum(['true', 'false']).default('false'),
  /** Keys of types of follow-up; leaves out what has none. */
  types: listOf(z.string().min(1).max(40), 800),
};

export const timelineQuery = z.object({
  ...subjectKey,
  ...timelineFilter,
  kinds: listOf(z.enum(timelineKinds), 100),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type TimelineQuery = z.output<typeof timelineQuery>;

/** The talks of all records the asker may see. */
export const talksQuery = timelineQuery.omit({ object: true, id: true });
export type TalksQuery = z.output<typeof talksQuery>;

export const timelineAnswer = z.object({
  items: z.array(timelineEntry),
  nextCursor: z.string().nullable(),
  /** How many comments an entry has, by its id; those without are not named. */
  comments: z.record(idSchema, z.number()),
});
export type TimelineAnswer = z.output<typeof timelineAnswer>;

type About = { object: string; id: string; title: string | null };

/** What an entry is about: its content, under the name of its type, says so; null: the record whose timeline it is. */
export function subjectOfEntry(entry: TimelineEntry): About | null {
  const content = (entry as unknown as Record<string, { subject?: About | null } | undefined>)[entry.type];
  return content?.subject ?? null;
}
