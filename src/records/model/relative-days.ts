/** Windows of days that move with today: “this week”, “last 30 days”, “overdue”. */
import {
  addDays,
  periodOf,
  previousPeriod,
  type Day,
  type Period,
  type PeriodKind,
} from '../../platform/model/calendar.ts';
import type { Label } from '../../platform/model/label.ts';

type Window = { label: Label; of(today: Day): Period };

const firstDay = '1900-01-01';

function current(kind: PeriodKind) {
  return (today: Day) => periodOf(kind, today);
}

function last(kind: PeriodKind) {
  return (today: Day) => previousPeriod(periodOf(kind, today));
}

function next(kind: PeriodKind) {
  return (today: Day) => periodOf(kind, periodOf(kind, today).to);
}

/** `count` days that end with today. */
function lastDays(count: number) {
  return (today: Day) => ({ from: addDays(today, 1 - count), to: addDays(today, 1) });
}

/** `count` days that begin with today. */
function nextDays(count: number) {
  return (today: Day) => ({ from: today, to: addDays(today, count) });
}

/** Each window by its name, half-open days [from, to). */
export const relativeWindows = {
  today: { label: { zh: '今天', en: 'Today' }, of: current('day') },
  yesterday: { label: { zh: '昨天', en: 'Yesterday' }, of: last('day') },
  tomorrow: { label: { zh: '明天', en: 'Tomorrow' }, of: next('day') },
  this_week: { label: { zh: '本周', en: 'This week' }, of: current('week') },
  last_week: { label: { zh: '上周', en: 'Last week' }, of: last('week') },
  next_week: { label: { zh: '下周', en: 'Next week' }, of: next('week') },
  this_month: { label: { zh: '本月', en: 'This month' }, of: current('month') },
  last_month: { label: { zh: '上月', en: 'Last month' }, of: last('month') },
  next_month: { label: { zh: '下月', en: 'Next month' }, of: next('month') },
  this_quarter: { label: { zh: '本季度', en: 'This quarter' }, of: current('quarter') },
  last_quarter: { label: { zh: '上季度', en: 'Last quarter' }, of: last('quarter') },
  next_quarter: { label: { zh: '下季度', en: 'Next quarter' }, of: next('quarter') },
  this_year: { label: { zh: '今年', en: 'This year' }, of: current('year') },
  last_year: { label: { zh: '去年', en: 'Last year' }, of: last('year') },
  last_7_days: { label: { zh: '最近 7 天', en: 'Last 7 days' }, of: lastDays(7) },
  last_30_days: { label: { zh: '最近 30 天', en: 'Last 30 days' }, of: lastDays(30) },
  last_90_days: { label: { zh: '最近 90 天', en: 'Last 90 days' }, of: lastDays(90) },
  last_365_days: { label: { zh: '最近 365 天', en: 'Last 365 days' }, of: lastDays(365) },
  next_7_days: { label: { zh: '未来 7 天', en: 'Next 7 days' }, of: nextDays(7) },
  next_30_days: { label: { zh: '未来 30 天', en: 'Next 30 days' }, of: nextDays(30) },
  next_90_days: { label: { zh: '未来 90 天', en: 'Next 90 days' }, of: nextDays(90) },
  overdue: { label: { zh: '已过期', en: 'Overdue' }, of: (today) => ({ from: firstDay, to: today }) },
} as const satisfies Record<string, Window>;

export type RelativeWindow = keyof typeof relativeWindows;

export const relativeWindowNames = Object.keys(relativeWindows) as RelativeWindow[];

export function isRelativeWindow(op: string): op is RelativeWindow {
  return Object.hasOwn(relativeWindows, op);
}
