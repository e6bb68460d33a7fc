/** The past months by which the model corrects itself: worked out once, as long as the past stays what it was. */
import { setImmediate } from 'node:timers/promises';
import { addMonths, periodOf, type Day } from '../../../platform/model/calendar.ts';
import { settleMonth } from '../../model/forecast/back-test.ts';
import type { Settled } from '../../model/forecast/calibrate.ts';
import type { Terms } from '../../model/forecast/forecast-at.ts';
import type { History } from './read-history.ts';
import { digestOf, remembered } from './remember-history.ts';

export type SettledMonth = Settled & { month: Day };

/** Months before, at most; each is as much work as a forecast. */
const most = 24;

/** Those that were over before the day's month and had enough closed deals before them, oldest first; between two others get their turn. */
export async function settledMonths(
  tenantId: string,
  history: History,
  terms: Terms,
  today: Day,
): Promise<SettledMonth[]> {
  const current = periodOf('month', today).from;
  const first = history.deals.reduce((min, { moves }) => Math.min(min, moves[0]!.at), Infinity);
  const digest = digestOf(history, terms.startOf(current));
  return remembered(`settled ${tenantId} ${current} ${digest}`, async () => {
    const settled: SettledMonth[] = [];
    for (let back = most; back > 0; back -= 1) {
      const month = addMonths(current, -back);
      if (terms.startOf(month) < first) continue;
      const one = settleMonth(terms, periodOf('month', month));
      if (one) settled.push({ ...one, month });
      await setImmediate();
    }
    return settled;
  });
}

/** Those of them that were over when the day began. */
export function settledBefore(months: readonly SettledMonth[], day: Day): SettledMonth[] {
  return months.filter(({ month }) => addMonths(month, 1) <= day);
}
