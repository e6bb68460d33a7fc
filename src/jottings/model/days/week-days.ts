/** Weekdays and weeks: 下周三, 周五前, 这周末, 下周三或周四. */
import { addDays, type Day } from '../../../platform/model/calendar.ts';
import {
  mondayOf,
  past,
  spreadOver,
  upTo,
  type DayContext,
  type DayReading,
  type DayRule,
} from './day-rule.ts';

const weekdays = '一二三四五六日';
const weeksAhead: Readonly<Record<string, number>> = { 下下: 2, 下: 1, 这: 0, 本: 0, 上: -1, 上上: -2 };
const week = '(?:周|星期|礼拜)';
const which = '(?<which>下下|下|上上|上|这|本)';
const notCounted = '(?<![每整一二两三四五六七八九十\\d半])';

function numberOfWeekday(told: string): number {
  return /\d/.test(told) ? Number(told) : weekdays.indexOf(told.replace('天', '日')) + 1;
}

const weekday: DayRule = {
  pattern: new RegExp(
    `${notCounted}(?:${which}个?)?${week}(?<day>[一二三四五六日天1-7])(?<more>[二三四五六日](?![点时号个月日天年人台套份万千百十]))?(?!年|个)`,
    'gu',
  ),
  read: ({ which: told, day = '', more }, context) => {
    const numbers = [day, ...(more ? [more] : [])].map(numberOfWeekday);
    const readings = numbers.map((number) => weekdayIn(told, number, context));
    const days = readings.flatMap((one) => one.days);
    return { days, sureness: numbers.length > 1 ? 0.6 : readings[0]!.sureness };
  },
};

function weekdayIn(told: string | undefined, number: number, { today }: DayContext): DayReading {
  const thisWeek = addDays(mondayOf(today), number - 1);
  if (told !== undefined) {
    const day = addDays(thisWeek, 7 * weeksAhead[told]!);
    return day < today ? past : { days: [day], sureness: 0.95 };
  }
  if (thisWeek > today) return { days: [thisWeek], sureness: 0.9 };
  const next = addDays(thisWeek, 7);
  return thisWeek === today ? { days: [today, next], sureness: 0.6 } : { days: [next], sureness: 0.75 };
}

const weekend: DayRule = {
  pattern: new RegExp(`(?:${which}个?)?周末`, 'gu'),
  read: ({ which: told }, { today }) => {
    const saturday = addDays(mondayOf(today), 5 + 7 * (told === undefined ? 0 : weeksAhead[told]!));
    const days = [saturday, addDays(saturday, 1)].filter((day) => day >= today);
    return days.length > 0 ? { days, sureness: 0.7 } : past;
  },
};

const wholeWeek: DayRule = {
  pattern: new RegExp(
    `(?<which>下下|下|这|本)个?${week}(?<part>初|中|内(?!部)|底|前|上旬)?(?![一二三四五六日天末])`,
    'gu',
  ),
  read: ({ which: told = '', part }, context) => {
    const monday = addDays(mondayOf(context.today), 7 * weeksAhead[told]!);
    return weekFrom(monday, part, context);
  },
};

/** The working days of a week as far as they are still to come; a part of it narrows them. */
export function weekFrom(monday: Day, part: string | undefined, context: DayContext): DayReading {
  const days = spreadOver(monday, addDays(monday, 6), context);
  if (part === '中')
    return { days: spreadOver(addDays(monday, 2), addDays(monday, 2), context), sureness: 0.7 };
  if (part === '内' || part === '底')
    return { days: upTo(days.at(-1) ?? addDays(monday, 6), context), sureness: 0.75, isDeadline: true };
  if (part === '前') return { days: upTo(addDays(monday, -1), context), sureness: 0.7, isDeadline: true };
  if (part === '初') return { days: days.slice(0, 1), sureness: 0.8 };
  return { days, sureness: 0.45 };
}

export const weekDays: readonly DayRule[] = [weekday, weekend, wholeWeek];
