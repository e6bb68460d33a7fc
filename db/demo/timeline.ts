import { addDays, dayOf, isWorkingDay, startOfDay } from '../../src/platform/model/calendar.ts';
import type { Random } from './random.ts';

const companyTimeZone = 'Asia/Shanghai';
export const minute = 60_000;
export const dayLength = 86_400_000;

/** The year the demo tells, as milliseconds: history ends where today begins, so that nothing lies in the future at any hour. */
export type Timeline = { today: string; begin: number; end: number };

export function timelineUntil(today: string): Timeline {
  return { today, begin: dayStart(addDays(today, -365)), end: dayStart(today) };
}

export function dayStart(day: string): number {
  return startOfDay(day, companyTimeZone).getTime();
}

export function dayAt(at: number): string {
  return dayOf(new Date(at), companyTimeZone);
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}

/**
 * A moment near `at`, strictly between `after` and `before`, when people work: a working day, mostly office hours.
 * Every call draws equally often, so that another calendar does not change the rest of the life.
 */
export function workingMoment(random: Random, at: number, after: number, before: number): number {
  const time = officeMinute(random) * minute + random.integer(0, 59_999);
  const slack = random.next();
  const moment = dayStart(workingDayNear(dayAt(at), dayAt(after))) + time;
  if (moment > after && moment < before) return moment;
  const room = before - after;
  const near = Math.min(room, 90 * minute);
  return moment <= after
    ? after + Math.ceil(slack * near * 0.8) + 1
    : before - Math.ceil(slack * near * 0.8) - 1;
}

/** The day itself or the last working day before it, yet not before `earliest`. */
function workingDayNear(day: string, earliest: string): string {
  let near = day;
  while (near > earliest && !isWorkingDay(near)) near = addDays(near, -1);
  return near;
}

function officeMinute(random: Random): number {
  const [from, to] = random.weighted(officeHours, ([, , weight]) => weight);
  return random.integer(from, to);
}

/** From and to as minutes of the day, and their weight: morning, afternoon, evening, lunch. */
const officeHours: readonly (readonly [number, number, number])[] = [
  [9 * 60, 11 * 60 + 50, 45],
  [13 * 60 + 30, 18 * 60, 45],
  [18 * 60, 21 * 60, 7],
  [12 * 60, 13 * 60 + 20, 3],
];
