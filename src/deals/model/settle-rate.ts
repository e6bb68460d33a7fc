/** At which rate a deal counts in the organisation's currency. */
import { rateOn, type Exchange, type UsedRate } from '../../catalog/model/exchange/exchange.ts';
import type { Day } from '../../platform/model/calendar.ts';

/** Of a deal: in which currency it is, on which day it was closed (null while it is open), at which rate it counts. */
export type RatedDeal = { currency: string; closedOn: Day | null; rate: bigint | null };

/**
 * An open deal counts at the rate of today; one that is closed keeps the rate it was closed with, or, if there was none
 * then, takes that of its last day as soon as one is entered. Without a rate it counts in no sum.
 */
export function settleRate(
  { currency, closedOn, rate }: RatedDeal,
  exchange: Exchange,
  today: Day,
): UsedRate | 'kept' {
  if (closedOn !== null && rate !== null) return 'kept';
  return rateOn(exchange, currency, closedOn ?? today);
}
