import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { meetingStates, replies } from './meeting.ts';
import { minutesSections, templateSections } from './minutes.ts';

const named = z.object({ id: idSchema, name: z.string().nullable() });
const idParam = z.object({ id: idSchema });
const instant = z.iso.datetime({ offset: true });
const subjectRef = z.object({ object: z.string(), id: idSchema, title: z.string().nullable() });
const subject = z.strictObject({ object: z.string().min(1).max(40), id: idSchema });

const read = { object: 'task', action: 'read' } as const;
const create = { object: 'task', action: 'create' } as const;
const update = { object: 'task', action: 'update' } as const;
const remove = { object: 'task', action: 'delete' } as const;
const design = { object: 'organisation', action: 'update' } as const;

/** A meeting as a calendar shows it. */
export const calendarMeeting = z.object({
  id: idSchema,
  title: z.string(),
  subject: subjectRef.nullable(),
  startsAt: z.string(),
  endsAt: z.string(),
  allDay: z.boolean(),
  place: z.string(),
  state: z.enum(meetingStates),
  owner: named.nullable(),
  /** The asker leads it or takes part. */
  isMine: z.boolean(),
  version: z.number(),
  mayUpdate: z.boolean(),
});
export type CalendarMeeting = z.output<typeof calendarMeeting>;

const participant = z.object({
  id: idSchema,
  userId: idSchema.nullable(),
  contactId: idSchema.nullable(),
  name: z.string(),
  email: z.string().nullable(),
  reply: z.enum(replies),
  /** The last invitation that was asked for. */
  invitation: z
    .object({ state: z.enum(['due', 'sent', 'failed', 'dropped']), sequence: z.number(), at: z.string() })
    .nullable(),
});
export type WireParticipant = z.output<typeof participant>;

const meeting = calendarMeeting.extend({
  timeZone: z.string(),
  link: z.string(),
  agenda: z.string(),
  remindMinutes: z.number().nullable(),
  sequence: z.number(),
  participants: z.array(participant),
  mayWriteMinutes: z.boolean(),
  mayDelete: z.boolean(),
  /** Whether this installation can send invitations. */
  canInvite: z.boolean(),
});
export type WireMeeting = z.output<typeof meeting>;

/** A colleague, a contact of the asker, or somebody by name and address. */
const givenParticipant = z.union([
  z.strictObject({ userId: idSchema }),
  z.strictObject({ contactId: idSchema }),
  z.strictObject({ name: z.string().trim().min(1).max(200), email: z.email().max(320).nullable() }),
]);
export type GivenParticipant = z.output<typeof givenParticipant>;

const plan = {
  title: z.string().trim().min(1).max(300),
  startsAt: instant,
  endsAt: instant,
  allDay: z.boolean(),
  timeZone: z.string().min(1).max(64),
  place: z.string().trim().max(300),
  link: z
    .string()
    .trim()
    .max(1000)
    .refine((text) => text === '' || /^https?:\/\//i.test(text)),
  agenda: z.string().trim().max(20_000),
  /** Minutes before it begins; fewer than none: after, as in the morning of a whole day. */
  remindMinutes: z.number().int().min(-1440).max(40_320).nullable(),
  participants: z.array(givenParticipant).max(100),
};

/** One day of a deal's next step, as the domain that keeps it says. */
const dayItem = z.object({ object: z.string(), id: idSchema, title: z.string(), on: z.iso.date() });
export type CalendarDayItem = z.output<typeof dayItem>;

export const meetingContract = {
  calendar: defineEndpoint({
    method: 'GET',
    path: '/calendar',
    summary: 'Meetings, due tasks and next steps between two instants: mine, or all I may see',
    permission: read,
    query: z.object({ from: instant, to: instant, whose: z.enum(['mine', 'team']).default('mine') }),
    answer: z.object({
      meetings: z.array(calendarMeeting),
      tasks: z.array(
        z.object({
          id: idSchema,
          title: z.string(),
          on: z.iso.date(),
          isDone: z.boolean(),
          owner: named.nullable(),
        }),
      ),
      nextSteps: z.array(dayItem),
      /** There was more than is shown. */
      isCut: z.boolean(),
    }),
  }),
  planMeeting: defineEndpoint({
    method: 'POST',
    path: '/meetings',
    summary: 'Plan a meeting and tell the colleagues who take part',
    permission: create,
    status: 201,
    body: z.strictObject({
      ...plan,
      allDay: plan.allDay.default(false),
      timeZone: plan.timeZone.optional(),
      place: plan.place.default(''),
      link: plan.link.default(''),
      agenda: plan.agenda.default(''),
      remindMinutes: plan.remindMinutes.default(null),
      participants: plan.participants.default([]),
      subject: subject.nullable().default(null),
    }),
    answer: meeting,
  }),
  getMeeting: defineEndpoint({
    method: 'GET',
    path: '/meetings/:id',
    summary: 'A meeting with who takes part',
    permission: null,
    params: idParam,
    answer: meeting,
  }),
  changeMeeting: defineEndpoint({
    method: 'PATCH',
    path: '/meetings/:id',
    summary: 'Change or move a meeting; colleagues are told of a new time or place',
    permission: update,
    params: idParam,
    versioned: true,
    body: z.strictObject(plan).partial(),
    answer: meeting,
  }),
  cancelMeeting: defineEndpoint({
    method: 'POST',
    path: '/meetings/:id/cancellation',
    summary: 'Cancel a meeting and tell the colleagues who take part',
    permission: update,
    params: idParam,
    answer: meeting,
  }),
  planAgain: defineEndpoint({
    method: 'DELETE',
    path: '/meetings/:id/cancellation',
    summary: 'A cancelled meeting takes place after all',
    permission: update,
    params: idParam,
    answer: meeting,
  }),
  holdMeeting: defineEndpoint({
    method: 'POST',
    path: '/meetings/:id/holding',
    summary: 'The meeting took place; it becomes a talk on the timeline',
    permission: update,
    params: idParam,
    answer: meeting,
  }),
  removeMeeting: defineEndpoint({
    method: 'DELETE',
    path: '/meetings/:id',
    summary: 'Remove a meeting',
    permission: remove,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  restoreMeeting: defineEndpoint({
    method: 'POST',
    path: '/meetings/:id/restoration',
    summary: 'Take back that I removed a meeting',
    permission: remove,
    params: idParam,
    answer: meeting,
  }),
  readMinutes: defineEndpoint({
    method: 'GET',
    path: '/meetings/:id/minutes',
    summary:
      'The minutes of a meeting, the newest unless a version is named; before the first, the empty template',
    permission: null,
    params: idParam,
    query: z.object({ version: z.coerce.number().int().min(1).max(100_000).optional() }),
    answer: z.object({
      /** 0 when nothing was saved yet. */
      number: z.number(),
      sections: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          kind: z.enum(['text', 'lines']),
          hint: z.string(),
          text: z.string(),
          lines: z.array(z.object({ id: z.string(), text: z.string(), taskId: idSchema.nullable() })),
        }),
      ),
      versions: z.array(z.object({ number: z.number(), author: named.nullable(), at: z.string() })),
    }),
  }),
  saveMinutes: defineEndpoint({
    method: 'POST',
    path: '/meetings/:id/minutes',
    summary: 'Save the minutes as a new version; the meeting counts as held',
    permission: update,
    params: idParam,
    status: 201,
    body: z.strictObject({
      /** The version they were written over: 0 for the first. */
      basedOn: z.number().int().min(0),
      sections: minutesSections,
    }),
    answer: z.object({ number: z.number() }),
  }),
  makeTaskOfLine: defineEndpoint({
    method: 'POST',
    path: '/meetings/:id/minutes/tasks',
    summary: 'Make a task of one line of the minutes; a line becomes one task only',
    permission: create,
    params: idParam,
    status: 201,
    body: z.strictObject({
      lineId: z.string().min(1).max(40),
      dueOn: z.iso.date().nullable().default(null),
      ownerId: idSchema.optional(),
    }),
    answer: z.object({ taskId: idSchema }),
  }),
  readTemplate: defineEndpoint({
    method: 'GET',
    path: '/minutes-template',
    summary: 'What minutes are asked to hold',
    permission: read,
    answer: z.object({ sections: templateSections, version: z.number() }),
  }),
  changeTemplate: defineEndpoint({
    method: 'PUT',
    path: '/minutes-template',
    summary: 'Draw the template of minutes; minutes that are written keep theirs',
    permission: design,
    versioned: true,
    body: z.strictObject({ sections: templateSections }),
    answer: z.object({ sections: templateSections, version: z.number() }),
  }),
};
