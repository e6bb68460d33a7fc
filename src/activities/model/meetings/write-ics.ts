/** Meetings as a calendar file (RFC 5545), an invitation or its withdrawal (RFC 5546). */
import ICAL from 'ical.js';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { MeetingPlan, MeetingState, Reply } from './meeting.ts';

export type IcsPerson = { name: string; email: string };

export type IcsMeeting = Omit<MeetingPlan, 'remindMinutes'> & {
  uid: string;
  sequence: number;
  state: MeetingState;
  updatedAt: Date;
  organiser: IcsPerson | null;
  attendees: readonly (IcsPerson & { reply: Reply })[];
};

/** PUBLISH: for keeping; REQUEST: please come; CANCEL: it does not take place. */
export type IcsMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

const statuses: Record<MeetingState, string> = {
  planned: 'CONFIRMED',
  held: 'CONFIRMED',
  cancelled: 'CANCELLED',
};

const partStats: Record<Reply, string> = {
  none: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
};

/**
 * The meetings as one calendar file. Times are written in UTC, so that no reader needs a zone's history to find the
 * instant; whole days are days.
 */
export function writeIcs(
  meetings: readonly IcsMeeting[],
  method: IcsMethod,
  calendarName: string | null = null,
): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('prodid', '-//Mingdou//CRM//ZH');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('method', method);
  if (calendarName !== null) calendar.updatePropertyWithValue('x-wr-calname', clean(calendarName));
  for (const meeting of meetings) calendar.addSubcomponent(eventOf(meeting, method));
  return `${calendar.toString()}\r\n`;
}

function eventOf(meeting: IcsMeeting, method: IcsMethod): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const set = (name: string, value: string | number | ICAL.Time): void => {
    if (value !== '') event.addPropertyWithValue(name, typeof value === 'string' ? clean(value) : value);
  };
  set('uid', meeting.uid);
  set('dtstamp', utc(meeting.updatedAt));
  set('dtstart', momentOf(meeting, meeting.startsAt));
  set('dtend', momentOf(meeting, meeting.endsAt));
  set('summary', meeting.title);
  set('location', meeting.place);
  set('description', meeting.agenda);
  set('url', meeting.link);
  set('sequence', meeting.sequence);
  set('status', method === 'CANCEL' ? 'CANCELLED' : statuses[meeting.state]);
  if (meeting.organiser) event.addProperty(personOf('organizer', meeting.organiser));
  for (const attendee of meeting.attendees) {
    const property = personOf('attendee', attendee);
    property.setParameter('role', 'REQ-PARTICIPANT');
    property.setParameter('partstat', partStats[attendee.reply]);
    if (method === 'REQUEST') property.setParameter('rsvp', 'TRUE');
    event.addProperty(property);
  }
  return event;
}

function personOf(name: 'organizer' | 'attendee', { name: called, email }: IcsPerson): ICAL.Property {
  const property = new ICAL.Property(name);
  property.setParameter('cn', clean(called).replaceAll(/["\n]/g, ' '));
  property.setValue(`mailto:${clean(email)}`);
  return property;
}

function momentOf({ allDay, timeZone }: IcsMeeting, at: Date): ICAL.Time {
  return allDay ? ICAL.Time.fromDateString(dayOf(at, timeZone)) : utc(at);
}

function utc(at: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(at, true);
}

/** Lines end with \n inside a text; other control characters have no place in a calendar. */
function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
}
