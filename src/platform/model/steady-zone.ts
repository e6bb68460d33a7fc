import { offsetAt } from './calendar.ts';

/** Since `since` clocks of a zone are ahead of UTC by the same time. */
export type SteadyZone = { since: Date; aheadMs: number };

/** No zone keeps other clocks for less. */
const stepMs = 10 * 86_400_000;
const yearsAhead = 2;
const firstYear = 1970;

/** Since when a zone has had one time the whole year, as China since 1991; null where clocks will still change. */
export function steadySince(timeZone: string, now: Date): SteadyZone | null {
  const aheadMs = offsetAt(now.getTime(), timeZone);
  const isSteady = (at: number) => offsetAt(at, timeZone) === aheadMs;
  const end = now.getTime() + yearsAhead * 366 * 86_400_000;
  for (let at = now.getTime(); at < end; at += stepMs) if (!isSteady(at)) return null;
  let since = now.getTime();
  while (since - stepMs > Date.UTC(firstYear, 0) && isSteady(since - stepMs)) since -= stepMs;
  return { since: new Date(since), aheadMs };
}
