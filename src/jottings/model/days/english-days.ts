/** Days as English tells them: next Friday, in two weeks, by the end of the month, Dec 5th. */
import {
  addDays,
  addMonths,
  addWorkingDays,
  isWorkingDay,
  periodOf,
} from '../../../platform/model/calendar.ts';
import { comingDate, partOfMonth } from './dates.ts';
import {
  mondayOf,
  nearestWorkingDay,
  past,
  upTo,
  type DayContext,
  type DayReading,
  type DayRule,
} from './day-rule.ts';
import { weekFrom } from './week-days.ts';

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdayWord =
  '(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\\b';
const monthWord =
  '(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?';
const counts = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const named: DayRule = {
  pattern: /\b(?<word>the day after tomorrow|day after tomorrow|tomorrow|today|tonight)\b/giu,
  read: ({ word = '' }, { today }) => {
    const told = word.toLowerCase();
    const ahead = told.includes('after') ? 2 : told === 'tomorrow' ? 1 : 0;
    return {
      days: [addDays(today, ahead)],
      sureness: 0.97,
      ...(told === 'tonight' && { part: 'evening' as const }),
    };
  },
};

const gone: DayRule = {
  pattern: new RegExp(`\\b(?:yesterday|last (?:week|month|year|${weekdayWord}))|\\bago\\b`, 'giu'),
  read: () => past,
};

/** "Next Friday" before Friday: of next week for most, the coming one for some; both are offered. */
const weekday: DayRule = {
  pattern: new RegExp(`\\b(?:(?<which>next|this|coming)\\s+)?${weekdayWord}`, 'giu'),
  read: ({ which, day = '' }, { today }) => {
    const thisWeek = addDays(mondayOf(today), weekdayNames.indexOf(day.slice(0, 3).toLowerCase()));
    const next = addDays(thisWeek, 7);
    if (which?.toLowerCase() === 'next')
      return thisWeek > today ? { days: [next, thisWeek], sureness: 0.6 } : { days: [next], sureness: 0.9 };
    if (thisWeek > today) return { days: [thisWeek], sureness: 0.9 };
    return thisWeek === today ? { days: [today, next], sureness: 0.6 } : { days: [next], sureness: 0.8 };
  },
};

const later: DayRule = {
  pattern:
    /\b(?<how>in|within|after)\s+(?:about |another )?(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?couple(?: of)?|(?:a )?few)\s+(?<unit>working days?|business days?|days?|weeks?|months?)\b/giu,
  read: ({ how = '', count = '', unit = '' }, context) =>
    ahead(count, unit, how.toLowerCase() === 'within', context),
};

const fromNow: DayRule = {
  pattern:
    /\b(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?<unit>working days?|business days?|days?|weeks?|months?)\s+(?:from now|later)\b/giu,
  read: ({ count = '', unit = '' }, context) => ahead(count, unit, false, context),
};

function countOf(told: string): number {
  const word = told.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  if (word.includes('couple')) return 2;
  return word.includes('few') ? 3 : Math.max(1, counts.indexOf(word));
}

function ahead(
  told: string,
  unit: string,
  isDeadline: boolean,
  { today, calendar }: DayContext,
): DayReading | null {
  const count = countOf(told);
  if (count < 1 || count > 400) return null;
  const sureness = /couple|few/i.test(told) ? 0.5 : 0.9;
  if (/working|business/i.test(unit))
    return { days: [addWorkingDays(today, Math.min(count, 250), calendar)], sureness, isDeadline };
  const day = /month/i.test(unit)
    ? addMonths(today, Math.min(count, 36))
    : addDays(today, /week/i.test(unit) ? Math.min(count, 100) * 7 : count);
  const days = isWorkingDay(day, calendar) ? [day] : [day, nearestWorkingDay(day, 1, calendar)];
  return { days, sureness, isDeadline };
}

const periods: DayRule = {
  pattern:
    /\b(?:(?<end>(?:the )?end of (?:the |this )?(?<next>next )?(?<of>week|month|quarter|year))|(?<short>EOW|EOM|EOQ|EOY)|(?<early>early )?next (?<whole>week|month)|(?<this>this week))\b/giu,
  read: (groups, context) => periodRead(groups, context),
};

const shortNames: Readonly<Record<string, string>> = {
  EOW: 'week',
  EOM: 'month',
  EOQ: 'quarter',
  EOY: 'year',
};

function periodRead(
  { of, short, next, early, whole, this: thisWeek }: Readonly<Record<string, string | undefined>>,
  context: DayContext,
): DayReading {
  const { today } = context;
  const part = early ? '初' : undefined;
  if (thisWeek) return weekFrom(mondayOf(today), '内', context);
  if (whole?.toLowerCase() === 'week') return weekFrom(addDays(mondayOf(today), 7), part, context);
  if (whole) return partOfMonth(addMonths(periodOf('month', today).from, 1), part ?? '', context);
  const kind = (short ? shortNames[short.toUpperCase()]! : of!.toLowerCase()) as
    | 'week'
    | 'month'
    | 'quarter'
    | 'year';
  const period = periodOf(kind, today);
  const end = next ? periodOf(kind, period.to).to : period.to;
  const day = kind === 'week' ? nearestWorkingDay(addDays(end, -1), -1, context.calendar) : addDays(end, -1);
  return { days: upTo(day < today ? addDays(end, -1) : day, context), sureness: 0.85, isDeadline: true };
}

const date: DayRule = {
  pattern: new RegExp(
    `\\b(?:${monthWord}\\s+(?<after>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<yearAfter>20\\d{2}))?(?!\\d)|(?<before>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthWord.replace('<month>', '<monthToo>')}(?:,?\\s+(?<year>20\\d{2}))?)`,
    'giu',
  ),
  read: ({ month, monthToo, after, before, yearAfter, year }, { today }) => {
    const number = monthNames.indexOf((month ?? monthToo)!.slice(0, 3).toLowerCase()) + 1;
    const told = yearAfter ?? year;
    return comingDate(told ? Number(told) : null, number, Number(after ?? before), today);
  },
};

export const englishDays: readonly DayRule[] = [named, gone, weekday, later, fromNow, periods, date];
