/** Dates: 12月5号, 2026-12-05, 15号, 月底, 明年三月, 年底. */
import { addDays, addMonths, isDay, periodOf, type Day } from '../../../platform/model/calendar.ts';
import { numberOf, wholeNumber } from '../spoken-number.ts';
import {
  nearestWorkingDay,
  past,
  spreadOver,
  upTo,
  type DayContext,
  type DayReading,
  type DayRule,
} from './day-rule.ts';

type Groups = Readonly<Record<string, string | undefined>>;

const year = '(?:(?<year>20\\d{2}|今|明|后|去)年)?';
const yearsAhead: Readonly<Record<string, number>> = { 去: -1, 今: 0, 明: 1, 后: 2 };

function yearOf(told: string | undefined, today: Day): number | null {
  if (told === undefined) return null;
  const ahead = yearsAhead[told];
  return ahead === undefined ? Number(told) : Number(today.slice(0, 4)) + ahead;
}

function dayMadeOf(year: number, month: number, day: number): Day | null {
  const made = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(made) ? made : null;
}

/** The next such day of a year from today on; a year that is told is taken at its word. */
export function comingDate(told: number | null, month: number, day: number, today: Day): DayReading | null {
  const thisYear = Number(today.slice(0, 4));
  const days = (told === null ? [0, 1, 2, 3, 4].map((ahead) => thisYear + ahead) : [told]).flatMap(
    (one) => dayMadeOf(one, month, day) ?? [],
  );
  if (days.length === 0) return null;
  const coming = days.find((one) => one >= today);
  if (coming === undefined) return past;
  const isNextYear = told === null && Number(coming.slice(0, 4)) > thisYear;
  return {
    days: [coming],
    sureness:
      isNextYear && month > Number(today.slice(5, 7)) - 3 && month <= Number(today.slice(5, 7)) ? 0.5 : 0.95,
  };
}

const full: DayRule = {
  pattern:
    /(?<![\d.-])(?<year>20\d{2})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})(?:日|号)?(?![\d.])/gu,
  read: ({ year: told, month, day }, { today }) =>
    comingDate(Number(told), Number(month), Number(day), today),
};

const monthAndDay: DayRule = {
  pattern: new RegExp(
    `(?<![\\d.])${year}(?<month>${wholeNumber})月(?<day>${wholeNumber})(?:日|号|(?![\\d点万千百]))`,
    'gu',
  ),
  read: ({ year: told, month = '', day = '' }, { today }) => {
    const [m, d] = [numberOf(month), numberOf(day)];
    return m === null || d === null ? null : comingDate(yearOf(told, today), m, d, today);
  },
};

const strokes: DayRule = {
  pattern: /(?<![\d./-])(?<month>1[0-2]|0?[1-9])\/(?<day>3[01]|[12]\d|0?[1-9])(?![\d/.]|\s*[台套个万])/gu,
  read: ({ month, day }, { today }) => {
    const reading = comingDate(null, Number(month), Number(day), today);
    return reading && { ...reading, sureness: reading.sureness * 0.7 };
  },
};

const dayOfMonth: DayRule = {
  pattern: new RegExp(
    `(?<![月\\d.第-])(?:(?<which>下下|下|这|本)个?月)?(?<day>${wholeNumber})(?:号|日)(?![楼线机位门厅库院厂柜岗店店车仓报内后])`,
    'gu',
  ),
  read: ({ which, day = '' }, { today }) => {
    const number = numberOf(day);
    return number === null ? null : dayInMonth(which, number, today);
  },
};

function dayInMonth(which: string | undefined, number: number, today: Day): DayReading | null {
  const first = periodOf('month', today).from;
  const ahead = which === '下下' ? [2] : which === '下' ? [1] : which === undefined ? [0, 1, 2] : [0];
  const days = ahead.flatMap((months) => {
    const [year, month] = addMonths(first, months).split('-').map(Number) as [number, number];
    return dayMadeOf(year, month, number) ?? [];
  });
  const coming = days.find((day) => day >= today);
  if (coming) return { days: [coming], sureness: which ? 0.95 : 0.85 };
  return days.length > 0 ? past : null;
}

const part = '(?<part>初|上旬|中旬|中|下旬|底|末)';

const monthPart: DayRule = {
  pattern: new RegExp(`(?<![一二三四五六七八九十\\d几半每份])(?:(?<which>下下|下|这|本)个?)?月${part}`, 'gu'),
  read: ({ which, part: told = '' }, context) => {
    const ahead = which === '下下' ? 2 : which === '下' ? 1 : 0;
    const reading = partOfMonth(addMonths(periodOf('month', context.today).from, ahead), told, context);
    if (reading.days.length > 0 || which !== undefined) return reading;
    return partOfMonth(addMonths(periodOf('month', context.today).from, 1), told, context);
  },
};

const nextMonth: DayRule = {
  pattern: /(?<which>下下|下)个?月(?![一二三四五六七八九十\d初上中下底末])/gu,
  read: ({ which }, context) =>
    partOfMonth(addMonths(periodOf('month', context.today).from, which === '下下' ? 2 : 1), '', context),
};

const namedMonth: DayRule = {
  pattern: new RegExp(
    `(?<![\\d.个])${year}(?<month>${wholeNumber})月份?${part}?(?!\\d|[一二三四五六七八九十]|后|内)`,
    'gu',
  ),
  read: (groups, context) => monthNamed(groups, context),
};

function monthNamed(
  { year: told, month = '', part: tellsPart = '' }: Groups,
  context: DayContext,
): DayReading | null {
  const number = numberOf(month);
  const thisYear = Number(context.today.slice(0, 4));
  const years = told === undefined ? [thisYear, thisYear + 1] : [yearOf(told, context.today)!];
  const readings = years.flatMap((one) => {
    const first = number === null ? null : dayMadeOf(one, number, 1);
    return first ? [partOfMonth(first, tellsPart, context)] : [];
  });
  return readings.find(({ days }) => days.length > 0) ?? readings[0] ?? null;
}

/** A part of the month that begins on a day, on working days still to come. */
export function partOfMonth(first: Day, told: string, context: DayContext): DayReading {
  const last = addDays(addMonths(first, 1), -1);
  const at = (day: number) => addDays(first, day - 1);
  if (told === '底' || told === '末') return { days: upTo(last, context), sureness: 0.85, isDeadline: true };
  if (told === '下旬') return { days: spreadOver(at(21), last, context), sureness: 0.5 };
  if (told === '中') return { days: spreadOver(at(15), at(17), context).slice(0, 1), sureness: 0.7 };
  if (told === '中旬') return { days: spreadOver(at(11), at(20), context), sureness: 0.5 };
  if (told === '上旬') return { days: spreadOver(first, at(10), context), sureness: 0.5 };
  if (told === '初') return { days: spreadOver(first, at(10), context).slice(0, 1), sureness: 0.75 };
  return { days: spreadOver(first, last, context), sureness: 0.4 };
}

const endings: DayRule = {
  pattern:
    /(?<which>明|今)?(?<kind>年)(?<part>底|末|初|中)|(?<next>下个?|本|这个?)?季度?(?:末|底)|(?<whole>明年)(?![一二三四五六七八九十\d初底末中])/gu,
  read: ({ which, kind, part: told, next, whole }, context) => {
    const year = Number(context.today.slice(0, 4)) + (which === '明' || whole ? 1 : 0);
    if (whole) return { days: [nearestWorkingDay(`${year}-01-01`, 1, context.calendar)], sureness: 0.35 };
    if (kind) return partOfYear(which === undefined && told === '初' ? year + 1 : year, told!, context);
    const quarter = periodOf('quarter', context.today);
    const end = addDays(next?.startsWith('下') ? addMonths(quarter.to, 3) : quarter.to, -1);
    return { days: upTo(end, context), sureness: 0.8, isDeadline: true };
  },
};

function partOfYear(year: number, told: string, context: DayContext): DayReading {
  if (told === '初') return partOfMonth(`${year}-01-01`, '初', context);
  if (told === '中') return partOfMonth(`${year}-06-01`, '底', context);
  return { days: upTo(`${year}-12-31`, context), sureness: 0.8, isDeadline: true };
}

export const dates: readonly DayRule[] = [
  full,
  monthAndDay,
  strokes,
  dayOfMonth,
  monthPart,
  nextMonth,
  namedMonth,
  endings,
];
