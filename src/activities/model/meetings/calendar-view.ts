/** How a calendar is laid out: the days of a view, and side by side what happens at the same time. */
import {
  addDays,
  dayOf,
  periodOf,
  startOfDay,
  weekdayOf,
  type Day,
} from '../../../platform/model/calendar.ts';

export const calendarViews = ['month', 'week', 'day', 'agenda'] as const;
export type CalendarView = (typeof calendarViews)[number];

export type DaySpan = { from: Day; to: Day };

/** The days a view shows, half-open: a month with the weeks it begins and ends in, a week from Monday, 14 days of agenda. */
export function daysOfView(view: CalendarView, day: Day): DaySpan {
  if (view === 'day') return { from: day, to: addDays(day, 1) };
  if (view === 'agenda') return { from: day, to: addDays(day, 14) };
  if (view === 'week') return periodOf('week', day);
  const { from, to } = periodOf('month', day);
  return { from: addDays(from, 1 - weekdayOf(from)), to: addDays(to, (8 - weekdayOf(to)) % 7) };
}

/** The day that stands for the view before (-1) or after (1). */
export function turnView(view: CalendarView, day: Day, by: 1 | -1): Day {
  if (view === 'day') return addDays(day, by);
  if (view === 'agenda') return addDays(day, 14 * by);
  if (view === 'week') return addDays(day, 7 * by);
  const { from, to } = periodOf('month', day);
  return by === 1 ? to : periodOf('month', addDays(from, -1)).from;
}

export function eachDay({ from, to }: DaySpan): Day[] {
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
}

type Timed = { startsAt: string; endsAt: string; allDay: boolean };

/** What happens on a day, in its time zone: also what began before or goes on after it. */
export function onDay<T extends Timed>(items: readonly T[], day: Day, timeZone: string): T[] {
  const [from, to] = [startOfDay(day, timeZone), startOfDay(addDays(day, 1), timeZone)];
  return items.filter(({ startsAt, endsAt }) => new Date(startsAt) < to && new Date(endsAt) > from);
}

/** Stands above the hours: whole days, and what lasts a day and longer. */
export function isAbove({ startsAt, endsAt, allDay }: Timed): boolean {
  return allDay || Date.parse(endsAt) - Date.parse(startsAt) >= 86_400_000;
}

/** Minutes after midnight of the day, as the clocks there show; before it 0, after it 1440. */
export function minutesOn(day: Day, instant: string, timeZone: string): number {
  const own = dayOf(instant, timeZone);
  if (own < day) return 0;
  if (own > day) return 1440;
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const [hours, minutes] = shown.format(new Date(instant)).split(':');
  return Number(hours) * 60 + Number(minutes);
}

export type Placed<T> = { item: T; from: number; to: number; column: number; columns: number };

const shortest = 24;

/**
 * The timed meetings of a day with their place: minutes from midnight, and which of how many columns side by side. What
 * overlaps directly or through others shares the width.
 */
export function placeOnDay<T extends Timed>(items: readonly T[], day: Day, timeZone: string): Placed<T>[] {
  const spans = onDay(items, day, timeZone)
    .map((item) => {
      const from = minutesOn(day, item.startsAt, timeZone);
      const to = Math.max(minutesOn(day, item.endsAt, timeZone), from + shortest);
      return { item, from, to, column: 0, columns: 1 };
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  let together: Placed<T>[] = [];
  let end = -1;
  for (const span of spans) {
    if (span.from >= end) together = [];
    const taken = new Set(together.filter((one) => one.to > span.from).map(({ column }) => column));
    while (taken.has(span.column)) span.column += 1;
    together.push(span);
    end = Math.max(end, span.to);
    const columns = Math.max(...together.map(({ column }) => column)) + 1;
    for (const one of together) one.columns = columns;
  }
  return spans;
}
