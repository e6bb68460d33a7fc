import { addDays, addWorkingDays, dayOf, startOfDay } from '../../../platform/model/calendar.ts';
import { chinaCalendar, type WorkingCalendar } from '../../../platform/model/working-calendar.ts';

/** Until when marketing has to deal with a return: the last moment of the working day that lies `days` working days ahead. */
export function returnDueAt(
  now: Date,
  days: number,
  timeZone: string,
  calendar: WorkingCalendar = chinaCalendar,
): Date {
  const last = addWorkingDays(dayOf(now, timeZone), days, calendar);
  return new Date(startOfDay(addDays(last, 1), timeZone).getTime() - 1);
}

/** Working days that whoever has to answer is given after his time is up, before those above him are told. */
const daysOfGrace = 1;

/** When a return that nobody has answered is told to those above: a working day after it was due. */
export function returnEscalatesAt(
  dueAt: Date,
  timeZone: string,
  calendar: WorkingCalendar = chinaCalendar,
): Date {
  return returnDueAt(dueAt, daysOfGrace, timeZone, calendar);
}
