import { addDays, dayOf, instantOf } from '../../platform/model/calendar.ts';
import type { Schedule } from './outside-source.ts';

const hourMs = 3_600_000;
/** After failures it is tried again in so many minutes, then in twice as many, at most once in six hours. */
const firstPauseMs = 10 * 60_000;
const longestPauseMs = 6 * hourMs;

/**
 * When a source is refreshed next: an hour on, or at its time of day by the organisation's clock; after failures sooner, with
 * growing pauses, if that comes before. Null: only when somebody asks.
 */
export function nextRefresh(schedule: Schedule, now: Date, timeZone: string, failures = 0): Date | null {
  if (schedule === null) return null;
  const regular =
    schedule.every === 'hour' ? new Date(now.getTime() + hourMs) : nextAt(schedule.at, now, timeZone);
  if (failures === 0) return regular;
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 20));
  return new Date(Math.min(regular.getTime(), now.getTime() + pause));
}

function nextAt(at: string, now: Date, timeZone: string): Date {
  const [hours, minutes] = at.split(':').map(Number);
  const today = dayOf(now, timeZone);
  const first = instantOf(today, hours! * 60 + minutes!, timeZone);
  return first > now ? first : instantOf(addDays(today, 1), hours! * 60 + minutes!, timeZone);
}
