/** Targets stand at three levels, for the organisation, a team or a person (funnel.md §7.7). */
import { addMonths, periodOf, type Day, type Period } from '../../../platform/model/calendar.ts';
import type { Label } from '../../../platform/model/label.ts';

export const targetLevels = ['baseline', 'target', 'stretch'] as const;
export type TargetLevel = (typeof targetLevels)[number];

export const levelLabels: Readonly<Record<TargetLevel, Label>> = {
  baseline: { zh: '保底', en: 'Baseline' },
  target: { zh: '目标', en: 'Target' },
  stretch: { zh: '挑战', en: 'Stretch' },
};

export const subjectKinds = ['organisation', 'team', 'person'] as const;
/** Whose target or forecast it is; the organisation's id is its own. */
export type Subject = { kind: (typeof subjectKinds)[number]; id: string };

export const targetPeriods = ['month', 'quarter', 'year'] as const;
export type TargetPeriod = (typeof targetPeriods)[number];

/** The first days of the months of a period of whole months. */
export function monthsOf({ from, to }: Period): Day[] {
  const months: Day[] = [];
  for (let month = from; month < to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The months of the month, quarter or year that begins with or holds the day. */
export function monthsOfTarget(kind: TargetPeriod, day: Day): Day[] {
  return monthsOf(periodOf(kind, day));
}

/** Days that targets and forecasts are asked for; further away no calendar reaches. */
export function isPlanned(day: Day): boolean {
  return day >= '2000-01-01' && day <= '2100-12-31';
}
