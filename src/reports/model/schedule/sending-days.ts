/** On which days, and when, a report is sent (定时调度), by the organisation's calendar. Pure. */
import { z } from 'zod';
import {
  addDays,
  addMonths,
  dayOf,
  instantOf,
  isWorkingDay,
  weekdayOf,
  type Day,
} from '../../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';

/** A month without that day has its last one instead. */
const dayInMonth = z.union([z.int().min(1).max(31), z.literal('last')]);
const planned = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day') }),
  /** 1 is Monday. */
  z.strictObject({ every: z.literal('week'), weekdays: z.array(z.int().min(1).max(7)).min(1).max(7) }),
  z.strictObject({ every: z.literal('month'), day: dayInMonth }),
  /** The first, second or third month of each quarter. */
  z.strictObject({ every: z.literal('quarter'), month: z.int().min(1).max(3), day: dayInMonth }),
]);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What becomes of a planned day on which nobody works: sent all the same, left out, or moved to a working day. */
const whenOff = z.enum(['go', 'skip', 'later', 'earlier']);

export const sendingDaysSchema = z.strictObject({
  days: planned,
  whenOff: whenOff.default('later'),
  at: time,
  /** More times of the same days. */
  alsoAt: z.array(time).max(11).default([]),
  timeZone: z.string().max(60).refine(isTimeZone, 'not a time zone').default('Asia/Shanghai'),
});
export type SendingDays = z.output<typeof sendingDaysSchema>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** No calendar closes for longer, and no plan waits longer. */
const longestWait = 400;

/** Is the report sent on this day? A working day to which several days are moved has it once. */
export function isSentOn(
  { days, whenOff: moved }: SendingDays,
  day: Day,
  calendar: WorkingCalendar,
): boolean {
  if (moved === 'go') return isPlanned(days, day);
  if (!isWorkingDay(day, calendar)) return false;
  if (isPlanned(days, day) || moved === 'skip') return isPlanned(days, day);
  const step = moved === 'later' ? -1 : 1;
  for (let near = addDays(day, step); !isWorkingDay(near, calendar); near = addDays(near, step))
    if (isPlanned(days, near)) return true;
  return false;
}

function isPlanned(days: SendingDays['days'], day: Day): boolean {
  if (days.every === 'day') return true;
  if (days.every === 'week') return days.weekdays.includes(weekdayOf(day));
  if (days.every === 'quarter' && (Number(day.slice(5, 7)) - 1) % 3 !== days.month - 1) return false;
  const last = addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);
  return day === last ? days.day === 'last' || days.day >= dayOfMonth(day) : days.day === dayOfMonth(day);
}

function dayOfMonth(day: Day): number {
  return Number(day.slice(8));
}

/** The next instant after this one at which it is sent. */
export function nextSending(plan: SendingDays, after: Date, calendar: WorkingCalendar): Date {
  const times = [plan.at, ...plan.alsoAt].map(minutesOf).toSorted((one, other) => one - other);
  let day = dayOf(after, plan.timeZone);
  for (let left = longestWait; left > 0; left -= 1, day = addDays(day, 1)) {
    const at = times.map((minutes) => instantOf(day, minutes, plan.timeZone)).find((one) => one > after);
    if (at && isSentOn(plan, day, calendar)) return at;
  }
  return instantOf(day, times[0]!, plan.timeZone);
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
