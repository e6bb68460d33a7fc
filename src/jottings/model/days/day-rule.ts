/** How one way of telling a day is read. */
import { addDays, isWorkingDay, weekdayOf, type Day } from '../../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';

export type DayContext = { today: Day; calendar: WorkingCalendar };

/** The days a text can mean, the likeliest first; none: it speaks of what was. */
export type DayReading = { days: Day[]; sureness: number; part?: DayPart; isDeadline?: boolean };

const dayParts = ['morning', 'noon', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

export type DayRule = {
  pattern: RegExp;
  read: (groups: Readonly<Record<string, string | undefined>>, context: DayContext) => DayReading | null;
};

export const past: DayReading = { days: [], sureness: 0.9 };

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The day itself when it is worked, else the next (or the last before) that is. */
export function nearestWorkingDay(day: Day, step: 1 | -1, calendar: WorkingCalendar): Day {
  let reached = day;
  for (let left = 40; left > 0 && !isWorkingDay(reached, calendar); left -= 1)
    reached = addDays(reached, step);
  return reached;
}

/** The first, a middle and the last working day from a day to another; when none is worked, the last of them. */
export function spreadOver(from: Day, to: Day, { today, calendar }: DayContext): Day[] {
  const days: Day[] = [];
  for (let day = from < today ? today : from; day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) days.push(day);
  const chosen = [days[0], days[Math.floor(days.length / 2)], days.at(-1)].filter((day) => day !== undefined);
  return chosen.length > 0 ? [...new Set(chosen)] : to < today ? [] : [to];
}

/** The last working day up to a day, and that day where it is another; what went by already is left out. */
export function upTo(day: Day, { today, calendar }: DayContext): Day[] {
  return [...new Set([nearestWorkingDay(day, -1, calendar), day])].filter((one) => one >= today);
}
