import { fault, plain, read, type Reading } from './reading.ts';

/** The order in which a column writes year, month and day; any of `-` `/` `.` `年月日` may stand between. */
export const dateFormats = [
  'YYYY-M-D',
  'YYYYMMDD',
  'M-D-YYYY',
  'D-M-YYYY',
  'YY-M-D',
  'D-M-YY',
  'M-D-YY',
] as const;

export type DateFormat = (typeof dateFormats)[number];

/** A day, and where the text tells them the time of day and the offset from UTC. */
export type Moment = { day: string; seconds: number | null; offsetMinutes: number | null };

const separated = /^(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})\s*日?$/;
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Parts = { year: string; month: string; day: string };

const arrangements: Record<DateFormat, (text: string) => Parts | undefined> = {
  'YYYY-M-D': (text) => arrange(text, 'year', 'month', 'day', 4),
  YYYYMMDD: compact,
  'M-D-YYYY': (text) => arrange(text, 'month', 'day', 'year', 4),
  'D-M-YYYY': (text) => arrange(text, 'day', 'month', 'year', 4),
  'YY-M-D': (text) => arrange(text, 'year', 'month', 'day', 2),
  'D-M-YY': (text) => arrange(text, 'day', 'month', 'year', 2),
  'M-D-YY': (text) => arrange(text, 'month', 'day', 'year', 2),
};

function arrange(
  text: string,
  first: keyof Parts,
  second: keyof Parts,
  third: keyof Parts,
  yearDigits: number,
): Parts | undefined {
  const found = separated.exec(text);
  if (!found) return undefined;
  const parts = { [first]: found[1], [second]: found[2], [third]: found[3] } as Parts;
  const fits = parts.year.length === yearDigits && parts.month.length <= 2 && parts.day.length <= 2;
  return fits ? parts : undefined;
}

function compact(text: string): Parts | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return found ? { year: found[1]!, month: found[2]!, day: found[3]! } : undefined;
}

/** `5 Jan 2024`, `05-Jan-2024`, `Jan 5, 2024`, `January 5 2024`: no order to ask about. */
function named(text: string): Parts | undefined {
  const dayFirst = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s,-]+(\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text);
  const [day, word, year] = dayFirst
    ? [dayFirst[1]!, dayFirst[2]!, dayFirst[3]!]
    : monthFirst
      ? [monthFirst[2]!, monthFirst[1]!, monthFirst[3]!]
      : [];
  const month = monthNames.indexOf(word?.slice(0, 3).toLowerCase() ?? '') + 1;
  return day && year && month ? { year, month: String(month), day } : undefined;
}

/** Two digits mean 1970 to 2069. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number < 70 ? 2000 + number : 1900 + number;
}

/** The ISO day, when such a day exists between 1900 and 2199. */
function isoDay(parts: Parts | undefined): string | undefined {
  if (!parts) return undefined;
  const [year, month, day] = [fullYear(parts.year), Number(parts.month), Number(parts.day)];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > lastDay) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const clock =
  /^(.*?\d日?)(?:T|\s+|\s*(?=[上下]午))\s*(上午|下午)?\s*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:[.,]\d+)?秒?)?分?\s*(am|pm)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i;

type Clock = { seconds: number | null; offsetMinutes: number | null };

function offsetOf(zone: string | undefined): number | null {
  if (!zone) return null;
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return found[1] === '-' ? -minutes : minutes;
}

/** Cuts the time of day off the text; undefined when the time is impossible. */
function splitClock(text: string): { date: string; clock: Clock } | undefined {
  const found = clock.exec(text);
  if (!found) return { date: text, clock: { seconds: null, offsetMinutes: null } };
  const half = found[2] === '下午' ? 'pm' : found[2] === '上午' ? 'am' : found[6]?.toLowerCase();
  const written = Number(found[3]);
  const hours = half === 'pm' && written < 12 ? written + 12 : half === 'am' && written === 12 ? 0 : written;
  const [minutes, seconds] = [Number(found[4]), Number(found[5] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return {
    date: found[1]!,
    clock: { seconds: hours * 3600 + minutes * 60 + seconds, offsetMinutes: offsetOf(found[7]) },
  };
}

/** Whether the text says its own order: a month by name, a year first in four digits. */
function selfEvident(date: string): string | undefined {
  return isoDay(named(date)) ?? isoDay(arrangements['YYYY-M-D'](date));
}

/**
 * Reads a day with an optional time of day: ISO, `2016/10/20 15:30`, `2016年10月20日`, `20 Oct 2016`, `10/20/2016`.
 * `format` settles the order of year, month and day; without it only texts with a single reading are taken.
 * Faults: not a date; ambiguous without a format.
 */
export function readMoment(text: string, format?: DateFormat): Reading<Moment> {
  const split = splitClock(plain(text));
  if (!split) return fault('value.not_date');
  const { date, clock } = split;
  if (format) {
    const day = isoDay(arrangements[format](date)) ?? selfEvident(date);
    return day ? read({ day, ...clock }) : fault('value.not_date');
  }
  const evident = selfEvident(date);
  if (evident) return read({ day: evident, ...clock });
  const days = new Set(fittingFormats(date).map((fitting) => isoDay(arrangements[fitting](date))!));
  const [day] = days;
  if (!day) return fault('value.not_date');
  return days.size > 1 ? fault('value.ambiguous_date') : read({ day, ...clock });
}

/** Reads a day 'YYYY-MM-DD'; a time of day in the text is dropped. Faults as `readMoment`. */
export function readDay(text: string, format?: DateFormat): Reading<string> {
  const moment = readMoment(text, format);
  return moment.ok ? read(moment.value.day) : moment;
}

function fittingFormats(date: string): DateFormat[] {
  return dateFormats.filter((format) => isoDay(arrangements[format](date)) !== undefined);
}

/** Narrows the formats of a column value by value, so that a file of any length needs no memory. */
export function createDateFormatSieve(): { offer(text: string): void; fitting(): DateFormat[] } {
  let left = dateFormats.filter((format) => format !== 'YYYY-M-D');
  let narrowed = false;
  let yearFirst = false;
  return {
    offer(text) {
      const date = splitClock(plain(text))?.date;
      if (!date || isoDay(named(date))) return;
      const fitting = fittingFormats(date);
      // A year first in four digits has no second reading, so it says nothing about its neighbours.
      if (fitting.includes('YYYY-M-D')) yearFirst = true;
      else if (fitting.length > 0) {
        narrowed = true;
        left = left.filter((format) => fitting.includes(format));
      }
    },
    fitting: () => (narrowed ? left : yearFirst ? ['YYYY-M-D'] : []),
  };
}

/**
 * The formats that read every sample that is a date at all. More than one: the column is ambiguous and the wizard
 * must ask. None: no samples, only self-evident ones (`5 Jan 2024`), or a column that mixes formats.
 */
export function detectDateFormats(samples: Iterable<string>): DateFormat[] {
  const sieve = createDateFormatSieve();
  for (const sample of samples) sieve.offer(sample);
  return sieve.fitting();
}

/**
 * The format of a column: the only one that fits, else the first preferred one among those that fit.
 * Fault: several fit and none is preferred, so somebody must be asked. `undefined` when nothing needs a format.
 */
export function chooseDateFormat(
  fitting: readonly DateFormat[],
  preferred: readonly DateFormat[] = [],
): Reading<DateFormat | undefined> {
  if (fitting.length <= 1) return read(fitting[0]);
  const chosen = preferred.find((format) => fitting.includes(format));
  return chosen ? read(chosen) : fault('value.ambiguous_date');
}
