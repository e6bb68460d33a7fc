import { useFormats, useText } from '../../../platform/web/index.ts';
import type { FigureId } from '../../model/baseline/before-after.ts';
import { baselineTexts } from './texts.ts';

/** How a figure, its change and the interval of that read: days, or shares in percent and points. */
export function useChangeWords(id: FigureId) {
  const t = useText(baselineTexts);
  const { number, percent } = useFormats();
  const isDays = id === 'cycle_days';
  const plain = (value: number): string => `${value > 0 ? '+' : ''}${number(value * (isDays ? 1 : 100), 1)}`;
  return {
    value: (value: number | null): string =>
      value === null ? '–' : isDays ? t('days', { value: number(value, 1) }) : percent(value),
    change: (value: number | null): string =>
      value === null ? '–' : t(isDays ? 'days' : 'points', { value: plain(value) }),
    range: ({ low, high }: { low: number; high: number }): string =>
      t('range', { low: plain(low), high: plain(high) }),
  };
}
