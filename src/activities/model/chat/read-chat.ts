/** A pasted chat as messages with who and when. */
import { addDays, instantOf, isDay, weekdayOf, type Day } from '../../../platform/model/calendar.ts';
import { turnsIn } from './chat-turns.ts';

export type ChatMessage = {
  by: string;
  /** The day and the time as the chat tells them; null where it does not. */
  on: Day | null;
  time: string | null;
  text: string;
};

/**
 * The messages of a pasted chat (WeChat, WeCom, QQ, DingTalk), in their order; none when the text is no chat. A day that
 * the chat tells by a word (昨天, 周三) is counted back from `today`; one without a year is the last that was.
 */
export function readChat(text: string, today: Day): ChatMessage[] {
  return turnsIn(text).flatMap(({ speaker, lines, when, since }) => {
    // The words as they were typed: the plain forms that are read have the same length.
    const said = lines.map((line) => text.slice(line.from, line.from + line.text.length)).join('\n');
    if (said === '') return [];
    const time = timeIn(when);
    const on = dayIn(when, today) ?? dayIn(since, today) ?? (time === null ? null : today);
    return [{ by: speaker, on, time, text: said }];
  });
}

/**
 * When the last message whose day the chat tells was said, on the clocks of the zone; without a time of day at noon.
 * Null where no day is told, or the clocks tell a moment that has not come.
 */
export function lastMomentOf(
  messages: readonly Pick<ChatMessage, 'on' | 'time'>[],
  timeZone: string,
  now: Date,
): Date | null {
  const last = messages.findLast(({ on }) => on !== null);
  if (!last?.on) return null;
  const [hours = 12, minutes = 0] = last.time?.split(':').map(Number) ?? [];
  const at = instantOf(last.on, hours * 60 + minutes, timeZone);
  return at > now ? null : at;
}

/** Who speaks, in the order of their first words. */
export function speakersOf(messages: readonly Pick<ChatMessage, 'by'>[]): string[] {
  return [...new Set(messages.map(({ by }) => by))];
}

/** Those speakers who are called like one of us; "张伟-明斗科技" is called like 张伟. */
export function oursAmong(speakers: readonly string[], ownNames: readonly string[]): string[] {
  return speakers.filter((speaker) => ownNames.some((own) => own !== '' && speaker.includes(own)));
}

const wholeDate = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u;
const shortDate = /(?:^|\s|[-—])(\d{1,2})[-/月](\d{1,2})/u;
const weekday = /(?:星期|周)([一二三四五六日天])/u;
const daysBack: readonly (readonly [string, number])[] = [
  ['今天', 0],
  ['昨天', 1],
  ['前天', 2],
];
const weekdays = '一二三四五六日';

function dayIn(told: string, today: Day): Day | null {
  const whole = wholeDate.exec(told);
  if (whole) return madeOf(whole[1]!, whole[2]!, whole[3]!);
  const back = daysBack.find(([word]) => told.includes(word));
  if (back) return addDays(today, -back[1]);
  const named = weekday.exec(told);
  if (named) return lastWeekday(weekdays.indexOf(named[1]!.replace('天', '日')), today);
  const short = shortDate.exec(told);
  return short ? lastOf(short[1]!, short[2]!, today) : null;
}

function madeOf(year: string, month: string, dayOfMonth: string): Day | null {
  const made = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDay(made) ? made : null;
}

/** The last such day of a year up to today. */
function lastOf(month: string, dayOfMonth: string, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  const made = madeOf(String(year), month, dayOfMonth);
  return made !== null && made > today ? madeOf(String(year - 1), month, dayOfMonth) : made;
}

/** The last such weekday before today; `wanted` counts from Monday. */
function lastWeekday(wanted: number, today: Day): Day {
  const back = (weekdayOf(today) - 1 - wanted + 7) % 7;
  return addDays(today, -(back === 0 ? 7 : back));
}

const told = /(上午|下午|晚上|凌晨|中午|早上)?\s*(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([AP]M))?/u;

function timeIn(when: string): string | null {
  const found = told.exec(when);
  if (!found) return null;
  const [, part, hours, minutes, half] = found;
  const hour = hourOf(Number(hours), part, half);
  return hour < 24 && Number(minutes) < 60 ? `${String(hour).padStart(2, '0')}:${minutes}` : null;
}

function hourOf(told12: number, part: string | undefined, half: string | undefined): number {
  const isLate = half === 'PM' || part === '下午' || part === '晚上' || (part === '中午' && told12 < 10);
  const isEarly = half === 'AM' || part === '凌晨' || part === '早上' || part === '上午';
  if (isLate && told12 < 12) return told12 + 12;
  return isEarly && told12 === 12 ? 0 : told12;
}
