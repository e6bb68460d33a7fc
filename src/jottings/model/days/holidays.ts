/** Before and after the holidays: 国庆后第一个工作日, 节前, 年后. */
import { addDays, addWorkingDays, isWorkingDay, type Day } from '../../../platform/model/calendar.ts';
import { numberOf, wholeNumber } from '../spoken-number.ts';
import { nearestWorkingDay, type DayContext, type DayReading, type DayRule } from './day-rule.ts';

/** When a holiday is, by the solar calendar or the lunar one, and the days that law gives. */
type Holiday = { month: number; day: number; isLunar?: true; from: number; to: number };

const holidays: Readonly<Record<string, Holiday>> = {
  newYear: { month: 1, day: 1, from: 0, to: 0 },
  spring: { month: 1, day: 1, isLunar: true, from: -1, to: 2 },
  tombs: { month: 4, day: 5, from: 0, to: 0 },
  labour: { month: 5, day: 1, from: 0, to: 1 },
  dragon: { month: 5, day: 5, isLunar: true, from: 0, to: 0 },
  moon: { month: 8, day: 15, isLunar: true, from: 0, to: 0 },
  national: { month: 10, day: 1, from: 0, to: 2 },
};

const called: readonly (readonly [RegExp, keyof typeof holidays])[] = [
  [/元旦|new year/iu, 'newYear'],
  [/春节|过年|过完年|^年|spring festival|chinese new year|lunar new year|CNY/iu, 'spring'],
  [/清明/u, 'tombs'],
  [/五一|劳动节|labou?r day|may day/iu, 'labour'],
  [/端午/u, 'dragon'],
  [/中秋/u, 'moon'],
  [/国庆|十一|national day/iu, 'national'],
];

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});
/** Where the new moon is within minutes of midnight in China, programs take the day after; the almanac says this. */
const lunarDays = new Map<string, Day | null>([['2027 1 1', '2027-02-06']]);

/** The first day of the year that has this month and day by the lunar calendar. */
function lunarDay(year: number, month: number, day: number): Day | null {
  const key = `${year} ${month} ${day}`;
  if (!lunarDays.has(key)) lunarDays.set(key, findLunarDay(year, month, day));
  return lunarDays.get(key)!;
}

/** Lunar months begin three to seven weeks after the solar ones of their number. */
function findLunarDay(year: number, month: number, day: number): Day | null {
  const begin = Date.UTC(year, month - 1, day + 18);
  for (let at = begin; at < begin + 40 * 86_400_000; at += 86_400_000) {
    const parts = Object.fromEntries(lunar.formatToParts(at).map(({ type, value }) => [type, value]));
    if (parts['month'] === String(month) && parts['day'] === String(day))
      return new Date(at).toISOString().slice(0, 10);
  }
  return null;
}

type Block = { from: Day; to: Day };

/** The days off around a holiday: those of the law, and what the calendar joins to them. */
function blockOf(holiday: Holiday, year: number, { calendar }: DayContext): Block | null {
  const { month, day } = holiday;
  const anchor = holiday.isLunar
    ? lunarDay(year, month, day)
    : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (anchor === null) return null;
  let [from, to] = [addDays(anchor, holiday.from), addDays(anchor, holiday.to)];
  for (let left = 12; left > 0 && !isWorkingDay(addDays(from, -1), calendar); left -= 1)
    from = addDays(from, -1);
  for (let left = 12; left > 0 && !isWorkingDay(addDays(to, 1), calendar); left -= 1) to = addDays(to, 1);
  return { from, to };
}

function blocks(which: readonly Holiday[], context: DayContext): Block[] {
  const year = Number(context.today.slice(0, 4));
  return [year - 1, year, year + 1]
    .flatMap((one) => which.flatMap((holiday) => blockOf(holiday, one, context) ?? []))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The `nth` working day after the holiday, or the last before it: the next that is still to come. */
function around(
  which: readonly Holiday[],
  isAfter: boolean,
  nth: number,
  context: DayContext,
): DayReading | null {
  const { calendar, today } = context;
  const days = blocks(which, context).map(({ from, to }) =>
    isAfter ? addWorkingDays(to, nth, calendar) : nearestWorkingDay(addDays(from, -1), -1, calendar),
  );
  const day = days.find((one) => one >= today);
  return day === undefined ? null : { days: [day], sureness: isAfter ? 0.8 : 0.75, isDeadline: !isAfter };
}

function holidaysCalled(name: string): readonly Holiday[] {
  const found = called.find(([pattern]) => pattern.test(name));
  return found ? [holidays[found[1]]!] : Object.values(holidays);
}

const chinese: DayRule = {
  pattern: new RegExp(
    '(?<![一二两三四五六七八九十\\d半今明去每季多几近])(?<name>元旦|春节|过年|过完年|过完节|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?|十一|年|节|假期|长假|放假)' +
      '(?:假期|长假|放假|假)?(?:过|回来|结束|收假|上班)?(?<side>以前|之前|前|以后|之后|后|回来|上班)' +
      `(?:的?第?(?<nth>${wholeNumber})个?(?:工作日|天))?(?:上班)?`,
    'gu',
  ),
  read: ({ name = '', side = '', nth }, context) =>
    around(
      holidaysCalled(name),
      !side.endsWith('前'),
      Math.min(Math.max((nth && numberOf(nth)) || 1, 1), 60),
      context,
    ),
};

const english: DayRule = {
  pattern:
    /\b(?<side>before|after) (?:the )?(?<name>new year(?:'s)?(?: day)?|spring festival|chinese new year|lunar new year|labou?r day|may day|national day|holidays?)\b/giu,
  read: ({ name = '', side = '' }, context) =>
    around(holidaysCalled(/holiday/i.test(name) ? 'any' : name), side.toLowerCase() === 'after', 1, context),
};

export const holidayRules: readonly DayRule[] = [chinese, english];
