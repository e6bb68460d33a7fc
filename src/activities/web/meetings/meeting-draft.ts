import { addDays, dayOf, startOfDay } from '../../../platform/model/calendar.ts';
import type { Option } from '../../../platform/web/index.ts';
import type { GivenParticipant, WireMeeting } from '../../model/meetings/contract.ts';

/** A meeting as its form holds it. */
export type MeetingDraft = {
  title: string;
  startsAt: string;
  endsAt: string;
  allDay: boolean;
  place: string;
  link: string;
  agenda: string;
  remindMinutes: number | null;
  subject: Option | null;
  colleagues: readonly Option[];
  contacts: readonly Option[];
  outside: string;
};

const hour = 3_600_000;

/** The next full hour, for an hour. */
export function emptyDraft(now: Date): MeetingDraft {
  const start = Math.ceil(now.getTime() / hour) * hour;
  return {
    title: '',
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + hour).toISOString(),
    allDay: false,
    place: '',
    link: '',
    agenda: '',
    remindMinutes: 15,
    subject: null,
    colleagues: [],
    contacts: [],
    outside: '',
  };
}

export function draftOf(meeting: WireMeeting): MeetingDraft {
  const { title, startsAt, endsAt, allDay, place, link, agenda, remindMinutes, participants } = meeting;
  const outside = participants.filter(({ userId, contactId }) => !userId && !contactId);
  return {
    title,
    startsAt,
    endsAt,
    allDay,
    place,
    link,
    agenda,
    remindMinutes,
    subject: null,
    colleagues: participants.flatMap(({ userId, name }) => (userId ? [{ id: userId, name }] : [])),
    contacts: participants.flatMap(({ contactId, name }) => (contactId ? [{ id: contactId, name }] : [])),
    outside: outside.map(({ name, email }) => [name, email].filter(Boolean).join(' ')).join('\n'),
  };
}

export function participantsOf({ colleagues, contacts, outside }: MeetingDraft): GivenParticipant[] {
  const others = outside.split('\n').flatMap((line): GivenParticipant[] => {
    const text = line.trim();
    if (text === '') return [];
    const email = /\S+@\S+\.\S+/.exec(text)?.[0] ?? null;
    const name = (email ? text.replace(email, '') : text).replaceAll(/[<>,，;；]/g, ' ').trim();
    return [{ name: name || email!, email }];
  });
  return [
    ...colleagues.map(({ id }) => ({ userId: id })),
    ...contacts.map(({ id }) => ({ contactId: id })),
    ...others,
  ];
}

/** Whole days run from midnight to the midnight after the last. */
export function timesOf({ startsAt, endsAt, allDay }: MeetingDraft, timeZone: string) {
  if (!allDay) return { startsAt, endsAt, allDay };
  const first = dayOf(startsAt, timeZone);
  const last = lastDayOf(startsAt, endsAt, timeZone);
  return {
    allDay,
    startsAt: startOfDay(first, timeZone).toISOString(),
    endsAt: startOfDay(addDays(last < first ? first : last, 1), timeZone).toISOString(),
  };
}

/** The day on which a meeting ends; one that ends at midnight ends on the day before. */
export function lastDayOf(startsAt: string, endsAt: string, timeZone: string): string {
  const justBefore = new Date(Math.max(Date.parse(endsAt) - 1, Date.parse(startsAt)));
  return dayOf(justBefore, timeZone);
}
