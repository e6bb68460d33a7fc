/** How a figure reads from afar: few digits, its unit apart and smaller. */
import { useMemo } from 'react';
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import type { Cell } from '../../../insights/model/answer.ts';
import type { Locale } from '../../../platform/model/label.ts';
import { currencySymbol } from '../../../platform/model/money.ts';
import { noValue, useLocale } from '../../../platform/web/index.ts';

type WallFigure = { before: string; digits: string; after: string };

type Scale = { from: number; by: number; name: string };

const scales: Readonly<Record<Locale, readonly Scale[]>> = {
  'zh-CN': [
    { from: 1e8, by: 1e8, name: '亿' },
    { from: 1e4, by: 1e4, name: '万' },
  ],
  en: [
    { from: 1e9, by: 1e9, name: 'B' },
    { from: 1e6, by: 1e6, name: 'M' },
    { from: 1e4, by: 1e3, name: 'K' },
  ],
};

const units = {
  'zh-CN': { days: '天', minutes: '分钟', hours: '小时' },
  en: { days: 'd', minutes: 'min', hours: 'h' },
} as const;

/** The figure of an answer in its unit; money comes in fen, shares in 0..1. What is unknown has no unit. */
export function wallFigure(
  unit: MeasureUnit,
  value: number | null,
  { locale, currency }: { locale: Locale; currency: string },
): WallFigure {
  if (value === null) return { before: '', digits: noValue, after: '' };
  if (unit === 'percent') return { before: '', digits: fixed(value * 100, 1), after: '%' };
  if (unit === 'days') return { before: '', digits: fixed(value, 1), after: units[locale].days };
  if (unit === 'minutes') {
    const inHours = Math.abs(value) >= 60;
    return {
      before: '',
      digits: fixed(inHours ? value / 60 : value, 1),
      after: inHours ? units[locale].hours : units[locale].minutes,
    };
  }
  const isMoney = unit === 'money';
  const amount = isMoney ? value / 100 : value;
  const scale = isMoney ? scales[locale].find(({ from }) => Math.abs(amount) >= from) : undefined;
  return {
    before: isMoney ? currencySymbol(currency) : '',
    digits: scale ? fixed(amount / scale.by, 1) : fixed(amount, 0),
    after: scale?.name ?? '',
  };
}

function fixed(value: number, decimals: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: decimals });
}

/** The figures of this wall, whole and as one text. */
export function useWallFigures() {
  const { locale, currency } = useLocale();
  return useMemo(() => {
    const figure = (unit: MeasureUnit | null, value: number | null) =>
      wallFigure(unit ?? 'count', value, { locale, currency });
    return {
      figure,
      text: (unit: MeasureUnit | null, value: number | null): string => {
        const { before, digits, after } = figure(unit, value);
        return `${before}${digits}${after && (locale === 'en' && after.length > 1 ? ` ${after}` : after)}`;
      },
    };
  }, [locale, currency]);
}

/** The number in a cell; null when it is none. */
export function numberIn(cell: Cell | undefined): number | null {
  if (cell === null || cell === undefined || typeof cell === 'object' || typeof cell === 'boolean')
    return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}
