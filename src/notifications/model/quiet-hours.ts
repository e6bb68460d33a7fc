/** When a person's devices stay silent. */
import { addDays, dayOf, instantOf, isWorkingDay, startOfDay } from '../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../platform/model/working-calendar.ts';

/** Minutes from midnight; `from` after `until` goes over midnight, equal ones are no quiet hours. */
export type QuietHours = { from: number; until: number; onDaysOff: boolean };

/** 22:00 to 8:00, and days off. */
export const usualQuietHours: QuietHours = { from: 1320, until: 480, onDaysOff: true };

type Place = { calendar: WorkingCalendar; timeZone: string };

/** No calendar closes for longer. */
const longestWait = 400;

/** The instant itself when devices may ring, else when they may again: the end of the quiet hours on a working day. */
export function nextLoudTime(at: Date, quiet: QuietHours, place: Place): Date {
  let time = at;
  for (let turns = 0; turns < longestWait; turns += 1) {
    const end = endOfQuiet(time, quiet, place);
    if (end === null) return time;
    time = end;
  }
  return at;
}

/** The end of the quiet stretch that the instant lies in; null: it lies in none. */
function endOfQuiet(
  at: Date,
  { from, until, onDaysOff }: QuietHours,
  { calendar, timeZone }: Place,
): Date | null {
  const day = dayOf(at, timeZone);
  if (onDaysOff && !isWorkingDay(day, calendar)) return startOfDay(addDays(day, 1), timeZone);
  const isAfter = (minute: number) => at >= instantOf(day, minute, timeZone);
  if (from === until) return null;
  if (from < until) return isAfter(from) && !isAfter(until) ? instantOf(day, until, timeZone) : null;
  if (!isAfter(until)) return instantOf(day, until, timeZone);
  return isAfter(from) ? instantOf(addDays(day, 1), until, timeZone) : null;
}
