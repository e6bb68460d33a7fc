/** The windows of days a page offers, by the name its address carries: a name that moves with today, `all`, or two days. */
import { addDays, isDay, type Day, type Period } from '../../platform/model/calendar.ts';
import { isRelativeWindow, relativeWindows } from '../../records/model/relative-days.ts';

/** `this_month`, `all`, or the first and the last day: `2026-01-01..2026-03-31`. */
export type WindowName = string;

/** The days a window means on that day, half-open; null for all of time. */
export function periodOfWindow(name: WindowName, today: Day): Period | null {
  if (isRelativeWindow(name)) return relativeWindows[name].of(today);
  return daysOfName(name);
}

/** Is it a window that an address may carry? */
export function isWindow(name: unknown): name is WindowName {
  return typeof name === 'string' && (name === 'all' || isRelativeWindow(name) || daysOfName(name) !== null);
}

function daysOfName(name: string): Period | null {
  const [first = '', last = '', rest] = name.split('..');
  if (rest !== undefined || !isDay(first) || !isDay(last) || last < first || first < '1000-01-01')
    return null;
  return { from: first, to: addDays(last, 1) };
}
