/** Which days count for the clocks of a recycle rule. */
import { addDays, isWorkingDay, type Day } from '../../../platform/model/calendar.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';

export const dayUnits = ['calendar', 'working'] as const;
export type DayUnit = (typeof dayUnits)[number];

export const dayUnitLabels: Readonly<Record<DayUnit, Label>> = {
  calendar: { zh: '自然日', en: 'calendar days' },
  working: { zh: '工作日', en: 'working days' },
};

/** Days from `from` up to `to`, both counted: an approved leave. */
export type DaysAway = { from: Day; to: Day };

/** How days are counted: in which unit, by whose working calendar (the state's unless told), without which leaves. */
export type Counting = { unit: DayUnit; calendar?: WorkingCalendar; away?: readonly DaysAway[] };

const mostDaysAway = 366;

/** Does the day count? Working days follow the calendar with its exchanged days (调休); while the owner is away no day does. */
export function isCounted(day: Day, { unit, calendar, away = [] }: Counting): boolean {
  if (isAway(day, away)) return false;
  return unit === 'calendar' || isWorkingDay(day, calendar);
}

export function isAway(day: Day, away: readonly DaysAway[]): boolean {
  return away.some(({ from, to }) => from <= day && day <= to);
}

/**
 * The day that lies `days` counted days after `day`. With 0 it is the day itself, or the first counted one after it: a
 * clock never runs out on a day that does not count. A leave of more than a year stops no clock.
 */
export function addCountedDays(day: Day, days: number, counting: Counting): Day {
  let reached = day;
  let left = days;
  let idle = 0;
  while (left > 0 || !isCounted(reached, counting)) {
    reached = addDays(reached, 1);
    const counts = isCounted(reached, counting);
    if (counts && left > 0) left -= 1;
    idle = counts ? 0 : idle + 1;
    if (idle > mostDaysAway) return addCountedDays(day, days, { ...counting, away: [] });
  }
  return reached;
}
