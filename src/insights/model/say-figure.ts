/** A figure in words, for mails and notifications: the same as on the screen. */
import { say, type Label, type Locale } from '../../platform/model/label.ts';
import { formatMoney } from '../../platform/model/money.ts';
import type { Cell, Column } from './answer.ts';

const words = {
  days: { zh: '{value} 天', en: '{value} d' },
  minutes: { zh: '{value} 分钟', en: '{value} min' },
  nothing: { zh: '暂无', en: 'nothing yet' },
} satisfies Record<string, Label>;

export type Told = { locale: Locale; currency: string };

/** A number of an answer in words; null reads as nothing yet. */
export function sayFigure(unit: Column['unit'], value: Cell, { locale, currency }: Told): string {
  if (value === null) return say(words.nothing, locale);
  if (unit === 'money') return formatMoney({ amount: BigInt(String(value)), currency }, locale);
  const number = Number(value);
  if (unit === 'percent') return `${(number * 100).toFixed(1)}%`;
  const short = number.toLocaleString('en-US', {
    maximumFractionDigits: unit === 'count' ? 0 : unit === 'number' ? 2 : 1,
  });
  return unit === 'days' || unit === 'minutes' ? say(words[unit], locale, { value: short }) : short;
}
