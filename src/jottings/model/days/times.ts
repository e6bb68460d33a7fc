/** Times of day: 下午3点, 三点半, 15:30, 3pm, 上午. */
import type { Span } from '../../../activities/model/chat/text-lines.ts';
import { numberOf, wholeNumber } from '../spoken-number.ts';
import type { DayPart } from './day-rule.ts';

/** `time` is 'HH:MM'; null where only a part of the day is told. */
export type TimeSaid = { span: Span; time: string | null; part: DayPart | null };

const partOf: Readonly<Record<string, DayPart>> = {
  凌晨: 'morning',
  一早: 'morning',
  早上: 'morning',
  早晨: 'morning',
  上午: 'morning',
  中午: 'noon',
  午后: 'afternoon',
  下午: 'afternoon',
  傍晚: 'evening',
  晚上: 'evening',
  早: 'morning',
  晚: 'evening',
  morning: 'morning',
  noon: 'noon',
  afternoon: 'afternoon',
  evening: 'evening',
};

const parts = '凌晨|一早|早上|早晨|上午|中午|午后|下午|傍晚|晚上';
const minutes = `(?:(?<quarter>半|一刻|三刻)|(?<minute>${wholeNumber})分?)`;
const clock = new RegExp(
  `(?<part>${parts}|(?<![明今后])[早晚])?\\s*(?<hour>${wholeNumber})(?:点钟?|时)(?:${minutes}|整)?(?!意见|要求|建议|问题|原因|说明|内容|需求|疑问|顾虑)`,
  'gu',
);
const digital = new RegExp(
  `(?<part>${parts})?\\s*(?<![\\d:])(?<hour>\\d{1,2}):(?<minute>\\d{2})(?!\\d|:)\\s*(?<half>[ap]\\.?m\\b)?`,
  'giu',
);
const english = /(?<![\d:.])\b(?:at\s+)?(?<hour>\d{1,2})\s*(?<half>[ap])\.?m\b\.?/giu;
const partAlone = new RegExp(`(?:${parts})|\\b(?:in the |at )?(?:morning|afternoon|evening|noon)\\b`, 'giu');

const quarters: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };

/** The times of a text, in order; where one is told by hour, its part of the day belongs to it. */
export function findTimes(text: string): TimeSaid[] {
  const told = [clock, digital, english].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found) => timeOf(found) ?? []),
  );
  const alone = [...text.matchAll(partAlone)].map((found): TimeSaid => ({
    span: spanOf(found),
    time: null,
    part: partOf[found[0].toLowerCase().replace(/^(?:in the|at) /, '')] ?? null,
  }));
  return apart([...told, ...alone]);
}

/** The longest of those that share a place. */
export function apart<T extends { span: Span }>(found: readonly T[]): T[] {
  const kept: T[] = [];
  const bySize = found.toSorted((a, b) => b.span.to - b.span.from - (a.span.to - a.span.from));
  for (const one of bySize)
    if (kept.every(({ span }) => span.to <= one.span.from || one.span.to <= span.from)) kept.push(one);
  return kept.toSorted((a, b) => a.span.from - b.span.from);
}

export function spanOf(found: RegExpExecArray): Span {
  const blanks = found[0].length - found[0].trimStart().length;
  return { from: found.index + blanks, to: found.index + found[0].trimEnd().length };
}

function timeOf(found: RegExpExecArray): TimeSaid | null {
  const { part: told, hour: toldHour = '', minute, quarter, half } = found.groups ?? {};
  const part = told === undefined ? null : partOf[told]!;
  const hour = numberOf(toldHour);
  const past = quarter ? quarters[quarter]! : minute ? numberOf(minute) : 0;
  if (hour === null || past === null || hour > 24 || past > 59) return null;
  const onClock = half ? byHalf(hour, half) : byPart(hour, part, !found[0].includes(':'));
  if (onClock === null || onClock > 23) return null;
  const time = `${String(onClock).padStart(2, '0')}:${String(past).padStart(2, '0')}`;
  return { span: spanOf(found), time, part };
}

function byHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/** 3点 in the talk of sales people is in the afternoon; nobody meets customers between one and seven at night. */
function byPart(hour: number, part: DayPart | null, isSpoken: boolean): number {
  const isLate = part === 'afternoon' || part === 'evening' || (part === 'noon' && hour < 10);
  if (isLate) return hour < 12 ? hour + 12 : hour;
  if (part === null && isSpoken && hour >= 1 && hour < 7) return hour + 12;
  return hour;
}
