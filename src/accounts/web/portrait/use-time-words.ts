import { useFormats, useText } from '../../../platform/web/index.ts';
import { portraitTexts } from './texts.ts';

/** Minutes in words: minutes below two hours, hours from then on. */
export function useTimeWords(): (minutes: number) => string {
  const t = useText(portraitTexts);
  const { number } = useFormats();
  return (minutes) =>
    minutes < 120
      ? t('minutes', { minutes: number(Math.round(minutes)) })
      : t('hours', { hours: number(minutes / 60, 1) });
}
