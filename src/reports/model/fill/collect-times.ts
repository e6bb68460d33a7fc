/** When a form is owed: its periods on the working calendar, when each is due, when people are reminded. */
import { addDays, addWorkingDays, instantOf, periodOf, type Day } from '../../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';
import { isWorkingDay } from '../../../platform/model/calendar.ts';
import type { Collect } from './form.ts';

/** A period that a form is owed for: named by its first day, due on a day. */
export type OwedPeriod = { on: Day; dueOn: Day };

const unit = { workdays: 'day', weekly: 'week', monthly: 'month' } as const;

/**
 * The period that a day lies in: the day itself, its week, its month. None on a day off for a daily form, nor for a week
 * or month without a working day. Due on the period's last working day and so many working days later.
 */
export function owedPeriod(
  { rhythm, due }: Pick<Collect, 'rhythm' | 'due'>,
  day: Day,
  calendar: WorkingCalendar,
): OwedPeriod | null {
  const { from, to } = periodOf(unit[rhythm], day);
  let last = addDays(to, -1);
  while (last >= from && !isWorkingDay(last, calendar)) last = addDays(last, -1);
  if (last < from) return null;
  return { on: from, dueOn: due.after === 0 ? last : addWorkingDays(last, due.after, calendar) };
}

/** The latest periods up to the one a day lies in, the newest first. */
export function latestPeriods(
  collect: Pick<Collect, 'rhythm' | 'due'>,
  day: Day,
  calendar: WorkingCalendar,
  count: number,
): OwedPeriod[] {
  const periods: OwedPeriod[] = [];
  let at = day;
  for (let tries = 0; periods.length < count && tries < count * 12 + 40; tries += 1) {
    const period = owedPeriod(collect, at, calendar);
    if (period) periods.push(period);
    at = addDays(periodOf(unit[collect.rhythm], at).from, -1);
  }
  return periods;
}

/** The instant a period is due. */
export function dueAt({ dueOn }: OwedPeriod, { due }: Pick<Collect, 'due'>, timeZone: string): Date {
  const [hours, minutes] = due.at.split(':').map(Number);
  return instantOf(dueOn, hours! * 60 + minutes!, timeZone);
}

/** Which reminder it is time for: the one before, while it is not due; the one after, when it is past due for long enough. */
export function reminderNow(
  { remind }: Pick<Collect, 'remind'>,
  due: Date,
  now: Date,
): 'before' | 'after' | null {
  const minutes = (now.getTime() - due.getTime()) / 60_000;
  if (remind.before !== null && minutes >= -remind.before && minutes < 0) return 'before';
  return remind.after !== null && minutes >= remind.after ? 'after' : null;
}
