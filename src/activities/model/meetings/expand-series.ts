/** The occurrences of a series in a calendar file, as far as somebody plans by them. */
import ICAL from 'ical.js';
import { withinSteps } from './bounded-rules.ts';

export type Occurrence = {
  start: ICAL.Time;
  end: ICAL.Time;
  item: ICAL.Event;
  recurrenceId: ICAL.Time;
};

export type Expanded = { occurrences: Occurrence[]; isCut: boolean };

/** Occurrences of one series. */
const mostOccurrences = 200;
/** Steps of rules on the way to them. */
const mostSteps = 30_000;
/** A series without end is told this far around now. */
const daysBack = 31;
const daysAhead = 366;
const dayLength = 86_400_000;

/** The parts of a rule that are understood, by how often it repeats; finer than daily is no meeting. */
const understood: Readonly<Record<string, readonly string[]>> = {
  DAILY: ['BYDAY', 'BYMONTH', 'BYMONTHDAY', 'BYHOUR', 'BYMINUTE'],
  WEEKLY: ['BYDAY', 'BYMONTH', 'BYHOUR', 'BYMINUTE'],
  MONTHLY: ['BYDAY', 'BYMONTH', 'BYMONTHDAY', 'BYSETPOS', 'BYHOUR', 'BYMINUTE'],
  YEARLY: ['BYDAY', 'BYMONTH', 'BYMONTHDAY', 'BYSETPOS', 'BYWEEKNO', 'BYYEARDAY', 'BYHOUR', 'BYMINUTE'],
};
const longestInterval = 500;

/**
 * All occurrences of a series that ends within 200; of a longer one those from a month ago to a year ahead, at most 200.
 * A rule that never comes true, or repeats more often than a day, gives the first occurrence only: following it would
 * never end.
 */
export function expandSeries(event: ICAL.Event, now: Date): Expanded {
  const first = { occurrences: [firstOf(event)], isCut: true };
  if (!rulesOf(event).every(canFollow)) return first;
  try {
    return withinSteps(mostSteps, () => follow(event, now));
  } catch {
    return first;
  }
}

function follow(event: ICAL.Event, now: Date): Expanded {
  const walked = walk(event, () => true, mostOccurrences + 1);
  const { occurrences } = walked;
  if (walked.isAtEnd && occurrences.length > 0 && occurrences.length <= mostOccurrences)
    return { occurrences, isCut: false };
  const earliest = now.getTime() - daysBack * dayLength;
  const latest = now.getTime() + daysAhead * dayLength;
  const near = walk(event, (at) => at >= earliest && at <= latest, mostOccurrences, latest);
  return { occurrences: near.occurrences.length > 0 ? near.occurrences : [firstOf(event)], isCut: true };
}

function walk(
  event: ICAL.Event,
  isWanted: (at: number) => boolean,
  most: number,
  latest = Number.POSITIVE_INFINITY,
): { occurrences: Occurrence[]; isAtEnd: boolean } {
  const iterator = event.iterator();
  const occurrences: Occurrence[] = [];
  while (occurrences.length < most) {
    const next = iterator.next();
    if (!next) return { occurrences, isAtEnd: true };
    const at = next.toUnixTime() * 1000;
    if (at > latest) return { occurrences, isAtEnd: false };
    if (isWanted(at)) occurrences.push(occurrenceAt(event, next));
  }
  return { occurrences, isAtEnd: false };
}

function occurrenceAt(event: ICAL.Event, at: ICAL.Time): Occurrence {
  const { startDate, endDate, item, recurrenceId } = event.getOccurrenceDetails(at);
  return { start: startDate, end: endDate, item, recurrenceId };
}

function firstOf(event: ICAL.Event): Occurrence {
  return { start: event.startDate, end: event.endDate, item: event, recurrenceId: event.startDate };
}

function rulesOf(event: ICAL.Event): ICAL.Recur[] {
  return event.component
    .getAllProperties('rrule')
    .map((property) => property.getFirstValue())
    .filter((rule): rule is ICAL.Recur => rule instanceof ICAL.Recur);
}

function canFollow(rule: ICAL.Recur): boolean {
  const parts = rule.parts as Record<string, readonly (string | number)[]>;
  const known = understood[rule.freq];
  const used = Object.keys(parts).filter((part) => part.startsWith('BY'));
  if (!known || rule.interval < 1 || rule.interval > longestInterval) return false;
  return used.every((part) => known.includes(part)) && hasSuchADay(parts);
}

/** Is there a day like this in any year: the 30th of February is none? */
function hasSuchADay(parts: Record<string, readonly (string | number)[]>): boolean {
  const { BYMONTH: months, BYMONTHDAY: days } = parts;
  if (!days) return true;
  const wanted = months ?? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  return wanted.some((month) =>
    days.some((day) => Math.abs(Number(day)) <= new Date(Date.UTC(2024, Number(month), 0)).getUTCDate()),
  );
}
