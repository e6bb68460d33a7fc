/** How a clock of a deal stands (funnel.md §11), and how long it takes to get there. Days are working days of 24 hours. */
import type { FieldOption } from '../../../platform/model/fields.ts';
import { workingMinutesBetween, type WorkingHours } from '../../../platform/model/working-hours.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';

export const clockKinds = ['stage', 'silence', 'promise'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** From the best to the worst. */
export const clockLevels = ['green', 'amber', 'red', 'critical'] as const;
export type ClockLevel = (typeof clockLevels)[number];

/** In words: a colour alone says nothing. */
export const clockLevelOptions: readonly (FieldOption & { value: ClockLevel })[] = [
  { value: 'green', label: { zh: '正常', en: 'On track' }, color: 'green' },
  { value: 'amber', label: { zh: '留意', en: 'Watch' }, color: 'amber' },
  { value: 'red', label: { zh: '告急', en: 'At risk' }, color: 'red' },
  { value: 'critical', label: { zh: '严重', en: 'Critical' }, color: 'red' },
];

/** The levels that a clock reaches by time. */
export const limitedLevels = ['amber', 'red', 'critical'] as const;
export type LimitedLevel = (typeof limitedLevels)[number];

/** After how many working days each level is reached. */
export type Limits = Readonly<Record<LimitedLevel, number>>;

export const minutesADay = 1440;

/** Amber from 80 %, red from 100 %, critical from 150 % of the days allowed (funnel.md §11). */
export function limitsOf(days: number): Limits {
  return { amber: 0.8 * days, red: days, critical: 1.5 * days };
}

/** A limit in whole minutes, so that a level means the same wherever it is asked. */
export function limitMinutes(days: number): number {
  return Math.round(days * minutesADay);
}

export function levelAfter(minutes: number, limits: Limits): ClockLevel {
  return limitedLevels.findLast((level) => minutes >= limitMinutes(limits[level])) ?? 'green';
}

/** Nobody has said what comes next: a clock that warns already warns one level louder (funnel.md §11). */
export function louder(level: ClockLevel): ClockLevel {
  const place = clockLevels.indexOf(level);
  return place === 0 ? level : clockLevels[Math.min(place + 1, clockLevels.length - 1)]!;
}

export function worstOf(levels: readonly ClockLevel[]): ClockLevel {
  return clockLevels[Math.max(0, ...levels.map((level) => clockLevels.indexOf(level)))]!;
}

/** The clock of working days: a day that is worked counts from midnight to midnight, any other not at all. */
export function dayClock(calendar: WorkingCalendar, timeZone: string): WorkingHours {
  return { spans: [{ from: 0, to: minutesADay }], calendar, timeZone };
}

/** Working days between two instants, with fractions. */
export function workedDays(from: Date, to: Date, hours: WorkingHours): number {
  return workingMinutesBetween(from, to, hours) / minutesADay;
}
