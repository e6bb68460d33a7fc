import { startOfDay } from '../../../platform/model/calendar.ts';
import type { Moment } from './read-dates.ts';

/** Seconds since midnight that a wall clock shows at an instant in a time zone. */
function wallSeconds(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium', hourCycle: 'h23' }).format(
    instant,
  );
  const [hours, minutes, seconds] = parts.split(':').map(Number);
  return hours! * 3600 + minutes! * 60 + seconds!;
}

/**
 * The instant a written moment means: exact when it names its offset, else in the organisation's time zone; a day
 * without a time is its first second.
 */
export function instantOf({ day, seconds, offsetMinutes }: Moment, timeZone: string): Date {
  if (offsetMinutes !== null) {
    return new Date(Date.parse(`${day}T00:00:00Z`) + ((seconds ?? 0) - offsetMinutes * 60) * 1000);
  }
  const guess = new Date(startOfDay(day, timeZone).getTime() + (seconds ?? 0) * 1000);
  // The day on which the clocks change is not 24 hours long.
  const drift = seconds === null ? 0 : seconds - wallSeconds(guess, timeZone);
  return Math.abs(drift) > 3 * 3600 ? guess : new Date(guess.getTime() + drift * 1000);
}
