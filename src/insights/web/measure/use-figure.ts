import { useMemo } from 'react';
import { useFormats, useText } from '../../../platform/web/index.ts';
import type { MeasureUnit } from '../../model/measure.ts';
import type { Change } from './read-answer.ts';
import { measureTexts } from './texts.ts';

/** Minutes in the largest unit they fill: 25 minutes, 3.5 hours, 2 days. */
function lengthOf(minutes: number): { unit: 'minutes' | 'hours' | 'days'; value: number } {
  if (minutes < 60) return { unit: 'minutes', value: minutes };
  return minutes < 24 * 60
    ? { unit: 'hours', value: minutes / 60 }
    : { unit: 'days', value: minutes / (24 * 60) };
}

/** Fen of a figure: from a hundred yuan on it is told in whole yuan, so that a column reads in one line. */
function wholeFrom100(fen: number): bigint {
  return Math.abs(fen) < 10_000 ? BigInt(Math.round(fen)) : BigInt(Math.round(fen / 100)) * 100n;
}

/** How a figure of each unit reads, and how its change does. */
export function useFigure() {
  const t = useText(measureTexts);
  const formats = useFormats();
  return useMemo(() => {
    const { number, money, percent } = formats;
    const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : text);
    return {
      figure: (unit: MeasureUnit, value: number | null): string => {
        if (unit === 'money') return money(value === null ? null : wholeFrom100(value));
        if (unit === 'percent') return percent(value);
        if (value === null) return number(null);
        if (unit === 'number') return number(value, 2);
        if (unit === 'days') return t('days', { value: number(value, 1) });
        if (unit === 'minutes') {
          const length = lengthOf(value);
          return t(length.unit, { value: number(length.value, 1) });
        }
        return number(value);
      },
      change: ({ kind, value }: Change): string =>
        kind === 'points'
          ? t('points', { value: signed(number(value, 1), value) })
          : signed(percent(value), value),
    };
  }, [t, formats]);
}
