/** When a subscribed report is sent: on working days, the first working day of a week or of a month, from an hour on. */
import { addDays, periodOf, type Day } from '../../platform/model/calendar.ts';

export const rhythms = ['workdays', 'weekly', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];

export type SendingTimes = { rhythm: Rhythm; /** `HH:MM` */ at: string };

/**
 * Is the report due at this time of the day? Holidays and exchanged days count as the calendar says, so that what is due
 * on a Monday off comes on the week's first working day.
 */
export function isDue(
  { rhythm, at }: SendingTimes,
  now: { day: Day; time: string },
  isWorkday: (day: Day) => boolean,
): boolean {
  if (now.time < at || !isWorkday(now.day)) return false;
  if (rhythm === 'workdays') return true;
  const { from } = periodOf(rhythm === 'weekly' ? 'week' : 'month', now.day);
  for (let day = from; day < now.day; day = addDays(day, 1)) if (isWorkday(day)) return false;
  return true;
}
