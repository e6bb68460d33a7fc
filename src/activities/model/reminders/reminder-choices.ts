/** When people may be reminded, as the forms offer it. */
import { addDays, instantOf, type Day } from '../../../platform/model/calendar.ts';

const ofTimed = [0, 5, 15, 30, 60, 120, 1440] as const;
/** From the midnight at which a whole day begins: 9:00 on it, 18:00 and 9:00 of the day before. */
const ofWholeDays = [-540, 360, 900] as const;

/** Minutes before a meeting begins that its form offers; what was chosen elsewhere is offered with them. */
export function reminderChoices(allDay: boolean, chosen: number | null): number[] {
  const usual: readonly number[] = allDay ? ofWholeDays : ofTimed;
  return chosen === null || usual.includes(chosen) ? [...usual] : [chosen, ...usual];
}

/** The reminder of a meeting that begins to be, or ceases to be, one of whole days; none stays none. */
export function reminderFor(allDay: boolean, chosen: number | null): number | null {
  if (chosen === null) return null;
  return allDay ? 360 : 15;
}

export const taskReminders = ['on-day', 'day-before', 'own'] as const;
/** At 9:00 of the day a task is due, at 18:00 of the day before, or at a time of one's own. */
export type TaskReminder = (typeof taskReminders)[number];

/** The instant of a chosen reminder; null where it goes by the day a task is due and there is none. */
export function taskReminderAt(
  choice: Exclude<TaskReminder, 'own'>,
  dueOn: Day | null,
  timeZone: string,
): string | null {
  if (!dueOn) return null;
  const at =
    choice === 'on-day' ? instantOf(dueOn, 540, timeZone) : instantOf(addDays(dueOn, -1), 1080, timeZone);
  return at.toISOString();
}
