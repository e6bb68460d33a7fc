/** Reads the meetings of a calendar file, whoever wrote it: zones of its own, floating times, whole days, series. */
import ICAL from 'ical.js';
import { addDays, instantOf, startOfDay } from '../../../platform/model/calendar.ts';
import { expandSeries, type Occurrence } from './expand-series.ts';
import { isSpan } from './meeting.ts';
import { parseIcs } from './parse-ics.ts';
import { zoneNamed } from './zones.ts';

export type ReadMeeting = {
  /** Its name in the file; an occurrence of a series has its start in it. */
  key: string;
  uid: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  timeZone: string;
  place: string;
  link: string;
  agenda: string;
  isCancelled: boolean;
  isFloating: boolean;
  isOccurrence: boolean;
};

export type ReadCalendar = { meetings: ReadMeeting[]; isCut: boolean; faults: number };

export type Reading = { timeZone: string; now: Date };

/** Meetings taken from one file. */
const mostMeetings = 2000;

/**
 * The meetings of a calendar file, ordered by their start. Times that name no zone are read in the reader's; a series is
 * expanded as expandSeries tells, its exceptions in place. Entries that cannot be read are counted, never guessed; null
 * when the text is no calendar at all.
 */
export function readIcs(text: string, reading: Reading): ReadCalendar | null {
  const parsed = parseIcs(text);
  if (!parsed) return null;
  const found: ReadCalendar = { meetings: [], isCut: false, faults: parsed.faults };
  for (const group of groupsOf(parsed.events)) addGroup(found, group, reading);
  const byStart = found.meetings.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return {
    meetings: byStart.slice(0, mostMeetings),
    isCut: found.isCut || byStart.length > mostMeetings,
    faults: found.faults,
  };
}

type Group = { uid: string; main: ICAL.Component | null; exceptions: ICAL.Component[] };

/** Events by their name: the newest of the same, and the exceptions of a series beside it. */
function groupsOf(events: readonly ICAL.Component[]): Group[] {
  const groups = new Map<string, Group>();
  events.forEach((event, place) => {
    const uid = textOf(event, 'uid') || `nameless-${place}`;
    const group = groups.get(uid) ?? { uid, main: null, exceptions: [] };
    groups.set(uid, group);
    if (event.getFirstProperty('recurrence-id')) group.exceptions.push(event);
    else if (!group.main || sequenceOf(event) >= sequenceOf(group.main)) group.main = event;
  });
  return [...groups.values()];
}

function addGroup(found: ReadCalendar, { uid, main, exceptions }: Group, reading: Reading): void {
  if (!main) {
    for (const one of exceptions)
      attempt(found, () => [readOne(found, uid, new ICAL.Event(one, noExceptions), null, reading)]);
    return;
  }
  attempt(found, () => {
    const event = new ICAL.Event(main, { strictExceptions: true, exceptions });
    if (!event.isRecurring()) return [readOne(found, uid, event, null, reading)];
    const { occurrences, isCut } = expandSeries(event, reading.now);
    found.isCut ||= isCut;
    return occurrences.map((one) => readOne(found, uid, one.item, one, reading));
  });
}

const noExceptions = { strictExceptions: true, exceptions: [] };

function attempt(found: ReadCalendar, read: () => (ReadMeeting | null)[]): void {
  try {
    for (const meeting of read()) if (meeting) found.meetings.push(meeting);
  } catch {
    found.faults += 1;
  }
}

function readOne(
  found: ReadCalendar,
  uid: string,
  event: ICAL.Event,
  occurrence: Occurrence | null,
  reading: Reading,
): ReadMeeting | null {
  const { component } = event;
  const times = occurrence ?? { start: event.startDate, end: event.endDate };
  const tzid = component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? null;
  const span = times.start && spanOf(times, tzid, reading);
  if (!span || !isSpan(span.startsAt, span.endsAt)) {
    found.faults += 1;
    return null;
  }
  const id = event.isRecurrenceException() ? event.recurrenceId : occurrence?.recurrenceId;
  const key = id ? `${uid}/${id.toString()}` : uid;
  return {
    ...span,
    key: key.slice(0, 500),
    uid,
    title: textOf(component, 'summary').slice(0, 300),
    place: textOf(component, 'location').slice(0, 300),
    link: webAddressOf(textOf(component, 'url')),
    agenda: textOf(component, 'description').slice(0, 20_000),
    isCancelled: textOf(component, 'status').toUpperCase() === 'CANCELLED',
    isOccurrence: id !== undefined,
  };
}

type Span = Pick<ReadMeeting, 'startsAt' | 'endsAt' | 'allDay' | 'timeZone' | 'isFloating'>;
type Times = { start: ICAL.Time; end: ICAL.Time | null };

const halfAnHour = 1_800_000;

/** `tzid` is what the file calls the zone of these times. */
function spanOf({ start, end }: Times, tzid: string | null, reading: Reading): Span {
  if (start.isDate) return daysOf(start, end, reading.timeZone);
  const world = tzid === null ? null : zoneNamed(tzid);
  const hasOwn = start.zone !== ICAL.Timezone.localTimezone;
  const zone = world ?? reading.timeZone;
  const startsAt = instantOfTime(start, zone);
  const told = end && !end.isDate ? instantOfTime(end, zone) : startsAt;
  const endsAt = told > startsAt ? told : new Date(startsAt.getTime() + halfAnHour);
  return { startsAt, endsAt, allDay: false, timeZone: zone, isFloating: !hasOwn && world === null };
}

function daysOf(start: ICAL.Time, end: ICAL.Time | null, timeZone: string): Span {
  const [first, last] = [dayOfTime(start), end ? dayOfTime(end) : ''];
  const after = last > first ? last : addDays(first, 1);
  const [startsAt, endsAt] = [startOfDay(first, timeZone), startOfDay(after, timeZone)];
  return { startsAt, endsAt, allDay: true, timeZone, isFloating: false };
}

/** A zone that the file describes is taken at its word; a mere name is the world's zone of that name. */
function instantOfTime(time: ICAL.Time, zone: string): Date {
  if (time.zone !== ICAL.Timezone.localTimezone) return new Date(time.toUnixTime() * 1000);
  return instantOf(dayOfTime(time), time.hour * 60 + time.minute, zone);
}

function dayOfTime({ year, month, day }: ICAL.Time): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function sequenceOf(event: ICAL.Component): number {
  return Number(event.getFirstPropertyValue('sequence') ?? 0) || 0;
}

export function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.replaceAll('\u0000', '').trim() : '';
}

function webAddressOf(text: string): string {
  return /^https?:\/\/\S+$/i.test(text) && text.length <= 1000 ? text : '';
}
