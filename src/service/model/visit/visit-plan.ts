/** When a customer is visited next, by how much he matters. */
import { z } from 'zod';
import { addDays, isWorkingDay, type Day } from '../../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';

/** Days between two visits; 0: such customers are not visited by plan. */
const days = z.int().min(0).max(1000);

/** By the level of an account; `none`: those whose level nobody has set. */
export const visitDaysSchema = z.strictObject({ a: days, b: days, c: days, d: days, none: days });
export type VisitDays = z.output<typeof visitDaysSchema>;

export const usualVisitDays: VisitDays = { a: 30, b: 60, c: 90, d: 0, none: 90 };

/** The days between visits to an account of this level; a level that no plan knows counts as none. */
export function intervalOf(plan: VisitDays, level: string | null): number {
  return level !== null && Object.hasOwn(plan, level) ? plan[level as keyof VisitDays] : plan.none;
}

/**
 * The day of the next visit: so many days after the last one (or after the delivery was accepted), on the first working
 * day from then on and never in the past; null where the plan knows no visits.
 */
export function nextVisitOn(
  lastOn: Day,
  interval: number,
  today: Day,
  calendar: WorkingCalendar,
): Day | null {
  if (interval === 0) return null;
  let day = addDays(lastOn, interval);
  if (day < today) day = today;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}
