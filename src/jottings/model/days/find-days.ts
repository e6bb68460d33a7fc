/** Every day that a text tells, with the time that stands beside it. */
import type { Span } from '../../../activities/model/chat/text-lines.ts';
import { addDays, type Day } from '../../../platform/model/calendar.ts';
import { dates } from './dates.ts';
import type { DayContext, DayPart, DayReading, DayRule } from './day-rule.ts';
import { englishDays } from './english-days.ts';
import { holidayRules } from './holidays.ts';
import { nearDays } from './near-days.ts';
import { apart, findTimes, spanOf, type TimeSaid } from './times.ts';
import { weekDays } from './week-days.ts';

export type DaySaid = {
  span: Span;
  /** The words of the day alone, without those of the time. */
  daySpan: Span;
  /** What it can mean, the likeliest first; none lies before today. None at all: it speaks of what was. */
  days: Day[];
  /** 'HH:MM', where an hour is told. */
  time: string | null;
  part: DayPart | null;
  /** Up to that day, not on it. */
  isDeadline: boolean;
  sureness: number;
};

const rules: readonly DayRule[] = [...nearDays, ...weekDays, ...dates, ...holidayRules, ...englishDays];

/** The days that a text tells, in order; what is no longer to come has no days. The text is in half-width marks. */
export function findDays(text: string, context: DayContext): DaySaid[] {
  const times = findTimes(text);
  const found = apart(rules.flatMap((rule) => readBy(rule, text, context)));
  const timed = found.map((one) => withTime(one, times, text));
  return joined(apart([...timed, ...timesAlone(times, timed, context)]), text);
}

function readBy({ pattern, read }: DayRule, text: string, context: DayContext): DaySaid[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const reading = read(found.groups ?? {}, context);
    return reading ? [saidBy(reading, spanOf(found), context)] : [];
  });
}

function saidBy(
  { days, sureness, part = undefined, isDeadline = false }: DayReading,
  span: Span,
  { today }: DayContext,
): DaySaid {
  const coming = [...new Set(days)].filter((day) => day >= today && day < addDays(today, 1100));
  return { span, daySpan: span, days: coming, time: null, part: part ?? null, isDeadline, sureness };
}

const between = /^(?:\s|的|,|，|大概|大约|左右|at|in the)*$/u;
const betweenBefore = /^(?:\s|,|on)*$/u;

function withTime(said: DaySaid, times: readonly TimeSaid[], text: string): DaySaid {
  const behind = times.find(
    ({ span }) => span.from >= said.span.to && between.test(text.slice(said.span.to, span.from)),
  );
  const before = times.find(
    ({ span, time }) =>
      time !== null && span.to <= said.span.from && betweenBefore.test(text.slice(span.to, said.span.from)),
  );
  const time = behind ?? before;
  if (!time) return withDeadline(said, text);
  const span = { from: Math.min(said.span.from, time.span.from), to: Math.max(said.span.to, time.span.to) };
  return withDeadline({ ...said, span, time: lateBy(said, time), part: time.part ?? said.part }, text);
}

/** 明晚8点 is twenty o'clock: the part of the day stands in the day's own word. */
function lateBy({ part }: DaySaid, { time, part: own }: TimeSaid): string | null {
  if (time === null || own !== null || part !== 'evening') return time;
  const hour = Number(time.slice(0, 2));
  return hour < 12 ? `${String(hour + 12).padStart(2, '0')}${time.slice(2)}` : time;
}

const before = /^\s*(?:之前|以前|前)(?!面|台|期|后|往|去|来)/u;

function withDeadline(said: DaySaid, text: string): DaySaid {
  const found = before.exec(text.slice(said.span.to));
  if (!found) return said;
  const span = { from: said.span.from, to: said.span.to + found[0].length };
  const daySpan = said.span.to === said.daySpan.to ? { from: said.daySpan.from, to: span.to } : said.daySpan;
  return { ...said, isDeadline: true, span, daySpan };
}

/** A time without a day is of today, or of tomorrow when it is over: nobody knows here how late it is. */
function timesAlone(times: readonly TimeSaid[], days: readonly DaySaid[], { today }: DayContext): DaySaid[] {
  return times
    .filter(({ span }) => days.every((day) => day.span.to <= span.from || span.to <= day.span.from))
    .map(({ span, time, part }) => ({
      span,
      daySpan: { from: span.from, to: span.from },
      days: [today, addDays(today, 1)],
      time,
      part,
      isDeadline: false,
      sureness: time && part ? 0.5 : 0.3,
    }));
}

const or = /^\s*(?:或者?|要么|、|到|至|~|-|\/|or|to)\s*(?:者)?\s*$/u;

/** 下周三或周四: one step on one of the days; the later one is of the week of the first. */
function joined(found: readonly DaySaid[], text: string): DaySaid[] {
  const whole: DaySaid[] = [];
  for (const said of found) {
    const last = whole.at(-1);
    if (!last || last.days.length === 0 || !or.test(text.slice(last.span.to, said.span.from)))
      whole.push(said);
    else whole[whole.length - 1] = orOther(last, said);
  }
  return whole;
}

function orOther(one: DaySaid, other: DaySaid): DaySaid {
  const first = one.days[0]!;
  const moved = other.days.map((day) => {
    for (let later = day; later <= addDays(day, 21); later = addDays(later, 7))
      if (later > first) return later;
    return day;
  });
  return {
    ...one,
    span: { from: one.span.from, to: other.span.to },
    daySpan: { from: one.daySpan.from, to: other.daySpan.to },
    days: [...new Set([...one.days.slice(0, 1), ...moved.slice(0, 1)])],
    time: one.time ?? other.time,
    sureness: 0.55,
  };
}
