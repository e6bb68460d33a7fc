/** Names of calendar periods, as questions and answers write them: 2026, 2026-Q1, 2026-03, 2026-03-02. */
import type { Day, Period, PeriodKind } from '../../platform/model/calendar.ts';
import { isDay, periodOf } from '../../platform/model/calendar.ts';

export const grains: readonly PeriodKind[] = ['day', 'week', 'month', 'quarter', 'year'];

/** The name of the period that begins on the day; a week is named by its Monday. */
export function namePeriod(kind: PeriodKind, first: Day): string {
  if (kind === 'year') return first.slice(0, 4);
  if (kind === 'month') return first.slice(0, 7);
  if (kind === 'quarter') return `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5, 7)) / 3)}`;
  return first;
}

/** The period of that name, or null when the text names none; a week may be named by any of its days. */
export function readPeriod(kind: PeriodKind, name: string): Period | null {
  const day = firstDay(kind, name);
  if (day === null || !isDay(day) || day < '1000-01-01' || day > '9998-12-31') return null;
  return periodOf(kind, day);
}

function firstDay(kind: PeriodKind, name: string): string | null {
  if (kind === 'year') return /^\d{4}$/.test(name) ? `${name}-01-01` : null;
  if (kind === 'month') return /^\d{4}-\d{2}$/.test(name) ? `${name}-01` : null;
  if (kind !== 'quarter') return name;
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(name) ?? [];
  return quarter ? `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01` : null;
}
