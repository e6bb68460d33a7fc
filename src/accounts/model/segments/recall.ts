/** When an account that nobody talks with leaves its owner's hands, by the policy of its tier. */
import { addWorkingDays, type Day } from '../../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';

const warnedBefore = 3;

export type RecallStanding = 'stays' | 'warned' | 'goes';

/**
 * Whether the account goes to the superior today: so many working days after the last talk, or after its owner got it where
 * that is later. The owner is warned three working days before, on that day. A customer with an open deal or a contract in
 * force stays whatever the policy says.
 */
export function recallStanding(
  { recallDays, since, isBound }: { recallDays: number; since: Day; isBound: boolean },
  today: Day,
  calendar: WorkingCalendar,
): RecallStanding {
  if (isBound) return 'stays';
  const goesOn = addWorkingDays(since, recallDays, calendar);
  if (goesOn <= today) return 'goes';
  return addWorkingDays(goesOn, -warnedBefore, calendar) === today ? 'warned' : 'stays';
}
