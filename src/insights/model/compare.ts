/** What a figure of a period is set against (funnel.md §18). */
import { previousPeriod, samePeriodLastYear } from '../../platform/model/calendar.ts';
import type { Period } from '../../platform/model/calendar.ts';
import { ratio } from './statistics.ts';

export type Comparison = 'previous_period' | 'same_period_last_year';

/**
 * The period to compare with: a month with the month before, a quarter with the quarter before, other windows with as many
 * days just before; or the same days a year earlier.
 */
export function comparedPeriod(period: Period, comparison: Comparison): Period {
  return comparison === 'previous_period' ? previousPeriod(period) : samePeriodLastYear(period);
}

/** How far a figure moved; `relative` (0.1 = +10 %) is null when it stood at zero, `absolute` when either is not known. */
export type Change = { absolute: number | null; relative: number | null };

/** The change from `before` to `now`, its direction kept when `before` is negative. */
export function changeBetween(before: number | null, now: number | null): Change {
  if (before === null || now === null) return { absolute: null, relative: null };
  return { absolute: now - before, relative: ratio(now - before, Math.abs(before)) };
}
