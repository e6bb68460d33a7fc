/** How long a clock may be put to sleep. */
import { addDays, addWorkingDays, type Day } from '../../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';
import type { RefusalReason } from '../../../platform/model/refusal.ts';
import { clockRefusals } from './refusals.ts';

/** The days a clock allows; where nobody has said, a week stands for them. */
const daysWithoutLimit = 5;

export type SnoozeTerms = { today: Day; calendar: WorkingCalendar; factor: number };

/** The last first day on which the clock may count again: `factor` times the days it allows from today (funnel.md §11). */
export function latestWakening(allowed: number | null, { today, calendar, factor }: SnoozeTerms): Day {
  return addWorkingDays(today, Math.ceil(factor * (allowed ?? daysWithoutLimit)), calendar);
}

/** Refuses a day that has come, and one beyond the limit. */
export function snoozeFault(until: Day, allowed: number | null, terms: SnoozeTerms): RefusalReason | null {
  if (until < addDays(terms.today, 1)) return clockRefusals.snoozeOver;
  return until > latestWakening(allowed, terms) ? clockRefusals.snoozeTooLong : null;
}
