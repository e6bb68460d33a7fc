import { chinaCalendar, type WorkingCalendar } from './working-calendar.ts';

/** A calendar day, 'YYYY-MM-DD'. */
export type Day = string;

export type PeriodKind = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Whole days, half-open: `from` belongs to it, `to` does not. */
export type Period = { from: Day; to: Day };

const dayLength = 86_400_000;
const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** The calendar day on which the instant falls in the time zone. */
export function dayOf(instant: Date | string, timeZone: string): Day {
  return formatDay(wallTime(new Date(instant).getTime(), timeZone));
}

/**
 * The first instant of the day in the time zone: midnight, or where clocks jump over midnight the end of the jump;
 * for a day a zone left out altogether, the start of the next.
 */
export function startOfDay(day: Day, timeZone: string): Date {
  const midnight = Date.parse(day);
  const candidates = [midnight - dayLength, midnight + dayLength].map(
    (near) => midnight - offsetAt(near, timeZone),
  );
  const starts = candidates.filter((at) => wallTime(at, timeZone) === midnight);
  if (starts.length > 0) return new Date(Math.min(...starts));
  return new Date(firstInstantFrom(day, timeZone, midnight - dayLength, midnight + dayLength));
}

/**
 * The instant at which clocks on the wall show so many minutes after the day's midnight (1440 is the next midnight):
 * the first of two where clocks go back, and as much later as they jump where they jump over it.
 */
export function instantOf(day: Day, minutes: number, timeZone: string): Date {
  const wanted = Date.parse(day) + minutes * 60_000;
  const candidates = [wanted - dayLength, wanted + dayLength].map(
    (near) => wanted - offsetAt(near, timeZone),
  );
  const shown = candidates.filter((at) => wallTime(at, timeZone) === wanted);
  return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(...candidates));
}

/** The two instants that bound a period of days in the time zone, half-open. */
export function boundsOf(period: Period, timeZone: string): { from: Date; to: Date } {
  return { from: startOfDay(period.from, timeZone), to: startOfDay(period.to, timeZone) };
}

export function addDays(day: Day, days: number): Day {
  return formatDay(Date.parse(day) + days * dayLength);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}

/** True for a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && formatDay(at) === text;
}

/** The calendar period of this kind that holds the day; weeks begin on Monday. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  const from = firstDayOf(kind, day);
  return { from, to: shift(kind, from, 1) };
}

/** The period before, by the calendar: February before March, a quarter before a quarter. Other windows: as many days before. */
export function previousPeriod(period: Period): Period {
  const kind = kindOf(period);
  if (kind) return { from: shift(kind, period.from, -1), to: period.from };
  return { from: addDays(period.from, -daysBetween(period.from, period.to)), to: period.from };
}

/** The same days a year earlier; 29 February becomes 28 February. */
export function samePeriodLastYear(period: Period): Period {
  return { from: addMonths(period.from, -12), to: addMonths(period.to, -12) };
}

export function isWorkingDay(day: Day, calendar: WorkingCalendar = chinaCalendar): boolean {
  if (calendar.workedWeekends.has(day)) return true;
  return weekdayOf(day) <= 5 && !calendar.daysOff.has(day);
}

/** Working days in [from, to); negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar = chinaCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** The working day that lies `days` working days after the day (before, when negative). */
export function addWorkingDays(day: Day, days: number, calendar: WorkingCalendar = chinaCalendar): Day {
  const step = Math.sign(days);
  let reached = day;
  for (let left = Math.abs(days); left > 0;) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

function firstDayOf(kind: PeriodKind, day: Day): Day {
  const month = Number(day.slice(5, 7));
  switch (kind) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, 1 - weekdayOf(day));
    case 'month':
      return `${day.slice(0, 7)}-01`;
    case 'quarter':
      return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    case 'year':
      return `${day.slice(0, 4)}-01-01`;
  }
}

function shift(kind: PeriodKind, day: Day, periods: number): Day {
  if (kind === 'day') return addDays(day, periods);
  if (kind === 'week') return addDays(day, periods * 7);
  return addMonths(day, periods * { month: 1, quarter: 3, year: 12 }[kind]);
}

/** The same day of another month, or its last day where the month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return formatDay(Date.UTC(year, month, Math.min(Number(day.slice(8)), lastOfMonth)));
}

function kindOf(period: Period): PeriodKind | undefined {
  const kinds: readonly PeriodKind[] = ['year', 'quarter', 'month', 'week', 'day'];
  return kinds.find((kind) => {
    const whole = periodOf(kind, period.from);
    return whole.from === period.from && whole.to === period.to;
  });
}

function formatDay(at: number): Day {
  return new Date(at).toISOString().slice(0, 10);
}

/** What the clock on the wall shows, as if it were UTC, to the second. */
function wallTime(at: number, timeZone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of wallClock(timeZone).formatToParts(at)) shown[type] = Number(value);
  return Date.UTC(shown.year!, shown.month! - 1, shown.day, shown.hour, shown.minute, shown.second);
}

/** By how many milliseconds clocks of the zone are ahead of UTC at an instant. */
export function offsetAt(at: number, timeZone: string): number {
  return wallTime(at, timeZone) - Math.floor(at / 1000) * 1000;
}

/** By halving: the first instant in (before, after] whose day is `day` or later. */
function firstInstantFrom(day: Day, timeZone: string, before: number, after: number): number {
  let [early, late] = [before - dayLength, after + dayLength];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (formatDay(wallTime(middle, timeZone)) >= day) late = middle;
    else early = middle;
  }
  return late;
}

function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  wallClocks.set(timeZone, made);
  return made;
}
