/** When a customer is due to be talked with, by the cadence of his tier. */
import { addWorkingDays, type Day } from '../../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';

/**
 * The day by which the customer is to be talked with: so many working days after the last talk, or after he was first
 * kept where nobody has talked with him; null without a cadence.
 */
export function contactDueOn(
  contactDays: number | null,
  { lastTalkOn, keptSince }: { lastTalkOn: Day | null; keptSince: Day },
  calendar: WorkingCalendar,
): Day | null {
  return contactDays === null ? null : addWorkingDays(lastTalkOn ?? keptSince, contactDays, calendar);
}
