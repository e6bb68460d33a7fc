/** What the clock on the wall shows at an instant, many millions of times a question. */
import { steadySince } from '../../../platform/model/steady-zone.ts';
import type { RunThere } from './engine.ts';

/**
 * Puts a `timezone` of the file's own before the engine's, which `at time zone` calls: where the organisation's clocks have not
 * changed for long it adds and takes a tenth of the time; other zones, earlier instants and
 * clock times go the engine's way.
 */
export async function keepLocalTime(run: RunThere, timeZone: string): Promise<void> {
  const steady = steadySince(timeZone, new Date());
  const whole = 'system.main.timezone(zone, instant)';
  const text = steady
    ? `case when typeof(instant) = 'TIMESTAMP WITH TIME ZONE' and zone = '${timeZone.replaceAll("'", "''")}' and instant >= '${steady.since.toISOString()}'::timestamptz
        and isfinite(instant)
        then make_timestamp(epoch_us(instant) + ${steady.aheadMs * 1000}) else ${whole} end`
    : whole;
  await run(`create or replace macro timezone(zone, instant) as ${text}`);
}
