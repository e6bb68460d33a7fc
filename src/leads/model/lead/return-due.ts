import { addDays, addWorkingDays, dayOf, startOfDay } from '../../../platform/model/calendar.ts';
import { chinaCalendar, type WorkingCalendar } from '../../../platform/model/working-calendar.ts';

/** Until when marketing has to deal with a return: the end of the working day that lies `days` working days ahead. */
export function returnDueAt(
  now: Date,
  days: number,
  timeZone: string,
  calendar: WorkingCalendar = chinaCalendar,
): Date {
  const last = addWorkingDays(dayOf(now, timeZone), days, calendar);
  return startOfDay(addDays(last, 1), timeZone);
}
