/** When people work: which minutes of a working day, and how time runs when only those minutes count. */
import { addDays, dayOf, instantOf, isWorkingDay, type Day } from './calendar.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Minutes from midnight, half-open: 9:00-12:00 is 540-720. */
export type WorkingSpan = { from: number; to: number };

/** `spans` are in order and do not overlap. */
export type WorkingHours = { spans: readonly WorkingSpan[]; calendar: WorkingCalendar; timeZone: string };

/** 9:00-12:00 and 13:30-18:00. */
export const usualSpans: readonly WorkingSpan[] = [
  { from: 540, to: 720 },
  { from: 810, to: 1080 },
];

const minute = 60_000;
/** No calendar closes for longer: a walk that finds no working time in so many days has no end. */
const longestClosure = 400;

type Stretch = readonly [from: number, to: number];

const known = new WeakMap<WorkingHours, Map<Day, readonly Stretch[]>>();

/** Are spans in order, without overlap, within one day, and at least one? */
export function areProperSpans(spans: readonly WorkingSpan[]): boolean {
  return (
    spans.length > 0 &&
    spans.every(({ from, to }, at) => from < to && to <= 1440 && from >= (spans[at - 1]?.to ?? 0))
  );
}

export function isWorkingTime(at: Date, hours: WorkingHours): boolean {
  return nextWorkingTime(at, hours).getTime() === at.getTime();
}

/** The instant itself in working time, else when work begins next. */
export function nextWorkingTime(at: Date, hours: WorkingHours): Date {
  const [stretch] = stretchesFrom(at, hours);
  return new Date(Math.max(stretch![0], at.getTime()));
}

/** Working minutes in [from, to), in fractions; negative when `to` is earlier. */
export function workingMinutesBetween(from: Date, to: Date, hours: WorkingHours): number {
  if (to < from) return -workingMinutesBetween(to, from, hours);
  const last = dayOf(to, hours.timeZone);
  let worked = 0;
  for (let day = dayOf(from, hours.timeZone); day <= last; day = addDays(day, 1)) {
    for (const [begins, ends] of stretchesOf(day, hours)) {
      worked += Math.max(0, Math.min(ends, to.getTime()) - Math.max(begins, from.getTime()));
    }
  }
  return worked / minute;
}

/** The instant by which so many working minutes have passed since `at`; `at` itself for none. */
export function addWorkingMinutes(at: Date, minutes: number, hours: WorkingHours): Date {
  let left = minutes * minute;
  if (left <= 0) return at;
  for (const [begins, ends] of stretchesFrom(at, hours)) {
    const start = Math.max(begins, at.getTime());
    if (left <= ends - start) return new Date(start + left);
    left -= ends - start;
  }
  throw new Error('working time never ends');
}

/** The latest instant since which so many working minutes have passed until `at`; `at` itself for none. */
export function subtractWorkingMinutes(at: Date, minutes: number, hours: WorkingHours): Date {
  let left = minutes * minute;
  if (left <= 0) return at;
  for (const [begins, ends] of stretchesUntil(at, hours)) {
    const end = Math.min(ends, at.getTime());
    if (left <= end - begins) return new Date(end - left);
    left -= end - begins;
  }
  throw new Error('working time never began');
}

/** The stretches of work that begin before the instant, one before the other, without end. Throws when there are none. */
function* stretchesUntil(at: Date, hours: WorkingHours): Generator<Stretch, void> {
  let day = dayOf(at, hours.timeZone);
  for (let closed = 0; closed < longestClosure; closed += 1, day = addDays(day, -1)) {
    for (const stretch of stretchesOf(day, hours).toReversed()) {
      if (stretch[0] >= at.getTime()) continue;
      closed = 0;
      yield stretch;
    }
  }
  throw new Error(`no working time in ${longestClosure} days`);
}

/** The stretches of work that end after the instant, one after the other, without end. Throws when there are none. */
function* stretchesFrom(at: Date, hours: WorkingHours): Generator<Stretch, void> {
  let day = dayOf(at, hours.timeZone);
  for (let closed = 0; closed < longestClosure; closed += 1, day = addDays(day, 1)) {
    for (const stretch of stretchesOf(day, hours)) {
      if (stretch[1] <= at.getTime()) continue;
      closed = 0;
      yield stretch;
    }
  }
  throw new Error(`no working time in ${longestClosure} days`);
}

function stretchesOf(day: Day, hours: WorkingHours): readonly Stretch[] {
  const days = known.get(hours) ?? new Map<Day, readonly Stretch[]>();
  known.set(hours, days);
  const found = days.get(day) ?? measure(day, hours);
  days.set(day, found);
  return found;
}

function measure(day: Day, { spans, calendar, timeZone }: WorkingHours): Stretch[] {
  if (!isWorkingDay(day, calendar)) return [];
  return spans
    .map(({ from, to }): Stretch => [
      instantOf(day, from, timeZone).getTime(),
      instantOf(day, to, timeZone).getTime(),
    ])
    .filter(([begins, ends]) => begins < ends);
}
