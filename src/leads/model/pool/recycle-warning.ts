import { workingDaysBetween, type Day } from '../../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';

/** Working days before a lead goes back on which its owner is told, the earlier first. */
const warningDays = [3, 1] as const;

/**
 * How many working days before going back the owner is to be told today, or null. `told` are the warnings already given
 * for this very day of going back; a warning that was missed is made up for by the next nearer one.
 */
export function warningDue(
  today: Day,
  on: Day,
  told: readonly number[],
  calendar?: WorkingCalendar,
): number | null {
  if (on < today) return null;
  const left = workingDaysBetween(today, on, calendar);
  const due = warningDays.findLast((days) => left <= days);
  return due === undefined || told.some((days) => days <= due) ? null : due;
}
