/** When a waiting run is due, and when a date of a record sets a rule off. */
import { addDays, addWorkingDays, dayOf, instantOf, type Day } from '../../platform/model/calendar.ts';
import {
  addWorkingMinutes,
  subtractWorkingMinutes,
  type WorkingHours,
} from '../../platform/model/working-hours.ts';
import type { MomentTrigger, Wait } from './definition.ts';

/** The instant so much time after a happening; at once without a wait. Working hours and days by the organisation's calendar. */
export function dueAfter(at: Date, wait: Wait | null | undefined, hours: WorkingHours): Date {
  if (!wait) return at;
  if (wait.unit === 'working_hours') return addWorkingMinutes(at, wait.amount * 60, hours);
  if (wait.unit === 'days') return new Date(at.getTime() + wait.amount * 86_400_000);
  const day = addWorkingDays(dayOf(at, hours.timeZone), wait.amount, hours.calendar);
  return instantOf(day, minuteOf(at, hours.timeZone), hours.timeZone);
}

/** Minutes since midnight of an instant's day. */
function minuteOf(at: Date, timeZone: string): number {
  const start = instantOf(dayOf(at, timeZone), 0, timeZone);
  return Math.floor((at.getTime() - start.getTime()) / 60_000);
}

/** When a date of a record (a day, or an ISO instant) sets a rule off. */
export function momentOf(trigger: MomentTrigger, value: string, hours: WorkingHours): Date {
  const { amount, unit, side, at } = trigger;
  const sign = side === 'before' ? -1 : 1;
  if (unit === 'working_hours') {
    const start = value.includes('T') ? new Date(value) : instantOf(value, at, hours.timeZone);
    return sign < 0
      ? subtractWorkingMinutes(start, amount * 60, hours)
      : addWorkingMinutes(start, amount * 60, hours);
  }
  const day: Day = value.includes('T') ? dayOf(new Date(value), hours.timeZone) : value;
  const moved =
    unit === 'days' ? addDays(day, sign * amount) : addWorkingDays(day, sign * amount, hours.calendar);
  return instantOf(moved, at, hours.timeZone);
}

/**
 * The dates between which a field's value must lie to set a rule off between two instants: widely, for the query;
 * `momentOf` decides. Days of holidays and weekends make working time longer, five times at most with a month besides.
 */
export function datesAround(
  { amount, unit, side }: MomentTrigger,
  { from, until }: { from: Date; until: Date },
): { from: Date; until: Date } {
  const days = unit === 'working_hours' ? Math.ceil(amount / 4) : amount;
  const longest = (unit === 'days' ? days + 2 : days * 3 + 32) * 86_400_000;
  const day = 2 * 86_400_000;
  return side === 'after'
    ? { from: new Date(from.getTime() - longest), until: new Date(until.getTime() + day) }
    : { from: new Date(from.getTime() - day), until: new Date(until.getTime() + longest) };
}
