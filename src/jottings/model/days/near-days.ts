/** Today, tomorrow, in three days, within two weeks. */
import {
  addDays,
  addMonths,
  addWorkingDays,
  isWorkingDay,
  type Day,
} from '../../../platform/model/calendar.ts';
import { numberOf, wholeNumber } from '../spoken-number.ts';
import {
  nearestWorkingDay,
  past,
  type DayContext,
  type DayPart,
  type DayReading,
  type DayRule,
} from './day-rule.ts';

const offsets: Readonly<Record<string, number>> = { 今: 0, 明: 1, 后: 2, 大后: 3 };
const partsOfSuffix: Readonly<Record<string, DayPart>> = { 早: 'morning', 晚: 'evening' };

const named: DayRule = {
  pattern: /(?<!\d)(?<word>大后|今|明|后)(?<suffix>天|日|早|晚)(?!程|期|常|后|线|(?<=日)报)/gu,
  read: ({ word = '', suffix = '' }, { today }) => {
    if (suffix === '晚' && word === '后') return null;
    const part = partsOfSuffix[suffix];
    return { days: [addDays(today, offsets[word]!)], sureness: 0.97, ...(part && { part }) };
  },
};

const oneOfTwo: DayRule = {
  pattern: /(?<first>今明|明后)(?:两天|天)/gu,
  read: ({ first }, { today }) => ({
    days: (first === '今明' ? [0, 1] : [1, 2]).map((days) => addDays(today, days)),
    sureness: 0.6,
  }),
};

const gone: DayRule = {
  pattern:
    /(?:大前|前|昨)(?:天|日|晚|早)|刚才|刚刚|上(?:个)?(?:周|月|星期|礼拜)(?![一二三四五六日天])|去年|前几天|前两天/gu,
  read: () => past,
};

/** Now, without a clock to tell how late it is. */
const soon: DayRule = {
  pattern: /待会儿?|一会儿|稍后|稍晚|马上|立刻|尽快|下班前|\bASAP\b|\bEOD\b/giu,
  read: (_, { today }) => ({ days: [today, addDays(today, 1)], sureness: 0.45 }),
};

const fewDays: DayRule = {
  pattern: /这两天|这几天|近两天|近几天|最近几天|过几天|过些天|过一阵子?|过段时间|改天|回头/gu,
  read: (_, context) => {
    const worked = [1, 3, 5].map((days) => addWorkingDays(context.today, days, context.calendar));
    return { days: worked, sureness: 0.3 };
  },
};

const several: Readonly<Record<string, readonly number[]>> = {
  一两: [1, 2],
  两三: [2, 3],
  三四: [3, 4],
  三五: [3, 5],
  四五: [4, 5],
  五六: [5, 6],
};
const amount = `(?<count>${Object.keys(several).join('|')}|半|${wholeNumber})`;
const unit = '(?<unit>个?工作日|天|日|个?周|个?星期|个?礼拜|个月|年)';

const later: DayRule = {
  pattern: new RegExp(
    `(?<![第每月年\\d.前近])(?<over>再?过|隔)?${amount}(?<half>个半)?${unit}(?<side>以后|之后|过后|后|以内|之内|内|左右)`,
    'gu',
  ),
  read: (groups, context) => counted(groups, context, groups['side']!.endsWith('内')),
};

const afterPassing: DayRule = {
  pattern: new RegExp(`(?:再?过|隔)${amount}(?<half>个半)?${unit}(?!以|之|后|前)`, 'gu'),
  read: (groups, context) => {
    const reading = counted(groups, context, false);
    if (!reading || groups['count'] !== '两' || groups['unit'] !== '天') return reading;
    return { days: [2, 3].map((days) => addDays(context.today, days)), sureness: 0.5 };
  },
};

function counted(
  { count = '', half, unit: told = '' }: Readonly<Record<string, string | undefined>>,
  context: DayContext,
  isDeadline: boolean,
): DayReading | null {
  const counts = several[count] ?? [count === '半' ? 0.5 : numberOf(count)];
  const days = counts.flatMap((one) =>
    one === null ? [] : (daysAfter(one + (half ? 0.5 : 0), told.replace('个', ''), context) ?? []),
  );
  if (days.length === 0) return null;
  const isPlain = counts.length === 1 && days.length === 1;
  return { days: [...new Set(days)], sureness: isPlain ? 0.9 : 0.6, isDeadline };
}

/** A day that is not worked is offered with the next that is. */
function daysAfter(count: number, unit: string, { today, calendar }: DayContext): Day[] | null {
  if (unit === '工作日') return count >= 1 && count <= 250 ? [addWorkingDays(today, count, calendar)] : null;
  const day = calendarDay(count, unit, today);
  if (day === null) return null;
  return isWorkingDay(day, calendar) ? [day] : [day, nearestWorkingDay(day, 1, calendar)];
}

function calendarDay(count: number, unit: string, today: Day): Day | null {
  if (unit === '月' || unit === '年') {
    const months = unit === '年' ? count * 12 : count;
    if (months > 36) return null;
    const whole = addMonths(today, Math.floor(months));
    return Number.isInteger(months) ? whole : addDays(whole, 15);
  }
  const days = Math.round(unit === '天' || unit === '日' ? count : count * 7);
  return days >= 1 && days <= 750 ? addDays(today, days) : null;
}

export const nearDays: readonly DayRule[] = [named, oneOfTwo, gone, soon, fewDays, later, afterPassing];
