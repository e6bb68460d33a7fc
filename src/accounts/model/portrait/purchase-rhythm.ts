/** How often a customer buys. */
import { daysBetween, type Day } from '../../../platform/model/calendar.ts';

export type PurchaseRhythm = { everyDays: number; sinceDays: number };

/**
 * The mean interval between purchases, and how long ago the last one was; null with fewer than two days of purchase. Deals
 * won on one day are one purchase.
 */
export function purchaseRhythm(wonOn: readonly Day[], today: Day): PurchaseRhythm | null {
  const days = [...new Set(wonOn)].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || first === last) return null;
  const everyDays = Math.max(1, Math.round(daysBetween(first, last) / (days.length - 1)));
  return { everyDays, sinceDays: daysBetween(last, today) };
}
