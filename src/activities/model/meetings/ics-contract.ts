/** Meetings as calendar files (iCalendar, RFC 5545; invitations RFC 5546): out, in, by mail, and as a subscription. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';

const idParam = z.object({ id: idSchema });
const read = { object: 'task', action: 'read' } as const;
const create = { object: 'task', action: 'create' } as const;
const update = { object: 'task', action: 'update' } as const;

/** Characters of a calendar file that is taken in. */
const largestCalendar = 700_000;

const text = z.string().min(1).max(largestCalendar);

const readMeeting = z.object({
  /** Its name in the file; an occurrence of a series has its start in it. */
  key: z.string(),
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  allDay: z.boolean(),
  timeZone: z.string(),
  place: z.string(),
  isCancelled: z.boolean(),
  /** The file does not say where on earth its times are meant; they were read in the organisation's time zone. */
  isFloating: z.boolean(),
  /** One of a series. */
  isOccurrence: z.boolean(),
  /** It was taken in before. */
  isKnown: z.boolean(),
});
export type IcsLine = z.output<typeof readMeeting>;

export const icsContract = {
  downloadMeeting: defineEndpoint({
    method: 'GET',
    path: '/meetings/:id/ics',
    summary: 'A meeting as a calendar file',
    permission: null,
    params: idParam,
    answer: z.object({ name: z.string(), text: z.string() }),
  }),
  sendInvitations: defineEndpoint({
    method: 'POST',
    path: '/meetings/:id/invitations',
    summary:
      'Send the invitation (or, for a cancelled meeting, that it does not take place) by mail to those chosen',
    permission: update,
    params: idParam,
    status: 202,
    body: z.strictObject({ participantIds: z.array(idSchema).min(1).max(100) }),
    answer: z.object({ sent: z.number() }),
  }),
  readIcs: defineEndpoint({
    method: 'POST',
    path: '/meetings/ics-readings',
    summary: 'Read a calendar file; nothing is kept',
    permission: create,
    reads: true,
    body: z.strictObject({ text }),
    answer: z.object({
      meetings: z.array(readMeeting),
      /** A series went on beyond what is expanded. */
      isCut: z.boolean(),
      /** Entries that could not be read. */
      faults: z.number(),
    }),
  }),
  importIcs: defineEndpoint({
    method: 'POST',
    path: '/meetings/ics-imports',
    summary: 'Take chosen meetings of a calendar file in; those taken in before are passed over',
    permission: create,
    status: 201,
    body: z.strictObject({
      text,
      keys: z.array(z.string().max(600)).max(2000),
      subject: z
        .strictObject({ object: z.string().min(1).max(40), id: idSchema })
        .nullable()
        .default(null),
    }),
    answer: z.object({ created: z.number(), known: z.number() }),
  }),
  takeReply: defineEndpoint({
    method: 'POST',
    path: '/meetings/ics-replies',
    summary: 'Take in the reply of somebody invited (text/calendar, METHOD:REPLY)',
    permission: update,
    body: z.strictObject({ text }),
    answer: z.object({
      meetingId: idSchema,
      name: z.string(),
      reply: z.enum(['none', 'accepted', 'declined', 'tentative']),
    }),
  }),
  readFeed: defineEndpoint({
    method: 'GET',
    path: '/calendar-feed',
    summary: 'Whether my calendar can be subscribed to',
    permission: read,
    answer: z.object({ since: z.string().nullable(), readAt: z.string().nullable() }),
  }),
  renewFeed: defineEndpoint({
    method: 'POST',
    path: '/calendar-feed',
    summary: 'Open my calendar for subscription under a new secret address; the old one ends at once',
    permission: read,
    status: 201,
    secret: true,
    answer: z.object({ address: z.string() }),
  }),
  endFeed: defineEndpoint({
    method: 'DELETE',
    path: '/calendar-feed',
    summary: 'End the subscription of my calendar',
    permission: read,
    status: 204,
    answer: z.null(),
  }),
};

/** For anybody who holds the secret address. */
export const openFeedContract = {
  feed: defineEndpoint({
    method: 'GET',
    path: '/calendar-feeds/:key',
    summary: 'The meetings of the person whose secret stands in the address, as a calendar file',
    permission: null,
    principals: ['anonymous'],
    callsAMinute: 30,
    params: z.object({ key: z.string().min(1).max(140) }),
    answer: z.null(),
  }),
};
