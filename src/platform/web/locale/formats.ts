/** How numbers, days, instants and money read: pure, made for one reader. */
import { useMemo } from 'react';
import { addDays, dayOf, daysBetween } from '../../model/calendar.ts';
import { formatMoney } from '../../model/money.ts';
import { type Reading, useLocale } from './locale-context.ts';
import { useNow } from './use-now.ts';

/** What stands where there is no value; a zero denominator is "no value", never 0. */
export const noValue = '–';

export type Formats = {
  number(value: number | null | undefined, decimals?: number): string;
  /** In few characters, for the axes of charts: 150万, 1.5M. */
  short(value: number): string;
  /** From a ratio, with one decimal wherever it stands: 0.314 reads 31.4%, 0.3 reads 30.0%; nothing and all read 0% and 100%. */
  percent(ratio: number | null | undefined): string;
  /** From 'YYYY-MM-DD'; the year is left out in the current year with `short`. */
  day(day: string | null | undefined, length?: 'full' | 'short'): string;
  /** In the organisation's time zone, to the minute. */
  instant(instant: string | Date | null | undefined): string;
  /** "3 小时前", "明天"; by calendar day beyond a day. */
  relativeTime(instant: string | Date, now?: Date): string;
  /** From a string of fen; `currency` the organisation's unless told. */
  money(fen: string | bigint | null | undefined, currency?: string): string;
};

function tagOf(reading: Reading): string {
  return reading.locale === 'en' ? 'en-GB' : 'zh-CN';
}

/** The Intl formatter of an instant: 2026-11-03 14:05 in Chinese, 3 Nov 2026, 14:05 in English. */
function instantFormat(reading: Reading): Intl.DateTimeFormat {
  const month = reading.locale === 'en' ? 'short' : '2-digit';
  const day = reading.locale === 'en' ? 'numeric' : '2-digit';
  return new Intl.DateTimeFormat(tagOf(reading), {
    year: 'numeric',
    month,
    day,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: reading.timeZone,
  });
}

function formatDay(day: string, reading: Reading, length: 'full' | 'short'): string {
  const thisYear = dayOf(new Date(), reading.timeZone).slice(0, 4) === day.slice(0, 4);
  const bare = length === 'short' && thisYear;
  if (reading.locale === 'zh-CN') {
    return bare ? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日` : day;
  }
  const parts = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat('en-GB', bare ? parts : { ...parts, year: 'numeric' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

const minute = 60_000;

/** Minutes and hours up to a day, then calendar days, weeks, months and years of the organisation's time zone. */
function formatRelative(instant: Date, now: Date, reading: Reading): string {
  const words = new Intl.RelativeTimeFormat(tagOf(reading), { numeric: 'auto' });
  const minutes = Math.round((instant.getTime() - now.getTime()) / minute);
  const days = daysBetween(dayOf(now, reading.timeZone), dayOf(instant, reading.timeZone));
  if (Math.abs(minutes) < 1) return words.format(0, 'second');
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  if (days === 0 || Math.abs(minutes) < 12 * 60) return words.format(Math.round(minutes / 60), 'hour');
  if (Math.abs(days) < 14) return words.format(days, 'day');
  if (Math.abs(days) < 60) return words.format(Math.round(days / 7), 'week');
  if (Math.abs(days) < 720) return words.format(Math.round(days / 30.4), 'month');
  return words.format(Math.round(days / 365), 'year');
}

function formatPercent(ratio: number, tag: string): string {
  const decimals = ratio === 0 || ratio === 1 ? 0 : 1;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(tag, { style: 'percent', ...digits }).format(ratio);
}

/** The formats of one reader. */
export function formatsFor(reading: Reading): Formats {
  const tag = tagOf(reading);
  const instants = instantFormat(reading);
  const decimal = (decimals: number): Intl.NumberFormat =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: decimals });
  return {
    number: (value, decimals = 2) => (value == null ? noValue : decimal(decimals).format(value)),
    short: (value) =>
      new Intl.NumberFormat(reading.locale === 'en' ? 'en-US' : tag, {
        notation: 'compact',
        maximumFractionDigits: 1,
      }).format(value),
    percent: (ratio) => (ratio == null ? noValue : formatPercent(ratio, tag)),
    day: (day, length = 'full') => (day ? formatDay(day, reading, length) : noValue),
    instant: (instant) => (instant ? instants.format(new Date(instant)).replaceAll('/', '-') : noValue),
    relativeTime: (instant, now = new Date()) => formatRelative(new Date(instant), now, reading),
    money: (fen, currency = reading.currency) =>
      fen == null || fen === ''
        ? noValue
        : formatMoney({ amount: BigInt(fen), currency }, reading.locale, reading.moneyStyle),
  };
}

export function useFormats(): Formats {
  const reading = useLocale();
  return useMemo(() => formatsFor(reading), [reading]);
}

/** Today in the organisation's time zone, shifted by `days`. */
export function useToday(days = 0): string {
  const { timeZone } = useLocale();
  return addDays(dayOf(useNow(), timeZone), days);
}
