/** The windows of days that pages offer, and how they are told. */
import { addDays, type Day, type Period } from '../../platform/model/calendar.ts';
import type { Label } from '../../platform/model/label.ts';
import { isRelativeWindow, relativeWindows, type RelativeWindow } from '../../records/model/relative-days.ts';
import type { WindowName } from '../model/windows.ts';

export const offeredWindows: readonly RelativeWindow[] = [
  'this_month',
  'last_month',
  'this_quarter',
  'last_quarter',
  'this_year',
  'last_year',
  'last_30_days',
  'last_90_days',
  'last_365_days',
];

/** The name of a window of chosen days, both included; null when they are not in order. */
export function windowOfDays(first: Day | null, last: Day | null): WindowName | null {
  return first && last && first <= last ? `${first}..${last}` : null;
}

/** The last day that belongs to the period. */
export function lastDayOf(period: Period): Day {
  return addDays(period.to, -1);
}

/** The words for a window that moves with today; null for chosen days and for all. */
export function labelOfWindow(name: WindowName): Label | null {
  return isRelativeWindow(name) ? relativeWindows[name].label : null;
}
