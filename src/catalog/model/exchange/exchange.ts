/** What an amount of another currency is worth in the organisation's, by rates that hold from a day on. */
import type { Day } from '../../../platform/model/calendar.ts';
import { divideHalfUp } from '../../../platform/model/money.ts';

/** Rates are in hundred-millionths: a rate of 7.1234 is 712,340,000. */
export const ratePlaces = 8;
export const evenRate = 10n ** BigInt(ratePlaces);

/** A hundred thousand: more is a slip of the keyboard. */
export const largestRate = 100_000n * evenRate;

export type DatedRate = { on: Day; rate: bigint };

/** The currency that the organisation counts in, and the rates of others by day, oldest first. */
export type Exchange = { base: string; rates: ReadonlyMap<string, readonly DatedRate[]> };

/** The rate used; without one it is null, and so is its day. The own currency's is one, of no day. */
export type UsedRate = { rate: bigint | null; on: Day | null };

/** The rate of a currency on a day: the latest at or before it. There is none before the first: never one, never a guess. */
export function rateOn({ base, rates }: Exchange, currency: string, day: Day): UsedRate {
  if (currency === base) return { rate: evenRate, on: null };
  return rates.get(currency)?.findLast(({ on }) => on <= day) ?? { rate: null, on: null };
}

/** The amount at a rate, in the smallest unit, rounded half up once; null without a rate: it counts in no sum. */
export function convertAmount(amount: bigint, rate: bigint | null): bigint | null {
  return rate === null ? null : divideHalfUp(amount * rate, evenRate);
}

/** The amount of a currency in another by the rates of a day, rounded half up once; null where a rate is missing. */
export function convertBetween(
  exchange: Exchange,
  amount: bigint,
  { from, to, on }: { from: string; to: string; on: Day },
): bigint | null {
  if (from === to) return amount;
  const given = rateOn(exchange, from, on).rate;
  const taken = rateOn(exchange, to, on).rate;
  return given === null || taken === null ? null : divideHalfUp(amount * given, taken);
}
