/** Working time of the demo company, seen from a moment of now. */
import { chinaCalendar } from '../../src/platform/model/working-calendar.ts';
import { addWorkingMinutes, usualSpans } from '../../src/platform/model/working-hours.ts';

const hours = { spans: usualSpans, calendar: chinaCalendar, timeZone: 'Asia/Shanghai' };

export function afterWorkingHours(at: Date, worked: number): Date {
  return addWorkingMinutes(at, Math.round(worked * 60), hours);
}

/** The latest moment, to a quarter of an hour, since which so many working hours have passed by `now`. */
export function beforeWorkingHours(now: Date, worked: number): Date {
  let at = new Date(now.getTime() - worked * 3_600_000);
  while (afterWorkingHours(at, worked) > now) at = new Date(at.getTime() - 900_000);
  return at;
}
