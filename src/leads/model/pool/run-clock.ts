/** When in the day things happen: a clock time of the organisation, HH:MM. */
import { addDays, dayOf, instantOf, type Day } from '../../../platform/model/calendar.ts';

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isClockTime(text: string): boolean {
  return clockTime.test(text);
}

/** The instant of the clock time on the day. */
export function atClock(day: Day, clock: string, timeZone: string): Date {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return instantOf(day, hours * 60 + minutes, timeZone);
}

/** The day whose run comes next: today until its clock time, then tomorrow. */
export function nextRunDay(now: Date, clock: string, timeZone: string): Day {
  const today = dayOf(now, timeZone);
  return now < atClock(today, clock, timeZone) ? today : addDays(today, 1);
}

/** The day whose run has been due last. */
export function lastRunDay(now: Date, clock: string, timeZone: string): Day {
  return addDays(nextRunDay(now, clock, timeZone), -1);
}
